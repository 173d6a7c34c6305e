"""An answer is kept with all that follows from it, once, and nothing else changes it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.library import response_history
from quizapp.library.cards import load_all_progress
from quizapp.library.errors import DiskFullError
from quizapp.library.response_history import (
    load_evidence,
    load_responses,
    load_snapshot,
    record_evidence,
    record_response,
)
from quizapp.pack.ids import PassageId
from quizapp.quiz.responses import EvidenceResponse, PassageSpan
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


def test_a_response_that_failed_is_kept_by_trying_again(writer, reader):
    one = replace(given(reader, response(plan(), 0)), snapshot="x" * 50_000)
    writer.one(f"PRAGMA max_page_count = {writer.all('PRAGMA page_count')[0][0]}")
    with pytest.raises(DiskFullError):
        record_response(writer, one)
    writer.one("PRAGMA max_page_count = 100000")
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
