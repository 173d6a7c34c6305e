"""An order in the running program: untouched it has to be confirmed, moved it is checked at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.kinds.order.row import OrderRow
from quizapp.ui.widgets.button import KeyButton
from tests.ui.running import OPENED
from tests.ui.walk import visible

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
QUESTION = next(each for each in OPENED.questions.values() if each.kind == "order")


@pytest.fixture
def running(start):
    running = start(questions=[QUESTION])
    running.practise()
    return running


def state(running):
    return running.screen._state.question


def confirm(running):
    words = state(running).answers.confirm
    return [button for button in visible(running.window, KeyButton) if button.words == words]


def test_an_untouched_order_is_confirmed_by_keys_alone(running):
    running.press(Key.Key_Return)
    assert running.phase == "asking"
    assert state(running).message.startswith("Nothing has been moved yet.")
    assert isinstance(QApplication.focusWidget(), OrderRow)
    (button,) = confirm(running)
    while QApplication.focusWidget() is not button:
        running.press(Key.Key_Tab)
    running.press(Key.Key_Return)
    assert state(running).chosen == state(running).answers.first
    assert confirm(running) == []
    assert isinstance(QApplication.focusWidget(), OrderRow)
    running.press(Key.Key_Return)
    running.wait(lambda: running.phase == "explained")


def test_a_moved_order_is_checked_at_once(running):
    running.press(Key.Key_Down, Mod.AltModifier)
    running.press(Key.Key_Return)
    running.wait(lambda: running.phase == "explained")


def test_what_was_moved_after_the_warning_needs_no_confirming(running):
    running.press(Key.Key_Return)
    running.press(Key.Key_Down, Mod.AltModifier)
    assert confirm(running) == []
    assert state(running).message == ""


@pytest.mark.parametrize("right", [True, False])
def test_the_explanation_counts_the_pairs(running, right):
    running.answer(right=right)
    outcome = running.screen._state.explanation.outcome
    assert (outcome.word == "Correct") is right
    assert "pairs in order" in outcome.line
