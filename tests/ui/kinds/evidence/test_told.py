"""What is told of marked sentences, of every evidence question there is."""

from __future__ import annotations

import pytest

from quizapp.quiz.evidence import all_proof_rows, rows
from quizapp.quiz.responses import EvidenceAnswer
from quizapp.quiz.scoring import key_answer
from quizapp.ui.kinds.evidence.asked import number_of
from quizapp.ui.kinds.telling import key_told, told
from tests.pack.builders import example_question
from tests.ui.question.sittings import SITTINGS, sitting

SITTING = sitting()
QUESTION = example_question("show-empty")
ORDER = rows(SITTING.opened.pack, QUESTION)
EVERY = [
    pytest.param(each, question, id=f"{each.opened.pack.id[:6]}-{question.id}")
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.kind == "evidence"
]


def answer(*numbers):
    return EvidenceAnswer(tuple(ORDER[number - 1] for number in numbers))


def test_a_wrong_sentence_is_told_with_its_reason_before_the_one_that_shows_it():
    state = told(SITTING, QUESTION, answer(8))
    assert state.line == "You chose sentence 8. Sentence 9 shows it."
    assert [(row.key, row.tag) for row in state.answers] == [
        ("8", "Your answer"),
        ("9", "Correct answer, not chosen"),
    ]
    assert state.answers[0].reason.startswith("The same subject")
    assert state.heading == "The sentences, one by one"


def test_any_other_sentence_has_the_reason_of_the_others():
    state = told(SITTING, QUESTION, answer(4))
    assert state.answers[0].reason == "That sentence does not speak of empty seats."
    assert [row.tag for row in state.answers] == ["Your answer", "Correct answer, not chosen", ""]


def test_the_right_sentence_is_the_line_itself():
    state = told(SITTING, QUESTION, answer(9))
    assert state.line == key_told(SITTING, QUESTION) == "Sentence 9 shows it."
    assert (state.answers[0].tag, state.answers[0].tone) == ("Your answer, correct", "correct")


def test_without_an_answer_the_key_is_told():
    state = told(SITTING, QUESTION, None)
    assert state.line == "No answer this time. Sentence 9 shows it."
    assert [row.tag for row in state.answers] == ["Correct answer", ""]


@pytest.mark.parametrize(("sat", "question"), EVERY)
def test_the_key_of_every_question_is_told_as_right(sat, question):
    state = told(sat, question, key_answer(question, sat.opened.texts))
    assert state.line == key_told(sat, question)
    assert {row.tag for row in state.answers if row.tag} == {"Your answer, correct"}


@pytest.mark.parametrize(("sat", "question"), EVERY)
def test_an_answer_by_another_proof_is_told_by_that_proof(sat, question):
    for proof in all_proof_rows(question, sat.opened.texts):
        spans = tuple(sorted(proof, key=rows(sat.opened.pack, question).index))
        state = told(sat, question, EvidenceAnswer(spans))
        assert all(str(number_of(sat, question, span)) in state.line for span in spans)
        assert {row.tag for row in state.answers if row.tag} == {"Your answer, correct"}


@pytest.mark.parametrize(("sat", "question"), EVERY)
def test_every_row_has_a_number_and_words_and_every_wrong_one_a_reason(sat, question):
    for span in rows(sat.opened.pack, question):
        for row in told(sat, question, EvidenceAnswer((span,))).answers:
            assert row.key
            assert row.title
            assert row.reason or row.tone == "correct"
