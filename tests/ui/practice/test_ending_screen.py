"""When a practice can be ended from its screen, and that no key does so by mistake."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.running import OPENED

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


@pytest.fixture
def running(start):
    """The program at the first of two questions."""
    choices = [each for each in OPENED.questions.values() if each.kind == "choice"]
    made = start(questions=choices[:2])
    assert not made.screen.can_finish
    made.practise()
    return made


def test_it_can_be_ended_at_a_question_and_at_its_explanation(running):
    assert running.screen.can_finish
    running.answer(right=True)
    assert running.screen.can_finish


def test_after_the_last_answer_there_is_nothing_to_end(running):
    running.answer(right=True)
    running.go_on()
    running.answer(right=True)
    assert not running.screen.can_finish
    running.press("B")
    assert not running.screen.can_finish


def test_it_can_be_ended_while_an_answer_is_not_saved(running):
    running.program.background.write(
        lambda writer: writer.connection.execute("PRAGMA query_only = ON"),
        lambda _: None,
        running.program.fail,
    )
    running.rest()
    running.press("1")
    running.press("C")
    running.press(Key.Key_Return)
    running.wait(lambda: running.program.unsaved.waiting.unsaved and running.phase == "explained")
    running.program.pages.finish_here()
    running.wait(lambda: running.name == "results")
    assert running.screen._state.figure in ("0", "1")


def test_the_key_that_ends_it_at_home_does_nothing_here(running):
    running.answer(right=True)
    running.press(Key.Key_F9)
    running.rest()
    assert (running.name, running.phase) == ("practice", "explained")


def test_over_another_page_it_is_not_ended(running):
    running.answer(right=True)
    running.press(Key.Key_F1)
    assert not running.screen.can_finish
    running.program.pages.finish_here()
    running.rest()
    assert running.name == "help"


def test_ended_it_leads_to_its_results(running):
    running.answer(right=False)
    running.program.pages.finish_here()
    running.wait(lambda: running.name == "results")
    state = running.screen._state
    assert (state.figure, state.beside, state.practise) == ("0", "of 1 correct", "Practise 1 mistake")
    assert state.detail == "1 of 2 answered. 1 not this time"


def test_from_home_one_without_an_answer_ends_there_and_home_comes_again(start):
    running = start(questions=[each for each in OPENED.questions.values() if each.kind == "choice"][:2])
    going = running.screen._state.lead
    assert going.finish is not None
    running.press(Key.Key_F9)
    running.wait(lambda: running.name == "home" and running.screen._state.lead != going)
    lead = running.screen._state.lead
    assert (lead.finish, lead.deed.words) == (None, "Start 10 questions")
    assert running.screen.focusWidget().words == "Start 10 questions"
