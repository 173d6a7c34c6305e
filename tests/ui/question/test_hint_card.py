"""A hint below the answers: seen, heard, and in nobody's way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.question.hint_card import HintCard
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state
from quizapp.ui.question.question_panes import QuestionPanes
from quizapp.ui.question.reading_builder import build_unanswered_reading
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting
from tests.ui.walk import clipped, marked_up, settle, visible

HINT = "Look at the verb."
LONG = "Read the whole of the paragraph aloud, and stop at every verb in it. " * 20


@pytest.fixture
def desk(look, shown):
    return shown(QuestionPanes(look, "Chosen"), 1280, 680)


def ask(desk, hint=HINT, *, taken):
    question = example_question("weck-call", hint=hint)
    state = build_question_state(sitting(), question, PendingAnswer(hint=taken))
    desk.show_question(state, "Question 1 of 6", build_unanswered_reading(sitting(), question, closed=False))
    settle()


def words(widget):
    return [label.text() for label in visible(widget, QLabel)]


def heights(desk):
    return [row.mapTo(desk, QPoint(0, 0)).y() for row in visible(desk, OptionRow)]


def test_a_hint_is_shown_once_it_was_asked_for_and_goes_with_its_question(desk):
    ask(desk, taken=False)
    assert HINT not in words(desk)
    ask(desk, taken=True)
    assert words(desk.hint) == [HINT]
    ask(desk, taken=False)
    assert not desk.hint.isVisible()


@pytest.mark.parametrize("hint", [HINT, LONG])
def test_no_answer_goes_up_or_down_and_the_article_stays_when_a_hint_comes(desk, hint):
    ask(desk, hint, taken=False)
    before = heights(desk), desk.place.geometry()
    assert before[0]
    ask(desk, hint, taken=True)
    assert desk.hint.isVisible()
    assert (heights(desk), desk.place.geometry()) == before


def test_a_long_hint_scrolls_and_leaves_the_answers_two_thirds(desk):
    ask(desk, LONG, taken=True)
    assert desk.hint.height() <= desk.height() // 3
    assert desk.hint.findChild(QLabel).height() > desk.hint.height()


def test_a_hint_waits_while_the_article_stands_in_the_questions_place(desk):
    desk.set_stacked(True)
    ask(desk, taken=True)
    desk.read(True)
    assert not desk.hint.isVisible()
    desk.read(False)
    assert desk.hint.isVisible()


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_hint_of_several_lines_is_seen_whole_and_never_taken_for_markup(look, shown, factor):
    look.theme.set_factor(factor)
    card = shown(HintCard(look), 560, 400)
    card.set_most(400)
    card.show_hint(f"<b>{HINT}</b> {HINT} {HINT} {HINT}")
    settle()
    assert clipped(card) == marked_up(card) == []
