"""Setting up, and opening an article's own file there, by keyboard, pointer and ear."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.ui.article_view.article_view import ArticleView
from quizapp.ui.article_view.state import ArticleViewState, ParagraphState
from quizapp.ui.kit.check_row import CheckRow
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.progress_bars import ShareBar
from quizapp.ui.kit.widget_state import SwitchState
from quizapp.ui.session_options.screen import SessionOptionsScreen
from quizapp.ui.session_options.state import (
    ArticleLine,
    LocalCopyState,
    PackFirstPage,
    SessionOptionChoice,
    SessionOptionsState,
)
from tests.ui.asked import Asked, button, buttons, heard, words
from tests.ui.fakes import translate
from tests.ui.seen import description, state, told
from tests.ui.walk import press, settle, visible

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
START = "Start 10 questions"
PAGE = PackFirstPage(
    title="Night boats",
    summary="Who says what about night boats, and on what evidence.",
    articles_heading="The articles",
    articles=(
        ArticleLine("Night ferry", "The Kelder Mail, 4 May 2024. All 6 paragraphs.", "© K."),
        ArticleLine("Sleepless", "The Marrow Post. Parts: 3 of 9 paragraphs.", "Quoted."),
    ),
    dated="2 articles, of these dates.",
    advisory_heading="Before you start.",
    advisory="Speaks of a storm at night.",
    words_heading="Words to know",
    words=(("landing", "where a ferry stops"), ("timetable", "when it does")),
    foot="Questions written by Ann. CC BY 4.0. Revision 3.",
)
BANKS = (
    SwitchState("Who says it", "3 mastered", True, "Who says it, 10 questions, 3 mastered", "10 questions"),
    SwitchState("Storms", "left out", False, "Storms, 2 questions, left out", "2 questions"),
)
STATE = SessionOptionsState(
    "ready",
    "Night boats",
    page=PAGE,
    banks_heading="Questions from",
    left="10 of 12 questions",
    banks=BANKS,
    mode=SessionOptionChoice("Which questions", ("Due and new", "Review: 2", "Mistakes: 4"), 0),
    number=SessionOptionChoice("How many", ("5", "10", "20", "All 10"), 1),
    book=SessionOptionChoice("The articles", ("Open", "Closed"), 0),
    switches=(SwitchState("Ask how sure I am", "so that you learn", True, "Ask how sure I am"),),
    start=START,
    read="Read the articles first",
    same="Same as last time",
)
SHEET = ArticleViewState(
    "Article: Night ferry", "The Kelder Mail", "Night ferry", items=(ParagraphState("It ran.", 1),)
)
READING = replace(
    STATE, phase="reading", sheet=SHEET, articles=SessionOptionChoice("The articles", ("Night", "Day"), 0)
)
MISSING = replace(STATE, missing="Choose at least one group.")

OFFER = LocalCopyState("All of it can lie on your desk.", opens="Open the article’s file … Sleepless")
WORK = LocalCopyState("All of it can lie on your desk.", work="Opening “letter.html”", done=1, total=4)
LIES = LocalCopyState("The whole article lies on your desk.", lies=True, goes="Take it away Sleepless")
STALE = LocalCopyState("It lies there no more.", stale=True, opens=OFFER.opens, goes=LIES.goes)
GONE = replace(OFFER, note="It lies on your desk no more.")
FAILED = replace(OFFER, failed="“letter.html” was not kept: paragraph 2 is not in it.")


class Presenter(Asked):
    """Remembers what it was asked to do; of articles' own files apart."""

    def __init__(self) -> None:
        super().__init__()
        self.own = Asked()


@pytest.fixture
def opened(look, entered):
    """The set-up of a pack, or the page of an article's own file."""

    def open_set_up(first=STATE, width=1280, height=744):
        screen = SessionOptionsScreen(look, translate, lambda _: Presenter())
        screen.show_state(first)
        return entered(screen, width, height)

    return open_set_up


def show(screen, first):
    screen.show_state(first)
    settle()
    # What wraps is given its height a turn later.
    settle()


