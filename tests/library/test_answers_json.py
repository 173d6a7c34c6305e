"""Answers are kept as JSON and come back as they were."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.library.response_rows import decode, decode_spans, encode, encode_spans
from quizapp.pack.words import KINDS, VERDICTS
from quizapp.quiz.responses import (
    Answer,
    AttributionAnswer,
    ChainAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    EvidenceAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
    PassageSpan,
    TextAnswer,
    VerdictAnswer,
)

IDS = st.text("abc-1", min_size=1, max_size=8)
WORDS = st.text(max_size=20)
SPANS = st.builds(PassageSpan, IDS, st.integers(0, 20_000), st.integers(0, 20_000))


def some(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=5).map(tuple)


ANSWERS = {
    "choice": st.builds(ChoiceAnswer, IDS),
    "choices": st.builds(ChoicesAnswer, some(IDS)),
    "attribution": st.builds(AttributionAnswer, st.none() | IDS),
    "chain": st.builds(ChainAnswer, some(IDS)),
    "verdict": st.builds(VerdictAnswer, st.sampled_from(VERDICTS)),
    "evidence": st.builds(EvidenceAnswer, some(SPANS)),
    "match": st.builds(MatchAnswer, some(st.tuples(IDS, IDS))),
    "order": st.builds(OrderAnswer, some(IDS)),
    "number": st.builds(NumberAnswer, WORDS, st.none() | WORDS),
    "text": st.builds(TextAnswer, WORDS),
}


def test_each_kind_of_question_has_its_answer_here() -> None:
    assert set(ANSWERS) == set(KINDS)
    assert len(get_args(Answer)) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_comes_back_as_it_was(kind: str) -> None:
    @settings(max_examples=40)
    @given(ANSWERS[kind])
    def comes_back(answer: Answer) -> None:
        text = encode(answer)
        assert text.isascii()
        assert decode(kind, text) == answer

    comes_back()


@given(some(SPANS))
@settings(max_examples=40)
def test_spans_come_back_as_they_were(spans: tuple[PassageSpan, ...]) -> None:
    assert decode_spans(encode_spans(spans)) == spans


def test_a_lone_surrogate_that_was_typed_is_kept() -> None:
    assert decode("text", encode(TextAnswer("a\ud800"))) == TextAnswer("a\ud800")


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


@given(st.sampled_from(KINDS), JSON)
@settings(max_examples=200)
def test_what_is_no_answer_is_a_value_error_and_nothing_else(kind: str, plain: object) -> None:
    text = json.dumps(plain)
    try:
        answer = decode(kind, text)
    except ValueError:
        return
    assert decode(kind, encode(answer)) == answer


@pytest.mark.parametrize("text", ["", "[[]]", '[["p", 1]]', '[["p", true, 2]]', "[1]", "{}"])
def test_what_are_no_spans_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"no spans|Expecting|not enough"):
        decode_spans(text)
