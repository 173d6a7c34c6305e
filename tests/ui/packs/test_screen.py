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
from tests.ui.walk import clipped, marked_up, press, settle, sideways, visible

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


def test_it_begins_where_one_reads_and_says_where_back_leads(opened):
    screen = opened()
    assert heard() == "On a ferry."
    assert screen.place == TopBarState("Apples", "Home")
    for each in (
        "It speaks of a storm.",
        "Ferry stays",
        "Quoted for teaching.",
        "15 questions in 3 banks.",
        "Clearer.",
    ):
        assert each in words(screen)


def test_it_begins_at_the_groups_where_these_are_meant(opened):
    opened(at_groups=True)
    assert heard() == "In the group Biology"
    opened(replace(STATE, groups=()), at_groups=True)
    assert heard() == "New group"


def test_only_an_article_with_an_address_has_a_button_that_copies_it(opened):
    screen = opened()
    (copy,) = (each for each in visible(screen, QPushButton) if each.text() == "Copy address")
    assert copy.accessibleDescription() == "https://example.org/a"
    copy.click()
    assert screen.presenter.told == [("copy", 0)]


def test_groups_are_gone_through_by_arrows_and_turned_by_space(opened):
    screen = opened(at_groups=True)
    press(screen, Key.Key_Down)
    assert heard() == "In the group Year 7"
    press(screen, Key.Key_Space)
    assert screen.presenter.told == [(1, False)]


def test_a_click_turns_a_group(opened):
    screen = opened()
    QTest.mouseClick(next(visible(screen, CheckRow)), Qt.MouseButton.LeftButton)
    assert screen.presenter.told == [(0, True)]


def test_enter_in_the_field_adds_the_group_and_empties_it(opened):
    screen = opened(replace(STATE, groups=()), at_groups=True)
    QTest.keyClicks(QApplication.focusWidget(), "Year 8")
    press(screen, Key.Key_Return)
    assert screen.presenter.told == ["Year 8"]
    assert screen.findChild(QLineEdit).text() == ""


def test_what_cannot_be_a_group_stays_in_the_field(opened):
    screen = opened()
    screen.presenter.adds = False
    screen.findChild(QLineEdit).setText("?")
    button(screen, "Add to this group").click()
    assert screen.findChild(QLineEdit).text() == "?"
    assert heard() == "New group"


def test_a_group_that_comes_leaves_the_keyboard_in_the_field(opened):
    screen = opened(replace(STATE, groups=()), at_groups=True)
    screen.show_state(STATE)
    settle()
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


@pytest.mark.parametrize(("width", "height", "factor"), [(1280, 744, 1.0), (1280, 744, 2.0), (800, 544, 1.0)])
def test_nothing_is_cut_and_nothing_scrolls_sideways(look, opened, width, height, factor):
    look.theme.set_factor(factor)
    screen = opened(width=width, height=height)
    assert clipped(screen) == []
    assert not sideways(screen)