def tab_to(screen, name):
    for _ in range(30):
        if heard() == name:
            return
        press(screen, Key.Key_Tab)
    raise AssertionError(name)


class TestKeyboard:
    def test_it_arrives_at_start_and_enter_starts_from_anywhere(self, opened):
        screen = opened()
        assert heard() == START
        press(screen, Key.Key_Return)
        tab_to(screen, "10")
        press(screen, Key.Key_Return)
        assert screen.presenter.told == [("start",)] * 2

    def test_banks_are_gone_through_with_arrows_and_turned_with_space(self, opened):
        screen = opened()
        tab_to(screen, BANKS[0].name)
        for key in (Key.Key_Down, Key.Key_Space, Key.Key_Up, Key.Key_Space):
            press(screen, key)
        assert screen.presenter.told == [("take_bank", 1, True), ("take_bank", 0, False)]

    def test_arrows_choose_a_number_a_mode_and_a_book(self, opened):
        screen = opened()
        for name in ("Due and new", "10", "Open"):
            tab_to(screen, name)
            press(screen, Key.Key_Right)
        assert screen.presenter.told == [("choose_mode", 1), ("choose_number", 2), ("choose_book", 1)]

    def test_the_keyboard_stays_where_it_is_while_numbers_change(self, opened):
        screen = opened()
        tab_to(screen, "10")
        show(screen, replace(STATE, number=SessionOptionChoice("How many", ("5", "10", "20", "All 7"), 2)))
        assert isinstance(QApplication.focusWidget(), OptionRow)

    def test_w_opens_the_article_and_esc_leads_back(self, opened):
        screen = opened()
        press(screen, Key.Key_W)
        show(screen, READING)
        article = screen.findChild(ArticleView)
        assert (article.accessibleName(), article.hasFocus()) == ("Article: Night ferry", True)
        screen.back()
        press(screen, Key.Key_Return)
        assert screen.presenter.told == [("read",), ("back",), ("start",)]
        press(screen, Key.Key_A)
        assert screen.presenter.own.told == []

    def test_f6_goes_from_start_to_the_banks_and_back(self, opened):
        screen = opened()
        press(screen, Key.Key_F6)
        assert isinstance(QApplication.focusWidget(), CheckRow)
        press(screen, Key.Key_F6)
        assert heard() == START


class TestShowing:
    def test_the_first_page_is_all_there(self, opened):
        shown = words(opened())
        parts = [PAGE.summary, PAGE.dated, PAGE.foot, *(part for pair in PAGE.words for part in pair)]
        parts += [line.rights for line in PAGE.articles]
        assert [part for part in parts if part not in shown] == []
        assert f"{PAGE.advisory_heading} {PAGE.advisory}" in shown

    def test_nothing_but_new_questions_offers_no_mode(self, opened):
        assert "Which questions" not in words(opened(replace(STATE, mode=None)))

    @pytest.mark.parametrize("factor", [1.0, 2.0])
    def test_what_is_missing_comes_into_view_with_the_keyboard_on_the_banks(self, look, opened, factor):
        look.theme.set_factor(factor)
        screen = opened()
        show(screen, MISSING)
        (missing,) = (label for label in visible(screen, QLabel) if label.text() == MISSING.missing)
        bank = QApplication.focusWidget()
        assert isinstance(bank, CheckRow)
        for each in (missing, bank):
            assert each.visibleRegion().boundingRect().size() == each.size()

    def test_a_pack_that_cannot_be_opened_says_why_and_has_nothing_to_start(self, opened):
        screen = opened(SessionOptionsState("failed", "Night boats", trouble="It is gone."))
        assert "It is gone." in words(screen)
        assert not [name for name in buttons(screen) if name.startswith("Start")]

    def test_a_bank_is_a_check_box_for_the_ear_and_a_click_anywhere_on_it_turns_it(self, opened):
        screen = opened()
        rows = list(visible(screen, CheckRow))[: len(BANKS)]
        for row, bank in zip(rows, BANKS, strict=True):
            assert told(row) == (QAccessible.Role.CheckBox, bank.name)
            assert bool(state(row).checked) == bank.on
        QTest.mouseClick(rows[1], Left, pos=QPoint(rows[1].width() - 5, 5))
        assert screen.presenter.told == [("take_bank", 1, True)]

    def test_with_four_banks_all_that_can_be_chosen_is_in_view_at_once(self, opened):
        screen = opened(replace(STATE, banks=BANKS[:1] * 4, mode=None))
        for each in (*visible(screen, CheckRow), *visible(screen, OptionRow)):
            assert each.visibleRegion().boundingRect().size() == each.size()


