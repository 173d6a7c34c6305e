"""What a check has found is put right from what holds, and what cannot be is left alone."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quizapp.library.database import open_writer
from quizapp.library.history import record, responses
from quizapp.library.integrity import Findings, integrity_check
from quizapp.library.mending import Mended, mend
from quizapp.library.search.finding import Wish, find
from quizapp.library.search.indexing import indexing
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response, reviewed
from tests.library.harm import change

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer

TABLES = (
    "learner", "pack", "pack_chunk", "pack_description", "bank", "question", "pack_checksum", "response",
    "card", "rollup",
)  # fmt: skip


@pytest.fixture
def _full(writer: Writer) -> None:
    list(install(writer, reading(), NOW))
    for place in range(3):
        record(writer, given(writer, response(plan(), place)))


def everything(reader: Reader) -> list:
    return [reader.all(f"SELECT * FROM {table}") for table in TABLES]


def mended(writer: Writer) -> Mended:
    *_, last = mend(writer, integrity_check(writer), reviewed, NOW)
    return last


@pytest.mark.usefixtures("_full")
@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE question SET skill = 'x', fingerprint = 'y'", Mended(packs=(1,))),
        ("DELETE FROM bank", Mended(packs=(1,))),
        ("UPDATE pack_description SET summary = 'Another'", Mended(packs=(1,))),
        ("UPDATE pack_checksum SET checksum = 0", Mended(packs=(1,))),
        ("UPDATE rollup SET answered = 99, mastered = 7", Mended(rebuilt=True)),
        ("DELETE FROM rollup", Mended(rebuilt=True)),
    ],
)
def test_what_follows_from_others_is_made_again_as_it_was(writer: Writer, damage: str, told: Mended) -> None:
    before = everything(writer)
    change(writer.connection, damage)
    assert everything(writer) != before
    assert mended(writer) == told
    assert everything(writer) == before
    assert integrity_check(writer).sound


@pytest.mark.usefixtures("_full")
def test_a_card_that_does_not_hold_is_made_again_as_it_was(writer: Writer) -> None:
    before = everything(writer)
    change(writer.connection, "UPDATE card SET due_us = due_us + 86400000, mastered = 1 WHERE key = 'q1'")
    told = mended(writer)
    assert (len(told.rows), told.rebuilt) == (1, True)
    assert everything(writer) == before
    assert writer.all("SELECT * FROM quarantine") == []


@pytest.mark.usefixtures("_full")
def test_an_answer_that_does_not_hold_is_set_aside_and_the_rest_counted_again(writer: Writer) -> None:
    change(writer.connection, "UPDATE response SET score = 0.25 WHERE place = 1")
    told = mended(writer)
    assert ([bad.table for bad in told.rows], told.rebuilt) == (["response"], True)
    assert [each.place for each in responses(writer, "session-1").good] == [0, 2]
    assert writer.all("SELECT answered FROM rollup") == [(2,)]
    assert integrity_check(writer).sound


@pytest.mark.usefixtures("_full")
def test_a_row_that_was_put_right_meanwhile_is_left_alone(writer: Writer) -> None:
    change(writer.connection, "UPDATE response SET score = 0.25 WHERE place = 1")
    findings = integrity_check(writer)
    change(writer.connection, "UPDATE response SET score = 1.0 WHERE place = 1")
    assert list(mend(writer, findings, reviewed, NOW)) == [Mended()]
    assert len(responses(writer, "session-1").good) == 3


def test_an_index_that_has_lost_a_row_is_made_again(path: Path) -> None:
    with closing(open_writer(path)) as writer:
        for place in range(3):
            record(writer, given(writer, response(plan(), place)))
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
        found = integrity_check(writer)
        assert found.pages
        assert all("index" in sentence for sentence in found.pages)
        assert mended(writer) == Mended()
        assert everything(writer) == before
        assert integrity_check(writer).sound


@pytest.mark.usefixtures("_full")
def test_where_pages_are_broken_nothing_is_written(writer: Writer) -> None:
    change(writer.connection, "UPDATE rollup SET answered = 99")
    before = everything(writer)
    findings = Findings(("Page 7: never used",), rollups=True)
    assert list(mend(writer, findings, reviewed, NOW)) == [Mended(broken=("Page 7: never used",))]
    assert everything(writer) == before


@pytest.mark.usefixtures("_full")
def test_a_pack_whose_files_do_not_hold_is_marked_and_not_listed_anew(writer: Writer) -> None:
    change(writer.connection, "UPDATE pack_chunk SET data = zeroblob(9)")
    change(writer.connection, "UPDATE bank SET title = 'Another'")
    told = mended(writer)
    assert ([bad.id for bad in told.rows], told.packs) == ([PACK], ())
    assert writer.all("SELECT damage FROM pack") == [("disk",)]


def found(writer: Writer) -> list[str]:
    wish = Wish(LEARNER.id, NOW)
    return [hit.excerpt.text for typed in ("ferry", "who") for hit in find(writer, typed, wish).hits]


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
def test_what_is_searched_is_made_again_as_it_was(writer: Writer, damage: str) -> None:
    list(indexing(writer))
    before = found(writer)
    assert integrity_check(writer).sound
    writer.connection.execute(damage)
    assert integrity_check(writer).search
    assert mended(writer) == Mended(searched=True)
    assert found(writer) == before
    assert integrity_check(writer).sound


@pytest.mark.usefixtures("_full")
def test_a_broken_index_of_words_is_no_broken_page(writer: Writer) -> None:
    list(indexing(writer))
    block = "SELECT max(id) FROM search_question_data"
    writer.connection.execute(f"UPDATE search_question_data SET block = zeroblob(9) WHERE id = ({block})")
    assert writer.all("PRAGMA quick_check") != [("ok",)]
    found = integrity_check(writer)
    assert (found.pages, found.search) == ((), True)
