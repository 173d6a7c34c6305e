"""Answers are kept as JSON and come back as they were.

Responses and evidence come back from their rows as they were, whatever is in them.
"""

import json
from dataclasses import fields, replace
from datetime import UTC
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.library.response_history import (
    decode_answer,
    decode_spans,
    encode_answer,
    encode_spans,
    evidence_from_row,
    evidence_to_row,
    response_from_row,
    response_to_row,
)
from quizapp.library.row_checksums import COLUMNS
from quizapp.pack.vocabulary import QUESTION_KINDS, VERDICTS
from quizapp.quiz.responses import (
    CERTAINTIES,
    Answer,
    AttributionAnswer,
    ChainAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    EvidenceResponse,
    FindEvidenceAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
    PassageSpan,
    Response,
    TextAnswer,
    VerdictAnswer,
)
from tests.library.builders import NOW, plan, response

IDS = st.text("abc-1", min_size=1, max_size=8)
WORDS = st.text(max_size=20)
SPANS = st.builds(PassageSpan, IDS, st.integers(0, 20_000), st.integers(0, 20_000))


def some(strategy):
    return st.lists(strategy, max_size=5).map(tuple)


ANSWERS = {
    "choice": st.builds(ChoiceAnswer, IDS),
    "choices": st.builds(ChoicesAnswer, some(IDS)),
    "attribution": st.builds(AttributionAnswer, st.none() | IDS),
    "chain": st.builds(ChainAnswer, some(IDS)),
    "verdict": st.builds(VerdictAnswer, st.sampled_from(VERDICTS)),
    "find_evidence": st.builds(FindEvidenceAnswer, some(SPANS)),
    "match": st.builds(MatchAnswer, some(st.tuples(IDS, IDS))),
    "order": st.builds(OrderAnswer, some(IDS)),
    "number": st.builds(NumberAnswer, WORDS, st.none() | WORDS),
    "text": st.builds(TextAnswer, WORDS),
}


def test_each_kind_of_question_has_its_answer_here():
    assert set(ANSWERS) == set(QUESTION_KINDS)
    assert len(get_args(Answer)) == len(QUESTION_KINDS)


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_an_answer_comes_back_as_it_was(kind):
    @settings(max_examples=40)
    @given(ANSWERS[kind])
    def comes_back(answer):
        text = encode_answer(answer)
        assert text.isascii()
        assert decode_answer(kind, text) == answer

    comes_back()


@given(some(SPANS))
@settings(max_examples=40)
def test_spans_come_back_as_they_were(spans):
    assert decode_spans(encode_spans(spans)) == spans


def test_a_lone_surrogate_that_was_typed_is_kept():
    assert decode_answer("text", encode_answer(TextAnswer("a\ud800"))) == TextAnswer("a\ud800")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([field.name for each in get_args(Answer) for field in fields(each)]), inner
        )
    ),
    max_leaves=6,
)


@given(st.sampled_from(QUESTION_KINDS), JSON)
@settings(max_examples=200)
def test_what_is_no_answer_is_a_value_error_and_nothing_else(kind, plain):
    text = json.dumps(plain)
    try:
        answer = decode_answer(kind, text)
    except ValueError:
        return
    assert decode_answer(kind, encode_answer(answer)) == answer


@pytest.mark.parametrize("text", ["", "[[]]", '[["p", 1]]', '[["p", true, 2]]', "[1]", "{}"])
def test_what_are_no_spans_is_a_value_error(text):
    with pytest.raises(ValueError, match=r"no spans|Expecting|not enough"):
        decode_spans(text)


MOMENTS = st.datetimes(timezones=st.just(UTC))
ANSWERED = st.sampled_from(QUESTION_KINDS).flatmap(
    lambda kind: st.tuples(st.just(kind), st.none() | ANSWERS[kind])
)
RESPONSES = st.builds(
    lambda kind_and_answer, **fields: Response(kind=kind_and_answer[0], answer=kind_and_answer[1], **fields),
    kind_and_answer=ANSWERED,
    id=IDS,
    session=IDS,
    learner=IDS,
    place=st.integers(0, 20_000),
    pack=IDS,
    revision=st.integers(1, 1_000_000),
    question=IDS,
    fingerprint=st.text("0123456789abcdef", min_size=64, max_size=64),
    score=st.floats(0, 1),
    outcome=st.sampled_from(["correct", "partly", "not_this_time", "skipped"]),
    certainty=st.none() | st.sampled_from(CERTAINTIES),
    hint=st.booleans(),
    attempt=st.sampled_from([1, 2]),
    shown=MOMENTS,
    answered=MOMENTS,
)
EVIDENCE = st.builds(EvidenceResponse, IDS, IDS, st.none() | some(SPANS), st.floats(0, 1), MOMENTS)


@given(RESPONSES, IDS, IDS, st.dates())
@settings(max_examples=60)
def test_a_response_comes_back_from_its_row(given_now, key, skill, day):
    values = response_to_row(given_now, key, skill, day)
    assert response_from_row(values) == given_now
    row = dict(zip(COLUMNS["response"], values, strict=True))
    assert (row["key"], row["skill"], row["day"]) == (key, skill, day.toordinal())
    assert (row["session"], row["outcome"]) == (given_now.session, given_now.outcome)


@given(EVIDENCE)
@settings(max_examples=40)
def test_a_evidence_comes_back_from_its_row(evidence):
    values = evidence_to_row(evidence, response(plan(), 0))
    assert evidence_from_row(values) == evidence
    row = dict(zip(COLUMNS["evidence"], values, strict=True))
    assert (row["session"], row["learner"]) == ("session-1", "learner-1")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "riddle"),
        ("outcome", "wrong"),
        ("certainty", "sure"),
        ("attempt", 3),
        ("answer", '{"speaker": 1}'),
    ],
)
def test_a_row_with_a_word_of_no_list_is_a_value_error(column, value):
    row = list(response_to_row(response(plan(), 0), "q0", "who-said-it", NOW.date()))
    row[COLUMNS["response"].index(column)] = value
    with pytest.raises(ValueError, match=r".+"):
        response_from_row(tuple(row))


def test_a_skipped_answer_is_nothing_and_no_empty_answer():
    skipped = replace(response(plan(), 0), answer=None, outcome="skipped", score=0.0)
    assert response_to_row(skipped, "q0", "who-said-it", NOW.date())[9] is None
