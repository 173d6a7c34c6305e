"""What a check has found is put right from what holds, and what cannot be is left alone."""

from contextlib import closing

import pytest

from quizapp.library.database import open_writer
from quizapp.library.integrity import IntegrityFindings, check_integrity
from quizapp.library.repair import RepairResult, repair_library
from quizapp.library.response_history import load_responses, record_response
from quizapp.library.search.engine import SearchQuery, search_library
from quizapp.library.search.indexing import update_index
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response, reviewed
from tests.library.harm import change

TABLES = (
    "learner", "pack", "pack_chunk", "pack_description", "bank", "question", "pack_checksum", "response",
    "card", "rollup",
)  # fmt: skip


@pytest.fixture
def _full(writer):
    list(install(writer, reading(), NOW))
    for place in range(3):
        record_response(writer, given(writer, response(plan(), place)))


def everything(reader):
    return [reader.all(f"SELECT * FROM {table}") for table in TABLES]


def mended(writer):
    *_, last = repair_library(writer, check_integrity(writer), reviewed, NOW)
    return last


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE question SET skill = 'x', fingerprint = 'y'", RepairResult(packs=(1,))),
        ("DELETE FROM bank", RepairResult(packs=(1,))),
        ("UPDATE pack_description SET summary = 'Another'", RepairResult(packs=(1,))),
        ("UPDATE pack_checksum SET checksum = 0", RepairResult(packs=(1,))),
        ("UPDATE rollup SET answered = 99, mastered = 7", RepairResult(rebuilt=True)),
        ("DELETE FROM question WHERE place = 0", RepairResult(packs=(1,))),
        ("UPDATE rollup SET last_us = last_us + 1", RepairResult(rebuilt=True)),
        ("UPDATE rollup SET mastered = 1", RepairResult(rebuilt=True)),
        ("DELETE FROM rollup", RepairResult(rebuilt=True)),
    ],
)
def test_what_follows_from_others_is_made_again_as_it_was(writer, damage, told):
    before = everything(writer)
    change(writer.connection, damage)
    assert everything(writer) != before
    assert mended(writer) == told
    assert everything(writer) == before
    assert check_integrity(writer).sound


@pytest.mark.usefixtures("_full")
def test_a_card_that_does_not_hold_is_made_again_as_it_was(writer):
    before = everything(writer)
    change(writer.connection, "UPDATE card SET due_us = due_us + 86400000, mastered = 1 WHERE key = 'q1'")
    told = mended(writer)
    assert (len(told.rows), told.rebuilt) == (1, True)
    assert everything(writer) == before
    assert writer.all("SELECT * FROM quarantine") == []


@pytest.mark.usefixtures("_full")
def test_an_answer_that_does_not_hold_is_set_aside_and_the_rest_counted_again(writer):
    change(writer.connection, "UPDATE response SET score = 0.25 WHERE place = 1")
    told = mended(writer)
    assert ([bad.table for bad in told.rows], told.rebuilt) == (["response"], True)
    assert [each.place for each in load_responses(writer, "session-1").good] == [0, 2]
    assert writer.all("SELECT answered FROM rollup") == [(2,)]
    assert check_integrity(writer).sound


@pytest.mark.usefixtures("_full")
def test_a_row_that_was_put_right_meanwhile_is_left_alone(writer):
    change(writer.connection, "UPDATE response SET score = 0.25 WHERE place = 1")
    findings = check_integrity(writer)
    change(writer.connection, "UPDATE response SET score = 1.0 WHERE place = 1")
    assert list(repair_library(writer, findings, reviewed, NOW)) == [RepairResult()]
    assert len(load_responses(writer, "session-1").good) == 3


def test_an_index_that_has_lost_a_row_is_made_again(path):
    with closing(open_writer(path)) as writer:
        for place in range(3):
            record_response(writer, given(writer, response(plan(), place)))
        before = everything(writer)
        connection = writer.connection
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET sql = sql || ' WHERE due_us < 0' WHERE name = 'card_due'"
        )
    with closing(open_writer(path)) as writer:
        connection = writer.connection
        writer.connection.execute("REINDEX")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, ' WHERE due_us < 0', '') WHERE name = 'card_due'"
        )
    with closing(open_writer(path)) as writer:
        found = check_integrity(writer)
        assert found.pages
        assert all("index" in sentence for sentence in found.pages)
        assert mended(writer) == RepairResult()
        assert everything(writer) == before
        assert check_integrity(writer).sound


