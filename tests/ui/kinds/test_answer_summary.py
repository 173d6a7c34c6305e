"""What was given is told in words, of every kind that is proved, before anything is told of it."""

from __future__ import annotations

import pytest

from quizapp.quiz.responses import (
    AttributionAnswer,
    ChainAnswer,
    ChoicesAnswer,
    NumberAnswer,
    OrderAnswer,
    TextAnswer,
    VerdictAnswer,
)
from quizapp.quiz.scoring import build_key_answer
from quizapp.quiz.session import EVIDENCE_KINDS
from quizapp.ui.kinds.answer_summary import describe_answer
from tests.pack.builders import ONE_OF_EACH, example_question
from tests.ui.question.sittings import SITTINGS, sitting

PROVED = [
    pytest.param(each, question, id=f"{each.opened.pack.id[:6]}-{question.id}")
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.kind in EVIDENCE_KINDS
]


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        ("attribution", AttributionAnswer(None), "Nobody: it isn’t in the article"),
        ("attribution", AttributionAnswer("corran"), "Ilse Corran"),
        ("verdict", VerdictAnswer("contradicted"), "Ilse Corran says otherwise"),
        ("chain", ChainAnswer(("report", "passengers")), "The article: the harbour office’s report: "),
        ("number", NumberAnswer("14", "14"), "14"),
        ("text", TextAnswer("harbour"), "harbour"),
    ],
)
def test_an_answer_is_told_as_it_was_offered_or_typed(kind, answer, words):
    assert words in describe_answer(sitting(), example_question(ONE_OF_EACH[kind]), answer)


def test_several_answers_stand_side_by_side():
    question = example_question(ONE_OF_EACH["choices"])
    options = question.options[:2]
    told = describe_answer(sitting(), question, ChoicesAnswer(tuple(option.id for option in options)))
    assert told == f"{options[0].text}; {options[1].text}"


@pytest.mark.parametrize(("sat", "question"), PROVED)
def test_every_answer_that_is_proved_has_words(sat, question):
    assert describe_answer(sat, question, build_key_answer(question, sat.opened.texts)).strip()


def test_an_order_is_not_proved():
    with pytest.raises(TypeError, match="OrderAnswer"):
        describe_answer(sitting(), example_question(ONE_OF_EACH["order"]), OrderAnswer(()))
