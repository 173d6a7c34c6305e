"""A practice in the smallest window with the largest text: what goes where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.evidence_sentences import list_sentences
from quizapp.ui.kit.pinned_words import PinnedWords
from quizapp.ui.question.question_builder import find_claim
from tests.languages.painted import painted
from tests.shots.rules import in_view
from tests.ui.running import OPENED
from tests.ui.walk import settle, visible

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


@pytest.fixture
def running(start):
    """The program in its smallest window at the first of two questions, with a text size of 200 %."""
    choices = [each for each in OPENED.questions.values() if each.kind == "choice"]
    made = start((800, 600), choices[:2], text_size=200)
    made.practise()
    return made


def in_bar(running):
    bar = running.screen._bar
    return bar.isAncestorOf(bar.read)


def resize(running, width):
    running.window.resize(width, 600)
    settle()


def test_the_way_to_the_article_stands_above_the_question_and_the_bar_has_one_row(running):
    bar = running.screen._bar
    assert not in_bar(running)
    assert bar.read.isVisible()
    tops = {button.mapTo(bar, QPoint(0, 0)).y() for button in (bar.skip, bar.go_on)}
    assert len(tops) == 1
    assert bar.height() < 2 * bar.go_on.height()


def test_while_the_article_is_read_the_way_back_stands_in_the_bar(running):
    running.press("W")
    assert in_bar(running)
    assert running.screen._bar.read.words == "Back to the question"
    running.press("W")
    assert not in_bar(running)


def test_in_a_wider_window_the_way_to_the_article_stands_in_the_bar(running):
    resize(running, 1290)
    assert in_bar(running)
    assert running.screen._bar.read.isVisible()
    resize(running, 800)
    assert not in_bar(running)


def test_the_keyboard_stays_on_the_way_to_the_article_when_that_moves(running):
    read = running.screen._bar.read
    read.setFocus()
    resize(running, 1290)
    assert QApplication.focusWidget() is read
    resize(running, 800)
    assert QApplication.focusWidget() is read


def test_tab_comes_to_the_way_to_the_article_before_the_answers(running):
    read = running.screen._bar.read
    for _ in range(20):
        if QApplication.focusWidget() is read:
            break
        running.press(Key.Key_Tab)
    assert QApplication.focusWidget() is read
    running.press(Key.Key_Tab)
    running.press(Key.Key_Tab)
    assert running.screen._desk.question.isAncestorOf(QApplication.focusWidget())


def test_what_is_missing_is_in_view_also_where_the_answers_leave_it_no_room(running):
    running.press(Key.Key_Return)
    message = running.screen._state.question.message
    assert any(in_view(label) for label in visible(running.window, QLabel) if label.text() == message)


@pytest.mark.parametrize(("size", "percent"), [((800, 600), 100), ((800, 560), 200), ((480, 360), 100)])
def test_the_statement_stays_in_sight_while_sentences_are_chosen(start, size, percent):
    question = next(
        each for each in OPENED.questions.values() if each.kind == "find_evidence" and find_claim(each)
    )
    running = start(size, [question], text_size=percent)
    running.practise()
    for digit in str(len(list_sentences(OPENED.pack, question))):
        running.press(digit)
    running.press(Key.Key_Space)
    (pinned,) = visible(running.window, PinnedWords)
    begun = " ".join(words.text for words in painted(pinned).words if words.whole).rstrip("…")
    assert len(begun) > 20
    assert find_claim(question).startswith(begun)
    row = QApplication.focusWidget()
    assert pinned.mapFromGlobal(row.mapToGlobal(QPoint(0, 0))).y() >= pinned.height()
    assert row.visibleRegion().boundingRect().height() > pinned.height()
