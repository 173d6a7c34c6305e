"""Responses and proofs come back from their rows as they were, whatever is in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.library.checksums import COLUMNS
from quizapp.library.response_rows import proof_values, response_values, to_proof, to_response
from quizapp.pack.words import KINDS
from quizapp.quiz.responses import CERTAINTIES, ProofResponse, Response
from tests.library.builders import NOW, plan, response
from tests.library.test_answers_json import ANSWERS, IDS, SPANS, some

MOMENTS = st.datetimes(timezones=st.just(UTC))
ANSWERED = st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), st.none() | ANSWERS[kind]))
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
PROOFS = st.builds(ProofResponse, IDS, IDS, st.none() | some(SPANS), st.floats(0, 1), MOMENTS)


@given(RESPONSES, IDS, IDS, st.dates())
@settings(max_examples=60)
def test_a_response_comes_back_from_its_row(given_now: Response, key: str, skill: str, day: date) -> None:
    values = response_values(given_now, key, skill, day)
    assert to_response(values) == given_now
    row = dict(zip(COLUMNS["response"], values, strict=True))
    assert (row["key"], row["skill"], row["day"]) == (key, skill, day.toordinal())
    assert (row["session"], row["outcome"]) == (given_now.session, given_now.outcome)


@given(PROOFS)
@settings(max_examples=40)
def test_a_proof_comes_back_from_its_row(proof: ProofResponse) -> None:
    values = proof_values(proof, response(plan(), 0))
    assert to_proof(values) == proof
    row = dict(zip(COLUMNS["proof"], values, strict=True))
    assert (row["session"], row["learner"]) == ("session-1", "learner-1")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "riddle"),
        ("outcome", "wrong"),
        ("certainty", "sure"),
        ("attempt", 3),
        ("answer", '{"voice": 1}'),
    ],
)
def test_a_row_with_a_word_of_no_list_is_a_value_error(column: str, value: object) -> None:
    row = list(response_values(response(plan(), 0), "q0", "who-said-it", NOW.date()))
    row[COLUMNS["response"].index(column)] = value
    with pytest.raises(ValueError, match=r".+"):
        to_response(tuple(row))


def test_a_skipped_answer_is_nothing_and_no_empty_answer() -> None:
    skipped = replace(response(plan(), 0), answer=None, outcome="skipped", score=0.0)
    assert response_values(skipped, "q0", "who-said-it", NOW.date())[9] is None
