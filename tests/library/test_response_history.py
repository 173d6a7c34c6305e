"""An answer is kept with all that follows from it, once, and nothing else changes it.

Answers are kept as JSON and come back as they were.

Responses and evidence come back from their rows as they were, whatever is in them.
"""

import json
from dataclasses import fields, replace
from datetime import UTC, timedelta
from typing import get_args

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from quizapp.library import response_history
from quizapp.library.cards import load_all_progress
from quizapp.library.response_history import (
    decode_answer,
    decode_spans,
    encode_answer,
    encode_spans,
    evidence_from_row,
    evidence_to_row,
    load_evidence,
    load_responses,
    load_snapshot,
    record_evidence,
    record_response,
    response_from_row,
    response_to_row,
)
from quizapp.library.row_checksums import COLUMNS
from quizapp.pack.ids import PassageId
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
from tests.library.builders import LEARNER, NOW, PACK, given, plan, response

EVIDENCE = EvidenceResponse("evidence-1", "session-1-0", (PassageSpan(PassageId("p3"), 4, 61),), 0.5, NOW)


def rollup(reader):
    return reader.all("SELECT answered, mastered, last_us FROM rollup WHERE pack = ?", (PACK,))


def test_a_response_comes_back_as_it_was(writer, reader):
    given_now = [
        response(plan(), 0),
        response(plan(), 1, answer=None, score=0.0, outcome="skipped", certainty=None),
        response(plan(), 2, hint=True, certainty=None, score=0.25, outcome="partly"),
        response(plan(), 1, id="again", attempt=2, certainty="guess"),
    ]
    for each in given_now:
        record_response(writer, given(reader, each))
    assert load_responses(reader, "session-1").good == tuple(given_now)
    assert load_responses(reader, "session-2").good == ()


def test_responses_come_in_the_order_of_their_rows_and_not_of_the_clock(writer, reader):
    late = response(plan(), 0)
    early = replace(response(plan(), 1), answered=NOW - timedelta(days=9), shown=NOW - timedelta(days=9))
    for each in (late, early):
        record_response(writer, given(reader, each))
    assert load_responses(reader, "session-1").good == (late, early)


def test_an_answer_brings_its_card_rollup_and_snapshot(writer, reader):
    one = given(reader, response(plan(), 0))
    record_response(writer, one)
    (now,) = load_all_progress(reader, LEARNER.id, PACK)
    assert (now.key, now.card) == ("q0", one.card)
    assert load_snapshot(reader, "fingerprint-0") == one.snapshot
    assert rollup(reader) == [(1, 0, int((NOW + timedelta(seconds=11)).timestamp() * 1e6))]


def test_a_skip_counts_as_no_answer_and_a_first_one_leaves_the_card(writer, reader):
    skip = response(plan(), 0, answer=None, score=0.0, outcome="skipped", certainty=None)
    record_response(writer, given(reader, skip))
    assert load_all_progress(reader, LEARNER.id, PACK) == ()
    assert rollup(reader)[0][:2] == (0, 0)
    record_response(writer, given(reader, replace(skip, id="again", attempt=2)))
    assert len(load_all_progress(reader, LEARNER.id, PACK)) == 1
    assert rollup(reader)[0][:2] == (0, 0)


def test_a_snapshot_is_kept_once_as_it_was_first(writer, reader):
    record_response(writer, replace(given(reader, response(plan(), 0)), snapshot="first"))
    record_response(writer, replace(given(reader, response(plan("session-2"), 0)), snapshot="second"))
    assert load_snapshot(reader, "fingerprint-0") == "first"
    assert load_snapshot(reader, "fingerprint-9") is None


def test_a_damaged_snapshot_is_not_shown(writer, reader):
    record_response(writer, given(reader, response(plan(), 0)))
    writer.connection.execute("UPDATE snapshot SET content = 'other'")
    assert load_snapshot(reader, "fingerprint-0") is None


