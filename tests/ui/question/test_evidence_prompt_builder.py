"""The panel that asks for evidence, and how answer and evidence are told side by side."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from quizapp.quiz.evidence_sentences import list_sentences
from quizapp.quiz.responses import AttributionAnswer, EvidenceResponse, Response
from quizapp.ui.question.evidence_prompt_builder import (
    build_evidence_line,
    build_evidence_prompt,
    score_evidence,
)
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting

SITTING = sitting()
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
QUESTION = example_question("who-fridays")
ORDER = list_sentences(SITTING.opened.pack, QUESTION)


def response(certainty="fairly_sure"):
    return Response(
        "r", "s", "ann", 0, "ferry", 1, QUESTION.id, "f", "attribution", AttributionAnswer(None), 0.0,
        "not_this_time", certainty, False, 1, NOON, NOON,
    )  # fmt: skip


def shown(marked=None, *, missing=False, certainty="fairly_sure"):
    return build_evidence_prompt(SITTING, QUESTION, response(certainty), marked, missing=missing)


def line(outcome, spans, score):
    return build_evidence_line(SITTING, QUESTION, outcome, EvidenceResponse("p", "r", spans, score, NOON))


def test_the_answer_stays_in_view_with_how_sure_it_was():
    assert shown().given == (("Your answer", "Nobody: it isn’t in the article"), ("How sure", "Fairly sure"))
    assert shown(certainty=None).given == (("Your answer", "Nobody: it isn’t in the article"),)


def test_nothing_is_told_of_the_outcome():
    state = shown((ORDER[7],))
    words = [state.prompt, state.claim, state.heading, *(text for row in state.given for text in row)]
    assert state.heading == "Which sentence settles it?"
    assert QUESTION.explanation not in words


def test_without_a_sentence_it_says_what_is_missing():
    assert shown(missing=True).message == "Choose a sentence first, or skip with S."
    assert shown().message == ""


def test_where_nothing_was_to_be_proved_nothing_is_told():
    assert build_evidence_line(SITTING, QUESTION, "correct", None) is None


@pytest.mark.parametrize("outcome", ["correct", "partly", "not_this_time"])
def test_each_way_in_which_answer_and_evidence_meet_has_words_of_its_own(outcome):
    told = [line(outcome, spans, score).strong for spans, score in ((ORDER[:1], 1.0), (ORDER[:1], 0.5))]
    told += [line(outcome, ORDER[:1], 0.0).strong, line(outcome, None, 0.0).strong]
    assert len(set(told)) == 4


def test_what_was_given_is_told_with_it():
    assert line("correct", (ORDER[0],), 0.0).text == "You gave sentence 1."
    assert line("correct", (), 0.0).text == "You said that no sentence settles it."
    assert line("correct", None, 0.0).text == ""


def test_a_sentence_that_is_not_there_any_more_is_not_named():
    gone = type(ORDER[0])(ORDER[0].passage, 0, 3)
    assert line("correct", (gone,), 1.0).text == ""


def test_a_skipped_evidence_scores_nothing():
    assert score_evidence(SITTING, QUESTION, None) == 0
    assert score_evidence(SITTING, QUESTION, ()) == 0
    assert score_evidence(SITTING, example_question("bus-company"), ()) == 1
