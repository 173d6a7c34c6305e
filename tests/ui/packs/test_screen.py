"""A pack's page by keyboard, pointer and ear."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from quizapp.ui.kit.check_row import CheckRow
from quizapp.ui.kit.screen import TopBarState
from quizapp.ui.kit.widget_state import SwitchState
from quizapp.ui.packs.screen import PackScreen
from quizapp.ui.packs.state import ArticleFacts, PackFacts, PackState
from tests.ui.fakes import translate
from tests.ui.seen import told
from tests.ui.walk import marked_up, press, settle, visible

Key = Qt.Key
ARTICLES = (
    ArticleFacts("Ferry stays", "The Post, 2025 · Parts", "Quoted for teaching.", "https://example.org/a"),
    ArticleFacts("Ferry goes", "The Post, 2026 · Parts", "Free for any use.", ""),
)
FACTS = PackFacts(
    "On a ferry.",
    "It speaks of a storm.",
    ARTICLES,
    ("15 questions in 3 banks.",),
    (("Revision 2", "Clearer."),),
)
GROUPS = (
    SwitchState("Biology", "", False, "In the group Biology"),
    SwitchState("Year 7", "", True, "In the group Year 7"),
)
STATE = PackState("Apples", "Home", FACTS, GROUPS)


@dataclass
class FakePresenter:
    """Remembers what it was told."""

    told: list[object] = field(default_factory=list)
    adds: bool = True

    def copy(self, place: int) -> None:
        self.told.append(("copy", place))

    def turn(self, place: int, *, on: bool) -> None:
        self.told.append((place, on))

    def add_to(self, name: str) -> bool:
        self.told.append(name)
        return self.adds

    def export(self, *, cited: bool) -> None:
        self.told.append(("export", cited))

    def save_reports(self) -> None:
        self.told.append("reports")

    def show_folder(self) -> None:
        self.told.append("folder")

    def back(self) -> None:
        self.told.append("back")


@pytest.fixture
def opened(look, shown):
    def open_page(state=STATE, width=1280, height=744, *, at_groups=False):
        screen = PackScreen(look, translate)
        screen.presenter = FakePresenter()
        screen.begin_at_groups(at_groups)
        screen.set_narrow(look.theme.stacks(width))
        screen.show_state(state)
        shown(screen, width, height)
        screen.set_initial_focus()
        settle()
        return screen

    return open_page


def heard():
    return told(QApplication.focusWidget())[1]


def words(screen):
    return [label.text() for label in visible(screen, QLabel) if label.text()]


def button(screen, name):
    return next(each for each in visible(screen, QPushButton) if each.accessibleName() == name)


def test_it_begins_where_one_reads_or_at_the_groups_where_these_are_meant(opened):
    screen = opened()
    assert heard() == FACTS.summary
    assert screen.place == TopBarState("Apples", "Home")
    assert {FACTS.advisory, "Ferry stays", "Quoted for teaching.", "Clearer.", *FACTS.lines} <= set(
        words(screen)
    )
    opened(at_groups=True)
    assert heard() == GROUPS[0].name
    opened(replace(STATE, groups=()), at_groups=True)
    assert heard() == translate("packs.new_group")


def test_only_an_article_with_an_address_has_a_button_that_copies_it(opened):
    screen = opened()
    (copy,) = (
        each for each in visible(screen, QPushButton) if each.accessibleName() == translate("packs.copy")
    )
    assert copy.accessibleDescription() == "https://example.org/a"
    copy.click()
    assert screen.presenter.told == [("copy", 0)]


def test_groups_are_gone_through_by_arrows_and_turned_by_space_or_a_click(opened):
    screen = opened(at_groups=True)
    press(screen, Key.Key_Down)
    assert heard() == GROUPS[1].name
    press(screen, Key.Key_Space)
    QTest.mouseClick(next(visible(screen, CheckRow)), Qt.MouseButton.LeftButton)
    assert screen.presenter.told == [(1, False), (0, True)]


def test_enter_in_the_field_adds_the_group_and_empties_it(opened):
    screen = opened(replace(STATE, groups=()), at_groups=True)
    QTest.keyClicks(QApplication.focusWidget(), "Year 8")
    press(screen, Key.Key_Return)
    assert screen.presenter.told == ["Year 8"]
    assert screen.findChild(QLineEdit).text() == ""
    screen.show_state(STATE)
    settle()
    assert heard() == translate("packs.new_group")


def test_what_cannot_be_a_group_stays_in_the_field(opened):
    screen = opened()
    screen.presenter.adds = False
    screen.findChild(QLineEdit).setText("?")
    button(screen, "Add to this group").click()
    assert screen.findChild(QLineEdit).text() == "?"
    assert heard() == "New group"


def test_the_buttons_and_a_key_hand_it_out(opened):
    screen = opened()
    press(screen, Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    for name in ("The whole pack …", "Cited passages only …", "Problems reported …"):
        button(screen, name).click()
    assert screen.presenter.told == [("export", False), ("export", False), ("export", True), "reports"]


def test_the_folder_is_offered_where_there_is_a_file(opened):
    screen = opened(replace(STATE, told="It is saved.", has_folder=True))
    assert "It is saved." in words(screen)
    button(screen, "Show in folder").click()
    assert screen.presenter.told == ["folder"]
    screen.show_state(STATE)
    assert "It is saved." not in words(screen)


def test_enter_and_back_lead_back(opened):
    screen = opened()
    press(screen, Key.Key_Return)
    screen.back()
    assert screen.presenter.told == ["back", "back"]


def test_f6_goes_from_one_column_to_the_other(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    assert heard() == "In the group Biology"
    press(screen, Key.Key_F6)
    assert heard() == "On a ferry."


def test_a_page_that_could_not_be_read_says_why(opened):
    screen = opened(PackState("Apples", "Home", told="Apples is damaged.", failed=True))
    assert words(screen) == ["Apples is damaged."]


def test_nothing_is_taken_for_markup(opened):
    facts = replace(FACTS, summary="<b>All</b>", lines=("<i>x</i>",), advisory="<img src='x.png'>")
    screen = opened(replace(STATE, title="<u>A</u>", facts=facts, told="<b>told</b>"))
    assert marked_up(screen) == []
    assert "<b>All</b>" in words(screen)
