"""Setting up by keyboard, pointer and ear, at every size."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from quizapp.ui.article_view.state import ArticleViewState, ParagraphState
from quizapp.ui.kit.check_row import CheckRow
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.widget_state import SwitchState
from quizapp.ui.session_options.screen import SessionOptionsScreen
from quizapp.ui.session_options.state import (
    ArticleLine,
    PackFirstPage,
    SessionOptionChoice,
    SessionOptionsState,
)
from tests.ui.fakes import translate
from tests.ui.seen import told
from tests.ui.walk import clipped, marked_up, press, settle, sideways, visible

Key = Qt.Key
PAGE = PackFirstPage(
    title="Night boats",
    summary="Who says what about night boats, and on what evidence.",
    articles_heading="The articles",
    articles=(
        ArticleLine(
            "Night ferry cut waiting times", "The Kelder Mail, 4 May 2024. All 6 paragraphs.", "© K."
        ),
        ArticleLine("Sleepless on the landing", "The Marrow Post. Parts: 3 of 9 paragraphs.", "Quoted."),
    ),
    dated="2 articles, of these dates.",
    advisory_heading="Before you start.",
    advisory="Speaks of Straßenverkehrsgenehmigungsbehörden in a storm at night.",
    words_heading="Words to know",
    words=(("landing", "where a ferry stops"), ("timetable", "when it does")),
    foot="Questions written by Ann. CC BY 4.0. Revision 3.",
)
STATE = SessionOptionsState(
    "ready",
    "Night boats",
    aside="3 of 12 mastered",
    page=PAGE,
    banks_heading="Questions from",
    left="10 of 12 questions",
    banks=(
        SwitchState(
            "Who says it", "3 mastered", True, "Who says it, 10 questions, 3 mastered", "10 questions"
        ),
        SwitchState("Storms", "left out", False, "Storms, 2 questions, left out", "2 questions"),
    ),
    mode=SessionOptionChoice("Which questions", ("Due and new", "Review: 2", "Mistakes: 4"), 0),
    number=SessionOptionChoice("How many", ("5", "10", "20", "All 10"), 1),
    book=SessionOptionChoice("The articles", ("Open", "Closed"), 0),
    switches=(
        SwitchState("Ask how sure I am", "so that you learn", True, "Ask how sure I am, so that you learn"),
        SwitchState(
            "Ask which sentence", "after each answer", False, "Ask which sentence, after each answer"
        ),
    ),
    start="Start 10 questions",
    read="Read the articles first",
    same="Same as last time",
)
SHEET = ArticleViewState(
    "Article: Night ferry", "The Kelder Mail", "Night ferry", items=(ParagraphState("It ran.", 1),)
)
READING = replace(
    STATE, phase="reading", sheet=SHEET, articles=SessionOptionChoice("The articles", ("Night", "Day"), 0)
)


@dataclass
class FakeOwn:
    """Remembers what it was told."""

    told: list[object] = field(default_factory=list)

    def __getattr__(self, name: str):
        return lambda *what: self.told.append((name, *what))


@dataclass
class FakePresenter:
    """Remembers what it was told; of articles' own files apart."""

    told: list[object] = field(default_factory=list)
    own: FakeOwn = field(default_factory=FakeOwn)

    def __getattr__(self, name: str):
        return lambda *what: self.told.append((name, *what))


@pytest.fixture
def opened(look, entered):
    """The set-up of a pack."""

    def open_set_up(first=STATE, width=1280, height=744):
        screen = SessionOptionsScreen(look, translate, lambda _: FakePresenter())
        screen.show_state(first)
        return entered(screen, width, height)

    return open_set_up


def heard():
    return told(QApplication.focusWidget())[1]


def words(screen):
    return [label.text() for label in visible(screen, QLabel) if label.text()]


def tab_to(screen, name):
    for _ in range(30):
        if heard() == name:
            return
        press(screen, Key.Key_Tab)
    raise AssertionError(name)


