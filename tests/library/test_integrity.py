"""What does not hold any more is found, told and set aside; the rest goes on."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.library.database import open_reader, open_writer
from quizapp.library.errors import GarbledError
from quizapp.library.history import record, record_proof, responses
from quizapp.library.integrity import (
    TRIES,
    Failing,
    Findings,
    checking,
    integrity_check,
    never,
)
from quizapp.library.mending import set_rows_aside
from quizapp.library.packs.listing import installed
from quizapp.library.profiles import learners
from quizapp.library.rebuild import rebuild
from quizapp.library.reports import keep
from quizapp.library.rows import BadRow
from quizapp.library.sessions import begin_session, plan_of
from quizapp.library.settings import Settings, load, save
from quizapp.quiz.responses import ProofResponse
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response, reviewed
from tests.library.harm import change
from tests.library.test_reports import REPORT

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer

DAMAGES = {
    "learner": "UPDATE learner SET name = 'Bob'",
    "session": "UPDATE session SET plan = replace(plan, 'learn', 'learm')",
    "response": "UPDATE response SET score = 0.5 WHERE place = 1",
    "evidence": "UPDATE evidence SET spans = '[]'",
    "snapshot": "UPDATE snapshot SET content = content || ' ' WHERE fingerprint = 'fingerprint-0'",
    "setting": "UPDATE setting SET value = 'true'",
}

FAILS, LOST = "its checksum does not hold", "a piece of it is lost"
MANY_ROWS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
    " INSERT INTO quarantine SELECT i, 'a', 'b', 'c', 0 FROM n"
)


def end_of(steps: Generator[None, None, Findings]) -> Findings:
    """What is returned after the last step."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


@pytest.fixture
def _full(writer: Writer) -> None:
    list(install(writer, reading(), NOW))
    begin_session(writer, plan())
    for place in range(3):
        record(writer, given(writer, response(plan(), place)))
    proof = ProofResponse("proof-1", "session-1-0", None, 0.0, NOW)
    record_proof(writer, proof, response(plan(), 0))
    save(writer, Settings(theme="dark"))


@pytest.mark.usefixtures("_full")
def test_what_was_just_written_is_sound(writer: Writer, reader: Reader) -> None:
    assert integrity_check(reader).sound
    assert set_rows_aside(writer, NOW) == ()


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize("table", DAMAGES)
def test_a_row_that_does_not_hold_is_found_and_set_aside_with_its_reason(
    writer: Writer, reader: Reader, table: str
) -> None:
    change(writer.connection, DAMAGES[table])
    found = integrity_check(reader)
    assert [bad.table for bad in found.rows] == [table]
    assert not found.sound
    count = reader.all(f"SELECT count(*) FROM {table}")[0][0]
    assert set_rows_aside(writer, NOW) == found.rows
    rebuild(writer, reviewed)
    assert integrity_check(reader).sound
    made_again = table == "learner"  # its name is lost, its answers are not
    assert reader.all(f"SELECT count(*) FROM {table}") == [(count if made_again else count - 1,)]
    ((origin, content, reason),) = reader.all("SELECT origin, content, reason FROM quarantine")
    assert (origin, reason) == (table, "its checksum does not hold")
    assert str(json.loads(content)[0]) == found.rows[0].id


@pytest.mark.usefixtures("_full")
def test_after_a_damaged_response_was_set_aside_the_rest_is_rebuilt(writer: Writer, reader: Reader) -> None:
    change(writer.connection, DAMAGES["response"])
    set_rows_aside(writer, NOW)
    rebuild(writer, reviewed)
    assert [each.place for each in responses(reader, "session-1").good] == [0, 2]
    assert responses(reader, "session-1").bad == ()
    assert installed(reader, LEARNER.id, NOW)[0].answered == 2
    assert plan_of(reader, "session-1").good == (plan(),)
    assert load(reader).settings == Settings(theme="dark")


@pytest.mark.usefixtures("_full")
def test_a_learner_whose_row_is_damaged_keeps_every_answer(writer: Writer, reader: Reader) -> None:
    change(writer.connection, DAMAGES["learner"])
    set_rows_aside(writer, NOW)
    (learner,) = learners(reader).good
    assert (learner.id, learner.name) == (LEARNER.id, "")
    assert len(responses(reader, "session-1").good) == 3


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        ("UPDATE pack SET title = 'Another'", "its checksum does not hold"),
        ("UPDATE pack_chunk SET data = zeroblob(length(data))", "a piece of it does not hold"),
    ],
)
def test_a_damaged_pack_stays_listed_and_says_so(
    writer: Writer, reader: Reader, damage: str, reason: str
) -> None:
    change(writer.connection, damage)
    assert integrity_check(reader).rows == (BadRow("pack", PACK, reason),)
    assert set_rows_aside(writer, NOW) == (BadRow("pack", PACK, reason),)
    assert installed(reader, LEARNER.id, NOW)[0].damage == "disk"


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE question SET skill = 'x' WHERE place = 1", Findings((), derived=(1,))),
        ("UPDATE bank SET summary = summary || '.'", Findings((), derived=(1,))),
        ("UPDATE pack_description SET advisory = 'None'", Findings((), derived=(1,))),
        ("DELETE FROM question WHERE place = 0", Findings((), derived=(1,))),
        ("UPDATE pack_checksum SET checksum = checksum + 1", Findings((), derived=(1,))),
        ("UPDATE rollup SET answered = 4", Findings((), rollups=True)),
        ("UPDATE rollup SET last_us = last_us + 1", Findings((), rollups=True)),
        ("UPDATE rollup SET mastered = 1", Findings((), rollups=True)),
        ("DELETE FROM rollup", Findings((), rollups=True)),
        (
            "DELETE FROM pack_chunk WHERE rowid = 1",
            Findings((), (Failing((1,), BadRow("pack", PACK, LOST)),)),
        ),
        ("DROP TRIGGER evidence_immutable", Findings(("the trigger evidence_immutable is lost or changed",))),
        (
            "CREATE TRIGGER more AFTER DELETE ON card BEGIN DELETE FROM response; END",
            Findings(("the trigger more is not one of this program's",)),
        ),
    ],
)
def test_what_follows_from_others_is_found_where_it_no_longer_does(
    writer: Writer, reader: Reader, damage: str, found: Findings
) -> None:
    if damage.split(maxsplit=1)[0] in ("DROP", "CREATE"):
        writer.connection.execute(damage)
    else:
        change(writer.connection, damage)
    assert integrity_check(reader) == found
    assert not found.sound


