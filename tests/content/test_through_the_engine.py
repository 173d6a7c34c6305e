"""Every question that is shipped, taken through the engine as a learner would take it."""

from fractions import Fraction

import pytest

from quizapp.pack.quote_matching import iter_feedback
from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.numbers import parse_number
from quizapp.quiz.question_candidates import build_scoring_texts
from quizapp.quiz.scoring import build_key_answer, score_answer
from tests.content.packs import FOLDERS, load
from tests.content.wrong_answers import wrong_answers
from tests.pack.builders import questions

TEXTS = {name: build_scoring_texts(load(name)) for name in FOLDERS}


ASKED = [
    pytest.param(load(name), question, TEXTS[name], id=f"{name}-{question.id}")
    for name in FOLDERS
    for question in questions(load(name))
]


@pytest.mark.parametrize(("pack", "question", "texts"), ASKED)
def test_the_key_scores_full_and_every_wrong_answer_less_with_its_reason(pack, question, texts):
    key = build_key_answer(question, texts)
    scored = score_answer(question, key, texts)
    assert (scored.score, scored.outcome, scored.trap, scored.forgiven) == (1, "correct", None, None)
    answers = list(wrong_answers(pack, question, texts))
    assert answers
    met = {path for path, _ in find_feedback(question, key, texts)}
    for answer in answers:
        assert score_answer(question, answer, texts).score < 1, answer
        spoken = find_feedback(question, answer, texts)
        assert spoken or question.kind == "match", answer
        met |= {path for path, _ in spoken}
    assert {path for path, _ in iter_feedback(question)} <= met
    if question.kind == "match":
        assert all(item.feedback for item in question.items)
    if question.kind == "number":
        assert parse_number(question.value, pack.language) == Fraction(question.value)
