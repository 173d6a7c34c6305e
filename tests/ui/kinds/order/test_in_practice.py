"""An order in the running program: untouched it has to be confirmed, moved it is checked at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.ui.kinds.order.order_row import OrderRow
from quizapp.ui.kit.buttons import KeyButton
from tests.shots.rules import in_view
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
    (button,) = confirm(running)
    assert QApplication.focusWidget() is button
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
    while not isinstance(QApplication.focusWidget(), OrderRow):
        running.press(Key.Key_Tab, Mod.ShiftModifier)
    running.press(Key.Key_Down, Mod.AltModifier)
    assert confirm(running) == []
    assert state(running).message == ""


def test_in_a_small_window_with_large_text_the_warning_and_the_way_on_are_in_view(start):
    running = start((800, 560), [QUESTION], text_size=200)
    running.practise()
    running.press(Key.Key_Return)
    words = [label for label in visible(running.window, QLabel) if label.text() == state(running).message]
    for told in (confirm(running), words):
        assert any(in_view(each) for each in told)


@pytest.mark.parametrize("right", [True, False])
def test_the_explanation_counts_the_pairs(running, right):
    running.answer(right=right)
    outcome = running.screen._state.explanation.outcome
    assert (outcome.word == "Correct") is right
    assert "pairs in order" in outcome.line