@pytest.mark.usefixtures("_full")
def test_where_pages_are_broken_nothing_is_written(writer):
    change(writer.connection, "UPDATE rollup SET answered = 99")
    before = everything(writer)
    findings = IntegrityFindings(("Page 7: never used",), rollups=True)
    assert list(repair_library(writer, findings, reviewed, NOW)) == [
        RepairResult(broken=("Page 7: never used",))
    ]
    assert everything(writer) == before


@pytest.mark.usefixtures("_full")
def test_a_pack_whose_files_do_not_hold_is_marked_and_not_listed_anew(writer):
    change(writer.connection, "UPDATE pack_chunk SET data = zeroblob(9)")
    change(writer.connection, "UPDATE bank SET title = 'Another'")
    told = mended(writer)
    assert ([bad.id for bad in told.rows], told.packs) == ([PACK], ())
    assert writer.all("SELECT damage FROM pack") == [("disk",)]


def found(writer):
    wish = SearchQuery(LEARNER.id, NOW)
    return [
        hit.excerpt.text for typed in ("ferry", "who") for hit in search_library(writer, typed, wish).hits
    ]


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE search_document SET texts = replace(texts, 'ferry', 'fairy')",
        "UPDATE search_question_data SET block = zeroblob(length(block)) WHERE id > 10",
        "UPDATE search_question_config SET v = 77 WHERE k = 'version'",
        "DELETE FROM search_passage_idx",
        "UPDATE search_pack SET done = 2",
    ],
)
def test_what_is_searched_is_made_again_as_it_was(writer, damage):
    list(update_index(writer))
    before = found(writer)
    assert check_integrity(writer).sound
    writer.connection.execute(damage)
    assert check_integrity(writer).search
    assert mended(writer) == RepairResult(searched=True)
    assert found(writer) == before
    assert check_integrity(writer).sound


@pytest.mark.usefixtures("_full")
def test_a_broken_index_of_words_is_no_broken_page(writer):
    list(update_index(writer))
    block = "SELECT max(id) FROM search_question_data"
    writer.connection.execute(f"UPDATE search_question_data SET block = zeroblob(9) WHERE id = ({block})")
    assert writer.all("PRAGMA quick_check") != [("ok",)]
    found = check_integrity(writer)
    assert (found.pages, found.search) == ((), True)


@pytest.mark.usefixtures("_full")
def test_files_that_a_backup_gives_out_for_those_of_a_pack_are_not_put_in_their_place(
    writer, fresh, tmp_path
):
    ((sha256,),) = writer.all("SELECT sha256 FROM pack")
    backup = tmp_path / "backup.db"
    backup.write_bytes(fresh)
    with closing(open_writer(backup)) as other:
        list(install(other, reading(title="Somebody else's"), NOW))
        change(other.connection, f"UPDATE pack SET sha256 = '{sha256}'")
    change(writer.connection, "UPDATE pack_chunk SET data = zeroblob(9)")
    *_, told = repair_library(writer, check_integrity(writer), reviewed, NOW, [backup])
    assert ([bad.id for bad in told.rows], told.healed) == ([PACK], ())
    assert writer.all("SELECT damage FROM pack") == [("disk",)]


@pytest.mark.usefixtures("_full")
def test_a_pack_whose_files_do_not_hold_is_put_back_from_a_backup(writer, fresh, tmp_path):
    before, backup = everything(writer), tmp_path / "backup.db"
    backup.write_bytes(fresh)
    with closing(open_writer(backup)) as other:
        list(install(other, reading(), NOW))
    change(writer.connection, "UPDATE pack_chunk SET data = zeroblob(9)")
    *_, told = repair_library(writer, check_integrity(writer), reviewed, NOW, [backup])
    assert [bad.id for bad in told.healed] == [PACK]
    assert everything(writer) == before
