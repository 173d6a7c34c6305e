"""What does not hold any more is found, told and set aside; the rest goes on.

One checksum over all that is listed of a pack, whichever way the rows come.
"""

import json
from contextlib import closing
from dataclasses import replace

import pytest

from quizapp.library.batches import never_stop
from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.database import open_reader, open_writer
from quizapp.library.derived_data import checksum_rows, find_changed_packs
from quizapp.library.errors import GarbledTextError
from quizapp.library.integrity import (
    CHECK_TRIES,
    FailedRow,
    IntegrityFindings,
    check_in_batches,
    check_integrity,
)
from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.library.profiles import load_learners
from quizapp.library.question_reports import save_report
from quizapp.library.repair import quarantine_failed_rows
from quizapp.library.response_history import load_responses, record_evidence, record_response
from quizapp.library.row_checksums import BadRow
from quizapp.library.sessions import start_session
from quizapp.library.settings import Settings, save_settings
from quizapp.quiz.responses import EvidenceResponse
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response, reviewed
from tests.library.harm import change, lose_root
from tests.library.test_question_reports import REPORT

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


def end_of(steps):
    """What is returned after the last step."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


@pytest.fixture
def _full(writer):
    list(install(writer, reading(), NOW))
    start_session(writer, plan())
    for place in range(3):
        record_response(writer, given(writer, response(plan(), place)))
    evidence = EvidenceResponse("evidence-1", "session-1-0", None, 0.0, NOW)
    record_evidence(writer, evidence, response(plan(), 0))
    save_settings(writer, Settings(theme="dark"))


@pytest.mark.usefixtures("_full")
def test_what_was_just_written_is_sound(writer, reader):
    assert check_integrity(reader).sound
    assert quarantine_failed_rows(writer, NOW) == ()


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize("table", DAMAGES)
def test_a_row_that_does_not_hold_is_found_and_set_aside_with_its_reason(writer, reader, table):
    change(writer.connection, DAMAGES[table])
    found = check_integrity(reader)
    assert [bad.table for bad in found.rows] == [table]
    assert not found.sound
    count = reader.all(f"SELECT count(*) FROM {table}")[0][0]
    assert quarantine_failed_rows(writer, NOW) == found.rows
    rebuild_cards(writer, reviewed)
    assert check_integrity(reader).sound
    made_again = table == "learner"  # its name is lost, its answers are not
    assert reader.all(f"SELECT count(*) FROM {table}") == [(count if made_again else count - 1,)]
    ((origin, content, reason),) = reader.all("SELECT origin, content, reason FROM quarantine")
    assert (origin, reason) == (table, "its checksum does not hold")
    assert str(json.loads(content)[0]) == found.rows[0].id


@pytest.mark.usefixtures("_full")
def test_a_learner_whose_row_is_damaged_keeps_every_answer(writer, reader):
    change(writer.connection, DAMAGES["learner"])
    quarantine_failed_rows(writer, NOW)
    (learner,) = load_learners(reader).good
    assert (learner.id, learner.name) == (LEARNER.id, "")
    assert len(load_responses(reader, "session-1").good) == 3


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        ("UPDATE pack SET title = 'Another'", "its checksum does not hold"),
        ("UPDATE pack_chunk SET data = zeroblob(length(data))", "a piece of it does not hold"),
    ],
)
def test_a_damaged_pack_stays_listed_and_says_so(writer, reader, damage, reason):
    change(writer.connection, damage)
    assert check_integrity(reader).rows == (BadRow("pack", PACK, reason),)
    assert quarantine_failed_rows(writer, NOW) == (BadRow("pack", PACK, reason),)
    assert load_installed_packs(reader, LEARNER.id, NOW)[0].damage == "disk"


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (
            "DELETE FROM pack_chunk WHERE rowid = 1",
            IntegrityFindings((), (FailedRow((1,), BadRow("pack", PACK, LOST)),)),
        ),
        (
            "DROP TRIGGER evidence_immutable",
            IntegrityFindings(("the trigger evidence_immutable is lost or changed",)),
        ),
        (
            "CREATE TRIGGER more AFTER DELETE ON card BEGIN DELETE FROM response; END",
            IntegrityFindings(("the trigger more is not one of this program's",)),
        ),
    ],
)
def test_what_is_lost_or_added_beside_the_rows_is_found(writer, reader, damage, found):
    if damage.split(maxsplit=1)[0] in ("DROP", "CREATE"):
        writer.connection.execute(damage)
    else:
        change(writer.connection, damage)
    assert check_integrity(reader) == found
    assert not found.sound


@pytest.mark.usefixtures("_full")
def test_a_card_that_does_not_hold_is_found(writer, reader):
    change(writer.connection, "UPDATE card SET due_us = due_us + 1 WHERE key = 'q1'")
    (failing,) = check_integrity(reader).failing
    assert failing == FailedRow(
        (LEARNER.id, PACK, "q1"), BadRow("card", LEARNER.id, "its checksum does not hold")
    )


@pytest.mark.usefixtures("_full")
def test_a_text_that_is_none_any_more_is_told_at_first_and_then_found(writer, reader):
    change(writer.connection, "UPDATE learner SET name = CAST(x'41ff42' AS TEXT)")
    with pytest.raises(GarbledTextError, match="try again"):
        load_learners(reader)
    assert [bad.table for bad in check_integrity(reader).rows] == ["learner"]
    assert load_learners(reader).bad


@pytest.mark.usefixtures("_full")
def test_others_read_what_is_new_between_two_batches_of_a_check(writer, reader):
    steps = check_in_batches(reader, never_stop)
    for place in range(3, 6):
        next(steps)
        record_response(writer, given(writer, response(plan(length=9), place)))
        assert len(load_responses(reader, "session-1").good) == place + 1
    assert end_of(steps).sound


@pytest.mark.usefixtures("_full")
def test_a_look_at_all_pages_is_begun_anew_while_somebody_waits_and_done_in_the_end(writer, reader):
    with writer.transaction() as connection:
        connection.execute(MANY_ROWS)
    asked = []

    def stop():
        asked.append(True)
        return True

    steps = check_in_batches(reader, stop)
    for _ in range(CHECK_TRIES):
        next(steps)
    assert len(asked) >= CHECK_TRIES
    assert end_of(steps).sound


@pytest.mark.parametrize("name", ["response", "session_open", "card", "snapshot"])
def test_a_zeroed_page_is_found(path, name):
    lose_root(path, name)
    with closing(open_reader(path)) as reader:
        assert not check_integrity(reader).sound


def test_a_row_that_an_index_has_lost_is_found(path):
    with closing(open_writer(path)) as writer:
        for place in range(3):
            record_response(writer, given(writer, response(plan(), place)))
        writer.connection.execute("PRAGMA writable_schema = ON")
        writer.connection.execute("DELETE FROM sqlite_schema WHERE name = 'card_due'")
    with closing(open_reader(path)) as reader:
        assert not check_integrity(reader).sound


@pytest.mark.parametrize("table", ["report", "pack_chunk"])
def test_rows_out_of_order_are_found_and_not_looked_at_for_ever(path, table):
    with closing(open_writer(path)) as writer:
        for number in range(3):
            save_report(writer, replace(REPORT, id=f"r{number}"))
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
        assert check_integrity(reader).pages


def test_rows_that_follow_are_summed_as_if_they_had_come_together():
    rows = [("a", 1, None), ("b", True, "ä"), ("c", 0, "")]
    assert checksum_rows(rows[2:], checksum_rows(rows[:2])) == checksum_rows(rows)
    assert checksum_rows(rows) == checksum_rows([("a", 1, None), ("b", 1, "ä"), ("c", False, "")])
    assert checksum_rows(rows) != checksum_rows([rows[1], rows[0], rows[2]])


def test_a_pack_that_was_just_put_in_is_as_it_was_put_in(writer):
    list(install(writer, reading(), NOW))
    assert list(find_changed_packs(writer)) == [None]


def test_of_several_packs_the_one_that_has_changed_is_told(writer):
    list(install(writer, reading(), NOW))
    list(install(writer, reading(id="second-pack"), NOW))
    change(writer.connection, "UPDATE question SET difficulty = 3 - difficulty WHERE pack = 1 AND place = 0")
    assert list(find_changed_packs(writer)) == [1, None]


def test_what_is_not_seen_is_not_looked_at(writer):
    for _, _ in zip(range(3), install(writer, reading(), NOW), strict=False):
        pass
    assert list(find_changed_packs(writer)) == []
