"""What does not hold any more is found, told and set aside; the rest goes on."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quizapp.library.checked import BadRow
from quizapp.library.database import open_reader, open_writer
from quizapp.library.history import record, record_proof, responses
from quizapp.library.install import install
from quizapp.library.integrity import integrity_check, quick_check, set_rows_aside
from quizapp.library.learners import learners
from quizapp.library.packs import installed
from quizapp.library.rebuild import rebuild
from quizapp.library.sessions import begin_session, plan_of
from quizapp.library.settings import Settings, load, save
from quizapp.quiz.responses import ProofResponse
from tests.library.builders import LEARNER, NOW, PACK, given, plan, reading, response, reviewed

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer

DAMAGES = {
    "learner": "UPDATE learner SET name = 'Bob'",
    "session": "UPDATE session SET plan = replace(plan, 'learn', 'learm')",
    "response": "UPDATE response SET score = 0.5 WHERE place = 1",
    "proof": "UPDATE proof SET spans = '[]'",
    "snapshot": "UPDATE snapshot SET content = content || ' ' WHERE fingerprint = 'fingerprint-0'",
    "setting": "UPDATE setting SET value = 'true'",
}


@pytest.fixture
def _full(writer: Writer) -> None:
    list(install(writer, reading(), NOW))
    begin_session(writer, plan())
    for place in range(3):
        record(writer, given(writer, response(plan(), place)))
    proof = ProofResponse("proof-1", "session-1-0", None, 0.0, NOW)
    record_proof(writer, proof, response(plan(), 0))
    save(writer, Settings(theme="dark"))
    for trigger in ("response_stays", "proof_stays"):
        writer.connection.execute(f"DROP TRIGGER {trigger}")


def never() -> bool:
    return False


@pytest.mark.usefixtures("_full")
def test_what_was_just_written_is_sound(writer: Writer, reader: Reader) -> None:
    assert integrity_check(reader).sound
    assert quick_check(reader, never) is True
    assert set_rows_aside(writer, NOW) == ()


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize("table", DAMAGES)
def test_a_row_that_does_not_hold_is_found_and_set_aside_with_its_reason(
    writer: Writer, reader: Reader, table: str
) -> None:
    writer.connection.execute(DAMAGES[table])
    found = integrity_check(reader)
    assert [bad.table for bad in found.rows] == [table]
    assert not found.sound
    count = reader.all(f"SELECT count(*) FROM {table}")[0][0]
    assert set_rows_aside(writer, NOW) == found.rows
    assert integrity_check(reader).sound
    made_again = table == "learner"  # its name is lost, its answers are not
    assert reader.all(f"SELECT count(*) FROM {table}") == [(count if made_again else count - 1,)]
    ((origin, content, reason),) = reader.all("SELECT origin, content, reason FROM set_aside")
    assert (origin, reason) == (table, "its checksum does not hold")
    assert str(json.loads(content)[0]) == found.rows[0].id


@pytest.mark.usefixtures("_full")
def test_after_a_damaged_response_was_set_aside_the_rest_is_rebuilt(writer: Writer, reader: Reader) -> None:
    writer.connection.execute(DAMAGES["response"])
    set_rows_aside(writer, NOW)
    rebuild(writer, reviewed)
    assert [each.place for each in responses(reader, "session-1").good] == [0, 2]
    assert responses(reader, "session-1").bad == ()
    assert installed(reader, LEARNER.id, NOW)[0].answered == 2
    assert plan_of(reader, "session-1").good == (plan(),)
    assert load(reader).settings == Settings(theme="dark")


@pytest.mark.usefixtures("_full")
def test_a_learner_whose_row_is_damaged_keeps_every_answer(writer: Writer, reader: Reader) -> None:
    writer.connection.execute(DAMAGES["learner"])
    set_rows_aside(writer, NOW)
    (learner,) = learners(reader).good
    assert (learner.id, learner.name) == (LEARNER.id, "")
    assert len(responses(reader, "session-1").good) == 3


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        ("UPDATE pack SET title = 'Another'", "its checksum does not hold"),
        ("UPDATE piece SET data = zeroblob(length(data))", "a piece of it does not hold"),
    ],
)
def test_a_damaged_pack_stays_listed_and_says_so(
    writer: Writer, reader: Reader, damage: str, reason: str
) -> None:
    writer.connection.execute(damage)
    assert integrity_check(reader).rows == (BadRow("pack", PACK, reason),)
    assert set_rows_aside(writer, NOW) == (BadRow("pack", PACK, reason),)
    assert installed(reader, LEARNER.id, NOW)[0].damage == "was damaged on the disk"


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
        assert quick_check(reader, never) is False
        assert not integrity_check(reader).sound


def test_a_row_that_an_index_has_lost_is_found(path: Path) -> None:
    with closing(open_writer(path)) as writer:
        for place in range(3):
            record(writer, given(writer, response(plan(), place)))
        writer.connection.execute("PRAGMA writable_schema = ON")
        writer.connection.execute("DELETE FROM sqlite_schema WHERE name = 'card_due'")
    with closing(open_reader(path)) as reader:
        assert not integrity_check(reader).sound


def test_a_quick_check_that_takes_too_long_is_given_up_and_says_so(writer: Writer, reader: Reader) -> None:
    list(install(writer, reading(summary="a" * 2_000), NOW))
    with writer.transaction() as connection:
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
            " INSERT INTO set_aside SELECT i, 'a', 'b', 'c', 0 FROM n"
        )
    looks = iter([False, True])
    assert quick_check(reader, lambda: next(looks, True)) is None
    assert quick_check(reader, never) is True
