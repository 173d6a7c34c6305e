"""What is told of marked sentences, of every evidence question there is."""

from __future__ import annotations

import pytest

from quizapp.quiz.evidence_sentences import list_evidence_sentences, list_sentences
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.kinds.feedback import build_feedback, describe_key
from quizapp.ui.kinds.find_evidence.prompt import find_sentence_number
from tests.pack.builders import example_question
from tests.ui.question.sittings import SITTINGS, sitting

SITTING = sitting()
QUESTION = example_question("show-empty")
ORDER = list_sentences(SITTING.opened.pack, QUESTION)
EVERY = [
    pytest.param(each, question, id=f"{each.opened.pack.id[:6]}-{question.id}")
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.kind == "find_evidence"
]


def answer(*numbers):
    return FindEvidenceAnswer(tuple(ORDER[number - 1] for number in numbers))


def test_a_wrong_sentence_is_told_with_its_reason_before_the_one_that_shows_it():
    state = build_feedback(SITTING, QUESTION, answer(8))
    assert state.line == "You chose sentence 8. Sentence 9 shows it."
    assert [(row.key, row.tag) for row in state.answers] == [
        ("8", "Your answer"),
        ("9", "Correct answer, not chosen"),
    ]
    assert state.answers[0].reason.startswith("The same subject")
    assert state.heading == "The sentences, one by one"


def test_any_other_sentence_has_the_reason_of_the_others():
    state = build_feedback(SITTING, QUESTION, answer(4))
    assert state.answers[0].reason == "That sentence does not speak of empty seats."
    assert [row.tag for row in state.answers] == ["Your answer", "Correct answer, not chosen", ""]


def test_the_right_sentence_is_the_line_itself():
    state = build_feedback(SITTING, QUESTION, answer(9))
    assert state.line == describe_key(SITTING, QUESTION) == "Sentence 9 shows it."
    assert (state.answers[0].tag, state.answers[0].tone) == ("Your answer, correct", "correct")


def test_without_an_answer_the_key_is_told():
    state = build_feedback(SITTING, QUESTION, None)
    assert state.line == "No answer this time. Sentence 9 shows it."
    assert [row.tag for row in state.answers] == ["Correct answer", ""]


@pytest.mark.parametrize(("sat", "question"), EVERY)
def test_the_key_of_every_question_is_told_as_right(sat, question):
    state = build_feedback(sat, question, build_key_answer(question, sat.opened.texts))
    assert state.line == describe_key(sat, question)
    assert {row.tag for row in state.answers if row.tag} == {"Your answer, correct"}


@pytest.mark.parametrize(("sat", "question"), EVERY)
def test_an_answer_by_another_evidence_is_told_by_that_evidence(sat, question):
    for evidence in list_evidence_sentences(question, sat.opened.texts):
        spans = tuple(sorted(evidence, key=list_sentences(sat.opened.pack, question).index))
        state = build_feedback(sat, question, FindEvidenceAnswer(spans))
        assert all(str(find_sentence_number(sat, question, span)) in state.line for span in spans)
        assert {row.tag for row in state.answers if row.tag} == {"Your answer, correct"}


@pytest.mark.parametrize(("sat", "question"), EVERY)
def test_every_row_has_a_number_and_words_and_every_wrong_one_a_reason(sat, question):
    for span in list_sentences(sat.opened.pack, question):
        for row in build_feedback(sat, question, FindEvidenceAnswer((span,))).answers:
            assert row.key
            assert row.title
            assert row.reason or row.tone == "correct"
