from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar

from quizapp.ui.question.desk import Desk
from quizapp.ui.results.presenter import ResultsPresenter
from quizapp.ui.results.row import AnswerButton
from quizapp.ui.results.screen import ResultsScreen
from quizapp.ui.results.shares import ShareCard
from quizapp.ui.widgets.screen import Place
from tests.ui.fakes import FakeClock, translate
from tests.ui.results.sessions import finished
from tests.ui.seen import description, told
from tests.ui.walk import clipped, marked_up, press, settle, sideways

Key = Qt.Key


@pytest.fixture
def ways():
    return []


@pytest.fixture
def arrived(look, shown, ways):
    """The screen with a finished session, the keyboard where it belongs."""

    def arrive(width=1280, height=680, **session):
        screen = ResultsScreen(look, translate)
        screen.presenter = ResultsPresenter(
            screen, FakeClock(), translate, lambda: ways.append("home"), lambda: ways.append("again")
        )
        screen.presenter.show(finished(**session))
        screen.set_narrow(look.theme.stacks(width))
        shown(screen, width, height)
        screen.arrive()
        settle()
        return screen

    return arrive


def rows(screen):
    return screen.findChildren(AnswerButton)


def focused():
    return QApplication.focusWidget()


def test_the_keyboard_is_on_practise_again_and_enter_presses_it(arrived, ways):
    screen = arrived()
    assert told(focused()) == (QAccessible.Role.Button, "Practise again")
    press(screen, Key.Key_Return)
    assert ways == ["again"]


def test_the_key_that_is_printed_practises_again_from_anywhere(arrived, ways):
    screen = arrived()
    assert description(focused()) == "Key: P"
    rows(screen)[0].setFocus()
    press(screen, Key.Key_P)
    assert ways == ["again"]


def test_back_and_done_go_home(arrived, ways):
    screen = arrived()
    screen.back()
    done = next(b for b in screen.findChildren(type(focused())) if b.words == "Done")
    QTest.mouseClick(done, Qt.MouseButton.LeftButton)
    assert ways == ["home", "home"]


def test_the_page_is_named_after_the_pack(arrived):
    assert arrived().place == Place("The evening ferry: results", "Home")


def test_arriving_says_the_score(arrived, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    arrived()
    assert said == ["4 of 6 correct. 1 not this time, 1 skipped."]


def test_the_list_is_one_tab_stop_gone_through_with_the_arrows(arrived):
    screen = arrived()
    press(screen, Key.Key_F6)
    assert focused() is rows(screen)[0]
    press(screen, Key.Key_Down)
    assert focused() is rows(screen)[1]
    press(screen, Key.Key_End)
    assert focused() is rows(screen)[5]
    press(screen, Key.Key_Tab)
    assert focused().accessibleName() == "Done"


def test_enter_opens_an_answer_and_back_returns_to_its_row(arrived):
    screen = arrived()
    rows(screen)[1].setFocus()
    press(screen, Key.Key_Return)
    assert screen.place == Place("Answer 2 of 6", "Results")
    assert focused().text().startswith("Not this time. You chose")
    screen.back()
    settle()
    assert screen.place.title == "The evening ferry: results"
    assert focused() is rows(screen)[1]


def test_a_click_opens_an_answer(arrived):
    screen = arrived()
    row = rows(screen)[2]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert screen.place.title == "Answer 3 of 6"


def test_enter_goes_back_from_an_opened_answer(arrived, ways):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    press(screen, Key.Key_Return)
    assert focused() is rows(screen)[1]
    assert ways == []


def test_the_key_of_a_new_practice_rests_while_an_answer_is_open(arrived, ways):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    press(screen, Key.Key_P)
    assert ways == []


def test_the_whole_article_comes_and_goes_with_its_key(arrived):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    article = screen.findChild(Desk).sheet.article
    near = len(article.toPlainText())
    press(screen, Key.Key_W)
    assert len(article.toPlainText()) > near
    press(screen, Key.Key_W)
    assert len(article.toPlainText()) == near


def test_outcome_and_evidence_are_said_again_with_their_key(arrived, monkeypatch):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    press(screen, Key.Key_R)
    assert len(said) == 1
    assert said[0].startswith("Not this time.")


def test_panes_are_switched_between_explanation_and_article(arrived):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    article = screen.findChild(Desk).sheet.article
    press(screen, Key.Key_F6)
    assert article.hasFocus()
    press(screen, Key.Key_F6)
    assert focused().text().startswith("Not this time.")


def test_marks_are_gone_to_with_their_keys(arrived):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    reached = []
    screen.findChild(Desk).sheet.mark_reached.connect(reached.append)
    press(screen, Key.Key_N)
    press(screen, Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert reached == [0, 0]


def test_shares_are_named_bars_and_each_card_is_read_as_a_whole(arrived):
    screen = arrived()
    names = [told(bar) for bar in screen.findChildren(QProgressBar)]
    assert (QAccessible.Role.ProgressBar, "Certain, 2 of 3, too few to tell") in names
    cards = [card.accessibleName() for card in screen.findChildren(ShareCard)]
    assert cards[1].startswith("How sure, how right. Guess, 1 of 1, too few to tell.")


def test_a_session_without_certainty_shows_no_card_of_it(arrived):
    screen = arrived(steps=[("weck-call", None, None)])
    assert all("Guess" not in bar.accessibleName() for bar in screen.findChildren(QProgressBar))


def test_other_results_replace_the_rows(arrived):
    screen = arrived()
    screen.presenter.show(finished(steps=[("not-heard", None, None)]))
    settle()
    assert [row.accessibleName()[:10] for row in rows(screen)] == ["1, Skipped"]


def test_nothing_of_a_pack_is_taken_for_markup(arrived):
    screen = arrived()
    screen.presenter.open(1)
    assert marked_up(screen) == []


@pytest.mark.parametrize("size", [(1280, 680), (800, 480)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off_and_nothing_scrolls_sideways(look, arrived, size, factor):
    look.theme.set_factor(factor)
    screen = arrived(*size, kinds_left_out=12)
    assert clipped(screen) == []
    assert not sideways(screen)
    for row in rows(screen):
        assert row.height() >= row.heightForWidth(row.width())


def test_a_narrow_window_puts_the_list_last(arrived):
    screen = arrived(800, 480)
    bar = screen.findChildren(QProgressBar)[0]
    first = rows(screen)[0]
    assert first.mapTo(screen, first.rect().topLeft()).y() > bar.mapTo(screen, bar.rect().bottomLeft()).y()


def test_a_row_that_gets_the_keyboard_is_wholly_in_view(arrived):
    screen = arrived(800, 480)
    rows(screen)[0].setFocus()
    press(screen, Key.Key_End)
    last = rows(screen)[-1]
    assert last.visibleRegion().boundingRect() == last.rect()


def test_a_cut_row_that_grows_with_the_keyboard_stays_wholly_in_view(arrived):
    for height in range(330, 400, 10):
        screen = arrived(1280, height)
        rows(screen)[1].setFocus()
        press(screen, Key.Key_Down)
        grown = rows(screen)[2]
        assert grown.hasFocus()
        assert grown.height() > rows(screen)[1].height()
        assert grown.visibleRegion().boundingRect() == grown.rect()
