"""An article's own file on the first page, by keyboard, pointer and ear."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from quizapp.ui.kit.progress_bars import ShareBar
from quizapp.ui.session_options.screen import SessionOptionsScreen
from quizapp.ui.session_options.state import LocalCopyState
from tests.ui.fakes import translate
from tests.ui.seen import told
from tests.ui.session_options.test_screen import READING, STATE, FakePresenter
from tests.ui.walk import clipped, press, settle, sideways, visible

Key = Qt.Key
OFFER = LocalCopyState("All of it can lie on your desk.", opens="Open the article’s file … Sleepless")
WORK = LocalCopyState("All of it can lie on your desk.", work="Opening “letter.html”", done=1, total=4)
LIES = LocalCopyState("The whole article lies on your desk.", lies=True, goes="Take it away Sleepless")
STALE = LocalCopyState("It lies there no more.", stale=True, opens=OFFER.opens, goes=LIES.goes)
GONE = replace(OFFER, note="It lies on your desk no more.")
FAILED = replace(OFFER, failed="“letter.html” was not kept: paragraph 2 is not in it.")


def page(line, other=None):
    return replace(STATE, own=(other, line))


@pytest.fixture
def opened(look, entered):
    def open_set_up(line=OFFER, other=None, width=1280, height=744):
        screen = SessionOptionsScreen(look, translate, lambda _: FakePresenter())
        screen.show_state(page(line, other))
        return entered(screen, width, height)

    return open_set_up


def show(screen, line):
    screen.show_state(page(line))
    settle()
    # What wraps is given its height a turn later.
    settle()


def heard():
    return told(QApplication.focusWidget())[1]


def words(screen):
    return [label.text() for label in visible(screen, QLabel) if label.text()]


def button(screen, name):
    return next(each for each in visible(screen, QPushButton) if each.accessibleName() == name)


def reach(screen, name):
    button(screen, name).setFocus()
    settle()


def test_the_letter_opens_a_file_and_is_printed_on_the_first_that_can_be_opened(opened):
    screen = opened(OFFER, other=replace(OFFER, opens="Open the article’s file … Night"))
    caps = {each.accessibleName(): each.cap for each in visible(screen, QPushButton)}
    assert (caps["Open the article’s file … Night"], caps[OFFER.opens]) == ("A", "")
    press(screen, Key.Key_A)
    assert screen.presenter.own.told == [("open_next",)]


def test_while_the_article_is_read_the_letter_does_nothing(opened):
    screen = opened()
    screen.show_state(READING)
    settle()
    press(screen, Key.Key_A)
    assert screen.presenter.own.told == []


def test_enter_and_pointer_open_the_file_of_the_article_that_the_button_is_about(opened):
    screen = opened()
    reach(screen, OFFER.opens)
    press(screen, Key.Key_Return)
    QTest.mouseClick(button(screen, OFFER.opens), Qt.MouseButton.LeftButton)
    assert screen.presenter.own.told == [("open", 1)] * 2
    show(screen, LIES)
    QTest.mouseClick(button(screen, LIES.goes), Qt.MouseButton.LeftButton)
    assert screen.presenter.own.told[-1] == ("take_away", 1)
    assert screen.presenter.told == []


def test_a_screen_reader_hears_with_the_button_what_becomes_of_the_file(opened):
    screen = opened()
    assert button(screen, OFFER.opens).accessibleDescription() == f"{OFFER.note} Key: A"
    show(screen, LIES)
    assert button(screen, LIES.goes).accessibleDescription() == LIES.note


def test_what_is_being_opened_stands_in_the_place_of_the_button_with_how_far_it_is(opened):
    screen = opened()
    show(screen, WORK)
    assert WORK.work in words(screen)
    assert "stop with" in " ".join(words(screen))
    assert [bar.accessibleName() for bar in visible(screen, ShareBar)] == [WORK.work]
    assert OFFER.opens not in [each.accessibleName() for each in visible(screen, QPushButton)]
    assert OFFER.note not in words(screen)


def test_the_keyboard_goes_on_to_the_start_once_the_article_lies_there(opened):
    screen = opened()
    reach(screen, OFFER.opens)
    show(screen, WORK)
    assert screen.hasFocus()
    show(screen, LIES)
    assert heard() == "Start 10 questions"


@pytest.mark.parametrize("line", [FAILED, OFFER])
def test_where_it_does_not_the_keyboard_comes_back_to_the_button(opened, line):
    screen = opened()
    reach(screen, OFFER.opens)
    show(screen, WORK)
    show(screen, line)
    assert heard() == OFFER.opens


def test_opened_by_its_letter_the_keyboard_stays_where_it_is(opened):
    screen = opened()
    for line in (WORK, LIES):
        show(screen, line)
        assert heard() == "Start 10 questions"


def test_taken_away_the_keyboard_is_on_the_button_that_opens_it_again(opened):
    screen = opened(LIES)
    reach(screen, LIES.goes)
    show(screen, GONE)
    assert heard() == OFFER.opens
    assert GONE.note in words(screen)


def test_why_it_does_not_lie_there_is_told_in_the_place_of_the_offer(opened):
    screen = opened()
    show(screen, FAILED)
    assert FAILED.failed in words(screen)
    assert FAILED.note not in words(screen)


def test_what_the_pack_has_other_now_is_told_with_both_ways_out(opened):
    screen = opened(STALE)
    assert STALE.note in words(screen)
    assert [button(screen, name).isVisible() for name in (STALE.opens, STALE.goes)] == [True, True]


def test_the_window_lets_go_of_what_is_being_opened(opened):
    screen = opened(WORK)
    screen.release_focus()
    screen.leave()
    assert screen.presenter.own.told == [("stop",)]
    assert screen.presenter.told == [("leave",)]


@pytest.mark.parametrize("line", [OFFER, WORK, LIES, STALE, FAILED])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_nothing_is_cut_and_what_became_of_it_is_seen_in_a_small_window(look, opened, line, factor):
    look.theme.set_factor(factor)
    screen = opened(GONE, width=800, height=544)
    screen.set_narrow(True)
    settle()
    show(screen, line)
    assert not clipped(screen)
    assert not sideways(screen)
    shown = next(
        each for each in visible(screen, QLabel) if each.text() in (line.work, line.failed, line.note)
    )
    assert not shown.visibleRegion().isEmpty()