def test_the_same_response_twice_is_kept_once(writer, reader):
    one = given(reader, response(plan(), 0))
    record_response(writer, one)
    before = rollup(reader), load_all_progress(reader, LEARNER.id, PACK)
    record_response(writer, given(reader, response(plan(), 0)))
    assert len(load_responses(reader, "session-1").good) == 1
    assert (rollup(reader), load_all_progress(reader, LEARNER.id, PACK)) == before


def test_another_response_in_the_same_place_is_refused(writer, reader):
    record_response(writer, given(reader, response(plan(), 0)))
    with pytest.raises(ValueError, match="stands at"):
        record_response(writer, given(reader, response(plan(), 0, id="other")))
    assert [each.id for each in load_responses(reader, "session-1").good] == ["session-1-0"]


def test_an_answer_is_kept_whole_or_not_at_all(writer, reader, monkeypatch):
    one = given(reader, response(plan(), 0))
    monkeypatch.setattr(response_history, "_ROLL_UP", "INSERT INTO nowhere VALUES (?, ?, ?, ?, ?)")
    with pytest.raises(Exception, match="nowhere"):
        record_response(writer, one)
    monkeypatch.undo()
    assert load_responses(reader, "session-1").good == ()
    assert load_all_progress(reader, LEARNER.id, PACK) == ()
    assert load_snapshot(reader, "fingerprint-0") is None
    record_response(writer, one)
    assert len(load_responses(reader, "session-1").good) == 1


def test_a_row_of_the_log_cannot_be_changed(writer, reader):
    record_response(writer, given(reader, response(plan(), 0)))
    record_evidence(writer, EVIDENCE, response(plan(), 0))
    for table in ("response", "evidence"):
        with pytest.raises(Exception, match="is never changed"):
            writer.connection.execute(f"UPDATE {table} SET score = 1")


@pytest.mark.parametrize("spans", [EVIDENCE.spans, (), None])
def test_a_evidence_comes_back_as_it_was_and_is_kept_once(writer, reader, spans):
    to = response(plan(), 0)
    evidence = replace(EVIDENCE, spans=spans)
    record_response(writer, given(reader, to))
    for _ in range(2):
        record_evidence(writer, evidence, to)
    assert load_evidence(reader, "session-1").good == (evidence,)
    with pytest.raises(ValueError, match="stands at"):
        record_evidence(writer, replace(evidence, id="other"), to)


def test_a_response_that_is_not_what_was_written_is_told_and_not_used(writer, reader):
    for place in range(3):
        record_response(writer, given(reader, response(plan(), place)))
    writer.connection.execute("DROP TRIGGER response_immutable")
    writer.connection.execute("UPDATE response SET score = 0 WHERE place = 1")
    found = load_responses(reader, "session-1")
    assert [each.place for each in found.good] == [0, 2]
    assert [(bad.table, bad.id, bad.reason) for bad in found.bad] == [
        ("response", "session-1-1", "its checksum does not hold")
    ]


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
    @examples(ANSWERS[kind])
    def comes_back(answer):
        text = encode_answer(answer)
        assert text.isascii()
        assert decode_answer(kind, text) == answer

    comes_back()


@examples(some(SPANS))
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


@examples(st.sampled_from(QUESTION_KINDS), JSON)
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
EVIDENCES = st.builds(EvidenceResponse, IDS, IDS, st.none() | some(SPANS), st.floats(0, 1), MOMENTS)


@examples(RESPONSES, IDS, IDS, st.dates())
def test_a_response_comes_back_from_its_row(given_now, key, skill, day):
    values = response_to_row(given_now, key, skill, day)
    assert response_from_row(values) == given_now
    row = dict(zip(COLUMNS["response"], values, strict=True))
    assert (row["key"], row["skill"], row["day"]) == (key, skill, day.toordinal())
    assert (row["session"], row["outcome"]) == (given_now.session, given_now.outcome)


@examples(EVIDENCES)
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
