"""An article's own file stays with its pack, is believed only as it was kept, and leaves in backups alone.

Own files are laid under the pack that is installed now: whole where they hold all, else not at all.
"""

import json

import pytest

from quizapp.library.integrity import check_integrity
from quizapp.library.packs.installation import remove_unseen_packs
from quizapp.library.packs.local_copies import (
    MOST_CHARACTERS,
    LocalCopy,
    find_laid_articles,
    load_local_articles,
    load_local_copies,
    remove_local_copy,
    save_local_copy,
)
from quizapp.library.packs.pack_files import export_pack, load_pack
from quizapp.library.packs.pack_list import remove_pack, restore_pack
from quizapp.library.repair import quarantine_failed_rows
from quizapp.library.row_checksums import checksum, insertion
from quizapp.library.search.indexing import update_index
from quizapp.pack.article_gaps import merge_local_copy
from quizapp.ui.practice.session_loader import load_session
from tests.library.builders import LEARNER, NOW, PACK, delete_removed, install, reading
from tests.library.harm import change
from tests.library.packs.revisions import put, revision
from tests.pack.builders import example_json
from tests.pack.owning import FILE, LETTER, OWN_WORDS

OWN = LocalCopy(LETTER.id, "letter.html", FILE)
ONE = revision(1, notes=False)


def kept(reader):
    return list(load_local_copies(reader, PACK))


def test_what_is_kept_is_given_back_and_of_the_same_source_only_what_was_opened_last(writer, reader):
    save_local_copy(writer, PACK, LocalCopy(LETTER.id, "older.txt", FILE[:2]), NOW)
    save_local_copy(writer, PACK, OWN, NOW)
    assert kept(reader) == [OWN]
    assert check_integrity(reader).sound


def test_what_is_taken_away_is_there_no_more(writer, reader):
    save_local_copy(writer, PACK, OWN, NOW)
    remove_local_copy(writer, PACK, LETTER.id, NOW)
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
        (("body", "a" * (MOST_CHARACTERS + 1)),),
    ],
)
def test_what_no_reader_of_files_gives_is_not_kept_and_not_believed(writer, reader, paragraphs):
    with pytest.raises(ValueError, match=r"words|paragraph"):
        save_local_copy(writer, PACK, LocalCopy(LETTER.id, "letter.html", paragraphs), NOW)
    strange = (PACK, LETTER.id, "letter.html", json.dumps(paragraphs), 0)
    writer.connection.execute(insertion("local_copy"), (*strange, checksum("local_copy", strange)))
    assert kept(reader) == []


def test_a_row_that_does_not_hold_is_not_shown_and_is_set_aside(writer, reader):
    save_local_copy(writer, PACK, OWN, NOW)
    change(
        writer.connection, "UPDATE local_copy SET paragraphs = replace(paragraphs, '31 shops', '32 shops')"
    )
    assert kept(reader) == []
    assert [row.table for row in check_integrity(reader).rows] == ["local_copy"]
    assert [(row.table, row.id) for row in quarantine_failed_rows(writer, NOW)] == [("local_copy", PACK)]
    assert check_integrity(reader).sound


def test_it_stays_through_a_revision_and_when_the_pack_comes_back(writer, reader):
    put(writer, ONE)
    save_local_copy(writer, PACK, OWN, NOW)
    put(writer, revision(2, notes=False))
    assert kept(reader) == [OWN]
    remove_pack(writer, PACK, NOW)
    for _ in remove_unseen_packs(writer):
        pass
    assert restore_pack(writer, PACK)
    assert kept(reader) == [OWN]


def test_it_goes_with_the_last_that_there_is_of_a_pack_and_with_no_other(writer, reader):
    put(writer, ONE)
    save_local_copy(writer, PACK, OWN, NOW)
    save_local_copy(writer, "another-pack", OWN, NOW)
    remove_pack(writer, PACK, NOW)
    delete_removed(writer)
    assert kept(reader) == []
    assert load_local_copies(reader, "another-pack") == (OWN,)


def test_what_is_handed_out_and_what_is_searched_have_none_of_its_words(writer, reader, tmp_path):
    put(writer, ONE)
    save_local_copy(writer, PACK, OWN, NOW)
    for _ in update_index(writer):
        pass
    for cited in (True, False):
        for _ in export_pack(reader, PACK, tmp_path / "out.quizpack", cited=cited):
            pass
        data = (tmp_path / "out.quizpack").read_bytes()
        assert not any(word.encode() in data for word in OWN_WORDS)
    texts = str(reader.all("SELECT texts FROM search_document"))
    assert "Low Street" in texts
    assert not any(word in texts for word in OWN_WORDS)


def put_in(writer, revision=1, **changes):
    """Install the pack, with the letter changed."""
    sources = example_json()["sources"]
    sources[1] |= changes
    for _ in install(writer, reading(revision, sources=sources), NOW):
        pass


def own(reader):
    return load_local_articles(reader, load_pack(reader, PACK))


def test_what_holds_is_laid_under_its_source_and_lies_on_the_desk_of_a_practice(writer, reader):
    put_in(writer)
    assert own(reader) == {}
    save_local_copy(writer, PACK, OWN, NOW)
    found = own(reader)
    assert find_laid_articles(found) == {LETTER.id: merge_local_copy(LETTER, FILE)}
    assert (found[LETTER.id].file, found[LETTER.id].unproved) == ("letter.html", ())
    opened = load_session(reader, LEARNER.id, PACK, NOW).opened
    assert opened.own == find_laid_articles(found)
    assert opened.pack == load_pack(reader, PACK)
    remove_local_copy(writer, PACK, LETTER.id, NOW)
    assert own(reader) == {}


def test_under_a_revision_that_it_does_not_hold_it_lies_on_no_desk_and_tells_what_it_lacks(writer, reader):
    put_in(writer)
    save_local_copy(writer, PACK, OWN, NOW)
    passages = example_json()["sources"][1]["passages"]
    put_in(writer, 2, passages=[passages[0] | {"text": "Traders want the bus."}, *passages[1:]])
    found = own(reader)[LETTER.id]
    assert found.laid is None
    assert [(each.passage.text, each.fault) for each in found.unproved] == [
        ("Traders want the bus.", "absent")
    ]
    assert find_laid_articles(own(reader)) == {}
    assert load_session(reader, LEARNER.id, PACK, NOW).opened.own == {}
    put_in(writer, 3)
    assert find_laid_articles(own(reader))


def test_of_a_source_that_is_gone_or_all_there_by_now_nothing_is_laid(writer, reader):
    put_in(writer)
    for source in ("gone", example_json()["sources"][0]["id"]):
        save_local_copy(writer, PACK, LocalCopy(source, "letter.html", FILE), NOW)
    assert own(reader) == {}


def test_what_does_not_hold_on_the_disk_any_more_hinders_no_practice(writer, reader):
    put_in(writer)
    save_local_copy(writer, PACK, OWN, NOW)
    change(writer.connection, "UPDATE local_copy SET paragraphs = CAST(x'5bff5d' AS TEXT)")
    assert own(reader) == {}
    assert load_session(reader, LEARNER.id, PACK, NOW).opened.own == {}
