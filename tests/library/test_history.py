"""An answer is kept with all that follows from it, once, and nothing else changes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library import history
from quizapp.library.cards import standings
from quizapp.library.errors import DiskFullError
from quizapp.library.history import proofs, record, record_proof, responses, snapshot
from quizapp.pack.ids import PassageId
from quizapp.quiz.responses import PassageSpan, ProofResponse
from tests.library.builders import LEARNER, NOW, PACK, given, plan, response

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer

PROOF = ProofResponse("proof-1", "session-1-0", (PassageSpan(PassageId("p3"), 4, 61),), 0.5, NOW)


def rollup(reader: Reader) -> list[tuple]:
    return reader.all("SELECT answered, mastered, last_us FROM rollup WHERE pack = ?", (PACK,))


def test_a_response_comes_back_as_it_was(writer: Writer, reader: Reader) -> None:
    given_now = [
        response(plan(), 0),
        response(plan(), 1, answer=None, score=0.0, outcome="skipped", certainty=None),
        response(plan(), 2, hint=True, certainty=None, score=0.25, outcome="partly"),
        response(plan(), 1, id="again", attempt=2, certainty="guess"),
    ]
    for each in given_now:
        record(writer, given(reader, each))
    assert responses(reader, "session-1").good == tuple(given_now)
    assert responses(reader, "session-2").good == ()


def test_responses_come_in_the_order_of_their_rows_and_not_of_the_clock(
    writer: Writer, reader: Reader
) -> None:
    late = response(plan(), 0)
    early = replace(response(plan(), 1), answered=NOW - timedelta(days=9), shown=NOW - timedelta(days=9))
    for each in (late, early):
        record(writer, given(reader, each))
    assert responses(reader, "session-1").good == (late, early)


def test_an_answer_brings_its_card_rollup_and_snapshot(writer: Writer, reader: Reader) -> None:
    one = given(reader, response(plan(), 0))
    record(writer, one)
    (now,) = standings(reader, LEARNER.id, PACK)
    assert (now.key, now.card) == ("q0", one.card)
    assert snapshot(reader, "fingerprint-0") == one.snapshot
    assert rollup(reader) == [(1, 0, int((NOW + timedelta(seconds=11)).timestamp() * 1e6))]


def test_a_skip_counts_as_no_answer_and_a_first_one_leaves_the_card(writer: Writer, reader: Reader) -> None:
    skip = response(plan(), 0, answer=None, score=0.0, outcome="skipped", certainty=None)
    record(writer, given(reader, skip))
    assert standings(reader, LEARNER.id, PACK) == ()
    assert rollup(reader)[0][:2] == (0, 0)
    record(writer, given(reader, replace(skip, id="again", attempt=2)))
    assert len(standings(reader, LEARNER.id, PACK)) == 1
    assert rollup(reader)[0][:2] == (0, 0)


def test_a_snapshot_is_kept_once_as_it_was_first(writer: Writer, reader: Reader) -> None:
    record(writer, replace(given(reader, response(plan(), 0)), snapshot="first"))
    record(writer, replace(given(reader, response(plan("session-2"), 0)), snapshot="second"))
    assert snapshot(reader, "fingerprint-0") == "first"
    assert snapshot(reader, "fingerprint-9") is None


def test_a_damaged_snapshot_is_not_shown(writer: Writer, reader: Reader) -> None:
    record(writer, given(reader, response(plan(), 0)))
    writer.connection.execute("UPDATE snapshot SET content = 'other'")
    assert snapshot(reader, "fingerprint-0") is None


def test_the_same_response_twice_is_kept_once(writer: Writer, reader: Reader) -> None:
    one = given(reader, response(plan(), 0))
    record(writer, one)
    before = rollup(reader), standings(reader, LEARNER.id, PACK)
    record(writer, given(reader, response(plan(), 0)))
    assert len(responses(reader, "session-1").good) == 1
    assert (rollup(reader), standings(reader, LEARNER.id, PACK)) == before


def test_another_response_in_the_same_place_is_refused(writer: Writer, reader: Reader) -> None:
    record(writer, given(reader, response(plan(), 0)))
    with pytest.raises(ValueError, match="stands at"):
        record(writer, given(reader, response(plan(), 0, id="other")))
    assert [each.id for each in responses(reader, "session-1").good] == ["session-1-0"]


def test_an_answer_is_kept_whole_or_not_at_all(
    writer: Writer, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = given(reader, response(plan(), 0))
    monkeypatch.setattr(history, "_ROLL_UP", "INSERT INTO nowhere VALUES (?, ?, ?, ?, ?)")
    with pytest.raises(Exception, match="nowhere"):
        record(writer, one)
    monkeypatch.undo()
    assert responses(reader, "session-1").good == ()
    assert standings(reader, LEARNER.id, PACK) == ()
    assert snapshot(reader, "fingerprint-0") is None
    record(writer, one)
    assert len(responses(reader, "session-1").good) == 1


def test_a_response_that_failed_is_kept_by_trying_again(writer: Writer, reader: Reader) -> None:
    one = replace(given(reader, response(plan(), 0)), snapshot="x" * 50_000)
    writer.one(f"PRAGMA max_page_count = {writer.all('PRAGMA page_count')[0][0]}")
    with pytest.raises(DiskFullError):
        record(writer, one)
    writer.one("PRAGMA max_page_count = 100000")
    record(writer, one)
    assert len(responses(reader, "session-1").good) == 1


def test_a_row_of_the_log_cannot_be_changed(writer: Writer, reader: Reader) -> None:
    record(writer, given(reader, response(plan(), 0)))
    record_proof(writer, PROOF, response(plan(), 0))
    for table in ("response", "evidence"):
        with pytest.raises(Exception, match="is never changed"):
            writer.connection.execute(f"UPDATE {table} SET score = 1")


@pytest.mark.parametrize("spans", [PROOF.spans, (), None])
def test_a_proof_comes_back_as_it_was_and_is_kept_once(
    writer: Writer, reader: Reader, spans: tuple | None
) -> None:
    to = response(plan(), 0)
    proof = replace(PROOF, spans=spans)
    record(writer, given(reader, to))
    for _ in range(2):
        record_proof(writer, proof, to)
    assert proofs(reader, "session-1").good == (proof,)
    with pytest.raises(ValueError, match="stands at"):
        record_proof(writer, replace(proof, id="other"), to)


def test_a_response_that_is_not_what_was_written_is_told_and_not_used(writer: Writer, reader: Reader) -> None:
    for place in range(3):
        record(writer, given(reader, response(plan(), place)))
    writer.connection.execute("DROP TRIGGER response_immutable")
    writer.connection.execute("UPDATE response SET score = 0 WHERE place = 1")
    found = responses(reader, "session-1")
    assert [each.place for each in found.good] == [0, 2]
    assert [(bad.table, bad.id, bad.reason) for bad in found.bad] == [
        ("response", "session-1-1", "its checksum does not hold")
    ]