class TestOwnFile:
    @pytest.fixture
    def offered(self, opened):
        """A page on which the file of the second article can be opened."""
        return opened(own(OFFER))

    def test_its_letter_opens_the_first_that_can_be_opened_and_is_printed_there(self, opened):
        night = replace(OFFER, opens="Open the article’s file … Night")
        screen = opened(own(OFFER, night))
        assert [buttons(screen)[each.opens].cap for each in (night, OFFER)] == ["A", ""]
        press(screen, Key.Key_A)
        assert screen.presenter.own.told == [("open_next",)]
        for line in (WORK, LIES):
            show(screen, own(line))
            assert heard() == START

    def test_enter_and_pointer_open_or_take_away_that_of_the_article_that_the_button_is_about(self, offered):
        opens = button(offered, OFFER.opens)
        assert description(opens).startswith(OFFER.note)
        opens.setFocus()
        press(offered, Key.Key_Return)
        QTest.mouseClick(opens, Left)
        show(offered, own(LIES))
        goes = button(offered, LIES.goes)
        assert description(goes) == LIES.note
        QTest.mouseClick(goes, Left)
        assert offered.presenter.own.told == [("open", 1), ("open", 1), ("take_away", 1)]
        assert offered.presenter.told == []

    def test_what_is_being_opened_stands_in_the_place_of_the_button_with_how_far_it_is(self, offered):
        show(offered, own(WORK))
        assert WORK.work in words(offered)
        assert [bar.accessibleName() for bar in visible(offered, ShareBar)] == [WORK.work]
        assert OFFER.opens not in buttons(offered)
        assert OFFER.note not in words(offered)

    @pytest.mark.parametrize(("line", "then"), [(LIES, START), (FAILED, OFFER.opens), (OFFER, OFFER.opens)])
    def test_the_keyboard_goes_on_to_the_start_once_it_lies_there_else_back_to_the_button(
        self, offered, line, then
    ):
        button(offered, OFFER.opens).setFocus()
        show(offered, own(WORK))
        assert offered.hasFocus()
        show(offered, own(line))
        assert heard() == then

    def test_taken_away_the_keyboard_is_on_the_button_that_opens_it_again(self, opened):
        screen = opened(own(LIES))
        button(screen, LIES.goes).setFocus()
        show(screen, own(GONE))
        assert heard() == OFFER.opens
        assert GONE.note in words(screen)

    def test_why_it_does_not_lie_there_is_told_with_the_ways_out(self, offered):
        show(offered, own(FAILED))
        assert FAILED.failed in words(offered)
        assert FAILED.note not in words(offered)
        show(offered, own(STALE))
        assert STALE.note in words(offered)
        assert {STALE.opens, STALE.goes} <= buttons(offered).keys()

    def test_the_window_lets_go_of_what_is_being_opened(self, opened):
        screen = opened(own(WORK))
        screen.release_focus()
        screen.leave()
        assert screen.presenter.own.told == [("stop",)]
        assert screen.presenter.told == [("leave",)]

    def test_what_became_of_it_is_seen_in_a_small_window_in_large_letters(self, look, opened):
        look.theme.set_factor(2.0)
        screen = opened(own(GONE), 800, 544)
        for line in (OFFER, WORK, LIES, STALE, FAILED):
            show(screen, own(line))
            said = (line.work, line.failed, line.note)
            shown = next(each for each in visible(screen, QLabel) if each.text() in said)
            assert not shown.visibleRegion().isEmpty(), line


def own(line, other=None):
    return replace(STATE, own=(other, line))
