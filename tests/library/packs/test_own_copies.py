"""An article's own file stays with its pack, is believed only as it was kept, and leaves in backups alone.

Own files are laid under the pack that is installed now: whole where they hold all, else not at all.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from quizapp.library.integrity import integrity_check
from quizapp.library.mending import set_rows_aside
from quizapp.library.packs.files import exporting, load_pack
from quizapp.library.packs.install import sweep
from quizapp.library.packs.listing import bring_back, remove
from quizapp.library.packs.own_copies import MOST, OwnCopy, keep, laid_in, own_articles, own_copies, take_away
from quizapp.library.rows import checksum, insertion
from quizapp.library.search.indexing import indexing
from quizapp.pack.own_copy import lay
from quizapp.ui.practice.work import open_for
from tests.library.builders import LEARNER, NOW, PACK, delete_removed, install, reading
from tests.library.harm import change
from tests.library.packs.revisions import put, revision
from tests.pack.builders import example_json
from tests.pack.owning import FILE, LETTER, OWN_WORDS

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer


OWN = OwnCopy(LETTER.id, "letter.html", FILE)
ONE = revision(1, notes=False)


def kept(reader: Reader) -> list[OwnCopy]:
    return list(own_copies(reader, PACK))


def test_what_is_kept_is_given_back_and_of_the_same_source_only_what_was_opened_last(
    writer: Writer, reader: Reader
) -> None:
    keep(writer, PACK, OwnCopy(LETTER.id, "older.txt", FILE[:2]), NOW)
    keep(writer, PACK, OWN, NOW)
    assert kept(reader) == [OWN]
    assert integrity_check(reader).sound


def test_what_is_taken_away_is_there_no_more(writer: Writer, reader: Reader) -> None:
    keep(writer, PACK, OWN, NOW)
    take_away(writer, PACK, LETTER.id, NOW)
    assert kept(reader) == []
    assert not any(
        word in str(reader.all("SELECT * FROM local_copy")) for word in (*OWN_WORDS, "letter.html")
    )


@pytest.mark.parametrize(
    "paragraphs",
    [
        (),
        (("body", ""),),
        (("summary", "In short."),),
        (("body", "two  spaces"),),
        (("body", "turned\u202e round"),),
        (("body", "a" * (MOST + 1)),),
    ],
)
def test_what_no_reader_of_files_gives_is_not_kept_and_not_believed(
    writer: Writer, reader: Reader, paragraphs
) -> None:
    with pytest.raises(ValueError, match=r"words|paragraph"):
        keep(writer, PACK, OwnCopy(LETTER.id, "letter.html", paragraphs), NOW)
    strange = (PACK, LETTER.id, "letter.html", json.dumps(paragraphs), 0)
    writer.connection.execute(insertion("local_copy"), (*strange, checksum("local_copy", strange)))
    assert kept(reader) == []


def test_a_row_that_does_not_hold_is_not_shown_and_is_set_aside(writer: Writer, reader: Reader) -> None:
    keep(writer, PACK, OWN, NOW)
    change(
        writer.connection, "UPDATE local_copy SET paragraphs = replace(paragraphs, '31 shops', '32 shops')"
    )
    assert kept(reader) == []
    assert [row.table for row in integrity_check(reader).rows] == ["local_copy"]
    assert [(row.table, row.id) for row in set_rows_aside(writer, NOW)] == [("local_copy", PACK)]
    assert integrity_check(reader).sound


def test_it_stays_through_a_revision_and_when_the_pack_comes_back(writer: Writer, reader: Reader) -> None:
    put(writer, ONE)
    keep(writer, PACK, OWN, NOW)
    put(writer, revision(2, notes=False))
    assert kept(reader) == [OWN]
    remove(writer, PACK, NOW)
    for _ in sweep(writer):
        pass
    assert bring_back(writer, PACK)
    assert kept(reader) == [OWN]


def test_it_goes_with_the_last_that_there_is_of_a_pack_and_with_no_other(
    writer: Writer, reader: Reader
) -> None:
    put(writer, ONE)
    keep(writer, PACK, OWN, NOW)
    keep(writer, "another-pack", OWN, NOW)
    remove(writer, PACK, NOW)
    delete_removed(writer)
    assert kept(reader) == []
    assert own_copies(reader, "another-pack") == (OWN,)


def test_what_is_handed_out_and_what_is_searched_have_none_of_its_words(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    put(writer, ONE)
    keep(writer, PACK, OWN, NOW)
    for _ in indexing(writer):
        pass
    for cited in (True, False):
        for _ in exporting(reader, PACK, tmp_path / "out.quizpack", cited=cited):
            pass
        data = (tmp_path / "out.quizpack").read_bytes()
        assert not any(word.encode() in data for word in OWN_WORDS)
    texts = str(reader.all("SELECT texts FROM search_document"))
    assert "Low Street" in texts
    assert not any(word in texts for word in OWN_WORDS)


LETTER_FILE = OwnCopy(LETTER.id, "letter.html", FILE)


def put_in(writer: Writer, revision: int = 1, **changes: object) -> None:
    """Install the pack, with the letter changed."""
    sources = example_json()["sources"]
    sources[1] |= changes
    for _ in install(writer, reading(revision, sources=sources), NOW):
        pass


def own(reader: Reader):
    return own_articles(reader, load_pack(reader, PACK))


def test_what_holds_is_laid_under_its_source_and_lies_on_the_desk_of_a_practice(
    writer: Writer, reader: Reader
) -> None:
    put_in(writer)
    assert own(reader) == {}
    keep(writer, PACK, LETTER_FILE, NOW)
    found = own(reader)
    assert laid_in(found) == {LETTER.id: lay(LETTER, FILE)}
    assert (found[LETTER.id].file, found[LETTER.id].unproved) == ("letter.html", ())
    opened = open_for(reader, LEARNER.id, PACK, NOW).opened
    assert opened.own == laid_in(found)
    assert opened.pack == load_pack(reader, PACK)
    take_away(writer, PACK, LETTER.id, NOW)
    assert own(reader) == {}


def test_under_a_revision_that_it_does_not_hold_it_lies_on_no_desk_and_tells_what_it_lacks(
    writer: Writer, reader: Reader
) -> None:
    put_in(writer)
    keep(writer, PACK, LETTER_FILE, NOW)
    passages = example_json()["sources"][1]["passages"]
    put_in(writer, 2, passages=[passages[0] | {"text": "Traders want the bus."}, *passages[1:]])
    found = own(reader)[LETTER.id]
    assert found.laid is None
    assert [(each.passage.text, each.fault) for each in found.unproved] == [
        ("Traders want the bus.", "absent")
    ]
    assert laid_in(own(reader)) == {}
    assert open_for(reader, LEARNER.id, PACK, NOW).opened.own == {}
    put_in(writer, 3)
    assert laid_in(own(reader))


def test_of_a_source_that_is_gone_or_all_there_by_now_nothing_is_laid(writer: Writer, reader: Reader) -> None:
    put_in(writer)
    for source in ("gone", example_json()["sources"][0]["id"]):
        keep(writer, PACK, OwnCopy(source, "letter.html", FILE), NOW)
    assert own(reader) == {}


def test_what_does_not_hold_on_the_disk_any_more_hinders_no_practice(writer: Writer, reader: Reader) -> None:
    put_in(writer)
    keep(writer, PACK, LETTER_FILE, NOW)
    change(writer.connection, "UPDATE local_copy SET paragraphs = CAST(x'5bff5d' AS TEXT)")
    assert own(reader) == {}
    assert open_for(reader, LEARNER.id, PACK, NOW).opened.own == {}