class TestKeyboard:
    def test_it_arrives_at_start_and_enter_starts(self, opened):
        screen = opened()
        assert heard() == "Start 10 questions"
        press(screen, Key.Key_Return)
        assert screen.presenter.told == [("start",)]

    def test_tab_goes_over_each_group_once(self, opened):
        screen = opened()
        names = []
        while len(names) < 20 and "Start 10 questions" not in names:
            press(screen, Key.Key_Tab)
            names.append(heard())
        assert [name for name in names if name in {"Due and new", "10", "Open"}] == [
            "Due and new",
            "10",
            "Open",
        ]
        assert sum(name.startswith("Who says it") for name in names) == 1
        assert not any(name.startswith("Storms") for name in names)

    def test_banks_are_gone_through_with_arrows_and_turned_with_space(self, opened):
        screen = opened()
        tab_to(screen, "Who says it, 10 questions, 3 mastered")
        press(screen, Key.Key_Down)
        press(screen, Key.Key_Space)
        press(screen, Key.Key_Up)
        press(screen, Key.Key_Space)
        assert screen.presenter.told == [("take_bank", 1, True), ("take_bank", 0, False)]

    def test_arrows_choose_a_number_a_mode_and_a_book(self, opened):
        screen = opened()
        for name in ("Due and new", "10", "Open"):
            tab_to(screen, name)
            press(screen, Key.Key_Right)
        assert screen.presenter.told == [("choose_mode", 1), ("choose_number", 2), ("choose_book", 1)]

    def test_enter_starts_from_anywhere(self, opened):
        screen = opened()
        tab_to(screen, "10")
        press(screen, Key.Key_Return)
        assert screen.presenter.told == [("start",)]

    def test_the_keyboard_stays_where_it_is_while_numbers_change(self, opened):
        screen = opened()
        tab_to(screen, "10")
        screen.show_state(
            replace(STATE, number=SessionOptionChoice("How many", ("5", "10", "20", "All 7"), 2))
        )
        settle()
        assert isinstance(QApplication.focusWidget(), OptionRow)

    def test_w_opens_the_article_and_esc_leads_back(self, opened):
        screen = opened()
        press(screen, Key.Key_W)
        screen.show_state(READING)
        settle()
        assert heard() == "Article: Night ferry"
        screen.back()
        press(screen, Key.Key_Return)
        assert screen.presenter.told == [("read",), ("back",), ("start",)]
        assert screen.place.back == "Back to the set-up"

    def test_f6_goes_from_start_to_the_banks_and_back(self, opened):
        screen = opened()
        press(screen, Key.Key_F6)
        assert isinstance(QApplication.focusWidget(), CheckRow)
        press(screen, Key.Key_F6)
        assert heard() == "Start 10 questions"


class TestShowing:
    def test_the_first_page_is_all_there(self, opened):
        shown_words = words(opened())
        for part in (
            PAGE.summary,
            PAGE.dated,
            PAGE.foot,
            "landing",
            "where a ferry stops",
            "© K.",
            "Quoted.",
        ):
            assert part in shown_words
        assert f"Before you start. {PAGE.advisory}" in shown_words

    def test_nothing_but_new_questions_offers_no_mode(self, opened):
        assert "Which questions" not in words(opened(replace(STATE, mode=None)))

    def test_what_is_missing_is_said_and_the_keyboard_goes_to_the_banks(self, opened):
        screen = opened()
        screen.show_state(replace(STATE, missing="Choose at least one group."))
        settle()
        assert "Choose at least one group." in words(screen)
        assert isinstance(QApplication.focusWidget(), CheckRow)

    def test_with_large_text_what_is_missing_comes_into_view_with_the_keyboard(self, look, opened):
        look.theme.set_factor(2.0)
        screen = opened()
        screen.show_state(replace(STATE, missing="Choose at least one group."))
        settle()
        for widget in (screen._missing, QApplication.focusWidget()):
            top = widget.mapTo(screen._panes, QPoint(0, 0)).y()
            assert 0 <= top <= screen._panes.height() - widget.height()

    def test_a_pack_that_cannot_be_opened_says_why_and_has_nothing_to_start(self, opened):
        screen = opened(SessionOptionsState("failed", "Night boats", trouble="It is gone."))
        assert "It is gone." in words(screen)
        assert not [
            each for each in visible(screen, QPushButton) if each.accessibleName().startswith("Start")
        ]

    def test_nothing_is_taken_for_markup(self, opened):
        bank = SwitchState("<b>Bank</b>", "<i>x</i>", True, "<b>Bank</b>", "1")
        screen = opened(replace(STATE, page=replace(PAGE, summary="<img src='x.png'>"), banks=(bank,)))
        assert marked_up(screen) == []
        assert "<img src='x.png'>" in words(screen)

    def test_a_click_anywhere_on_a_bank_turns_it(self, opened):
        screen = opened()
        row = next(each for each in visible(screen, CheckRow) if each.accessibleName().startswith("Storms"))
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 5, 5))
        assert screen.presenter.told == [("take_bank", 1, True)]


def test_a_bank_is_a_check_box_with_its_name_for_the_ear(opened):
    screen = opened()
    for row, bank in zip(visible(screen, CheckRow), STATE.banks, strict=False):
        face = QAccessible.queryAccessibleInterface(row)
        assert face.role() == QAccessible.Role.CheckBox
        assert face.text(QAccessible.Text.Name) == bank.name
        assert bool(face.state().checked) == bank.on


@pytest.mark.parametrize("first", [STATE, READING])
@pytest.mark.parametrize("size", [(1280, 744), (800, 544)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off_nothing_scrolls_sideways_and_start_is_in_view(look, opened, factor, size, first):
    look.theme.set_factor(factor)
    screen = opened(first, *size)
    assert clipped(screen) == []
    assert not sideways(screen)
    start = next(each for each in visible(screen, QPushButton) if each.accessibleName().startswith("Start"))
    assert start.visibleRegion().boundingRect().size() == start.size()


def test_with_four_banks_all_that_can_be_chosen_is_in_view_at_once(opened):
    bank = SwitchState(
        "Who says it", "3 mastered", True, "Who says it, 10 questions, 3 mastered", "10 questions"
    )
    screen = opened(replace(STATE, banks=(bank,) * 4, mode=None))
    for each in (*visible(screen, CheckRow), *visible(screen, OptionRow)):
        assert each.visibleRegion().boundingRect().size() == each.size()