@pytest.mark.usefixtures("_full")
def test_a_card_that_does_not_hold_is_found(writer: Writer, reader: Reader) -> None:
    change(writer.connection, "UPDATE card SET due_us = due_us + 1 WHERE key = 'q1'")
    (failing,) = integrity_check(reader).failing
    assert failing == Failing(
        (LEARNER.id, PACK, "q1"), BadRow("card", LEARNER.id, "its checksum does not hold")
    )


@pytest.mark.usefixtures("_full")
def test_a_text_that_is_none_any_more_is_told_at_first_and_then_found(writer: Writer, reader: Reader) -> None:
    change(writer.connection, "UPDATE learner SET name = CAST(x'41ff42' AS TEXT)")
    with pytest.raises(GarbledError, match="try again"):
        learners(reader)
    assert [bad.table for bad in integrity_check(reader).rows] == ["learner"]
    assert learners(reader).bad


@pytest.mark.usefixtures("_full")
def test_others_read_what_is_new_between_two_batches_of_a_check(writer: Writer, reader: Reader) -> None:
    steps = checking(reader, never)
    for place in range(3, 6):
        next(steps)
        record(writer, given(writer, response(plan(length=9), place)))
        assert len(responses(reader, "session-1").good) == place + 1
    assert end_of(steps).sound


@pytest.mark.usefixtures("_full")
def test_a_look_at_all_pages_is_begun_anew_while_somebody_waits_and_done_in_the_end(
    writer: Writer, reader: Reader
) -> None:
    with writer.transaction() as connection:
        connection.execute(MANY_ROWS)
    asked = []

    def stop() -> bool:
        asked.append(True)
        return True

    steps = checking(reader, stop)
    for _ in range(TRIES):
        next(steps)
    assert len(asked) >= TRIES
    assert end_of(steps).sound


def zero_the_root_of(path: Path, name: str) -> None:
    with closing(open_writer(path)) as writer:
        page = writer.all("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,))[0][0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(bytes(4096))


@pytest.mark.parametrize("name", ["response", "session_open", "card", "snapshot"])
def test_a_zeroed_page_is_found(path: Path, name: str) -> None:
    zero_the_root_of(path, name)
    with closing(open_reader(path)) as reader:
        assert not integrity_check(reader).sound


def test_a_row_that_an_index_has_lost_is_found(path: Path) -> None:
    with closing(open_writer(path)) as writer:
        for place in range(3):
            record(writer, given(writer, response(plan(), place)))
        writer.connection.execute("PRAGMA writable_schema = ON")
        writer.connection.execute("DELETE FROM sqlite_schema WHERE name = 'card_due'")
    with closing(open_reader(path)) as reader:
        assert not integrity_check(reader).sound


@pytest.mark.parametrize("table", ["report", "pack_chunk"])
def test_rows_out_of_order_are_found_and_not_looked_at_for_ever(path: Path, table: str) -> None:
    with closing(open_writer(path)) as writer:
        for number in range(3):
            keep(writer, replace(REPORT, id=f"r{number}"))
        for number in (1, 2, 3):
            writer.connection.execute(
                "INSERT INTO pack VALUES (?, ?, 1, '', '', '', NULL, NULL, 1, 1, 1, 1, 0, 0, '', 0, 1, '')",
                (number, f"p{number}"),
            )
            writer.connection.execute(
                "INSERT INTO pack_chunk VALUES (?, 'pack.json', 0, 1, x'00', 0)", (number,)
            )
        root = writer.all("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))[0][0]
    data = bytearray(path.read_bytes())
    page = (root - 1) * 4096
    # The second cell of a leaf: how long it is, then the row's number.
    cell = page + int.from_bytes(data[page + 10 : page + 12], "big")
    at = cell + (2 if data[cell] & 0x80 else 1)
    assert data[at] == 2
    data[at] = 9
    path.write_bytes(bytes(data))
    with closing(open_reader(path)) as reader:
        assert integrity_check(reader).pages
