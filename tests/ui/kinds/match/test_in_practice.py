"""A match in the running program: digits and letters are the screen's, and the list keeps its own keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.kinds.match.partner_box import PartnerBox
from tests.ui.running import BELL
from tests.ui.walk import settle, visible

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
QUESTION = next(each for each in BELL.questions.values() if each.kind == "match")


@pytest.fixture
def running(start):
    running = start(questions=[QUESTION])
    running.practise()
    return running


def boxes(running):
    return list(visible(running.window, PartnerBox))


def state(running):
    return running.screen._state.question


def test_the_keyboard_arrives_on_the_first_item_and_a_digit_chooses_for_it(running):
    assert QApplication.focusWidget() is boxes(running)[0]
    running.press("2")
    assert state(running).answers.places(state(running).chosen)[0] == 1


def test_a_digit_acts_from_the_article_too(running):
    running.press(Key.Key_F6)
    running.press("1")
    assert state(running).answers.places(state(running).chosen)[0] == 0


def test_enter_with_items_open_says_how_many_and_goes_to_the_next_of_them(running):
    running.press("1")
    running.press(Key.Key_Return)
    assert running.phase == "asking"
    assert str(len(QUESTION.items) - 1) in state(running).message
    assert QApplication.focusWidget() is boxes(running)[1]


def test_escape_closes_the_list_and_only_then_leaves(running):
    running.press(Key.Key_Space)
    view = boxes(running)[0].view()
    assert view.isVisible()
    running.press(Key.Key_Escape)
    settle()
    assert not view.isVisible()
    assert running.name == "practice"
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")


def test_a_letter_acts_while_an_item_has_the_keyboard(running):
    running.press("S")
    running.rest()
    assert not any(box.view().isVisible() for box in boxes(running))
    # Skipped once, the question comes once more; skipped again, it is explained.
    running.press("S")
    running.wait(lambda: running.phase == "explained")


@pytest.mark.parametrize("right", [True, False])
def test_the_explanation_counts_what_is_right(running, right):
    running.answer(right=right)
    total = len(QUESTION.items)
    outcome = running.screen._state.explanation.outcome
    assert (outcome.word == "Correct") is right
    assert outcome.line.startswith(f"{total if right else 0} of {total} ")
