"""Favourites, groups and the archive are kept by the pack's id, for all who learn here."""

import pytest

from quizapp.library.integrity import check_integrity
from quizapp.library.packs.pack_list import (
    MAX_GROUP_LENGTH,
    MAX_GROUPS,
    PackCollections,
    find_group_names,
    find_next_review,
    load_all_collections,
    load_collections,
    load_installed_packs,
    remove_pack,
    restore_pack,
    save_collections,
)
from quizapp.pack.ids import PackId
from tests.library.builders import LEARNER, NOW, PACK, reading
from tests.library.packs.revisions import answer, put, revision

STANDS = PackCollections(favourite=True, groups=("Class 8b", "ferries"))


def test_a_pack_that_was_never_shelved_stands_nowhere(writer, reader):
    put(writer, reading())
    assert load_collections(reader, PACK) == PackCollections()
    (row,) = load_installed_packs(reader, LEARNER.id, NOW)
    assert (row.favourite, row.archived, row.groups) == (False, False, ())


def test_where_a_pack_stands_is_listed_and_stays_through_revisions_and_removal(writer, reader):
    put(writer, reading())
    save_collections(writer, PACK, STANDS)
    put(writer, reading(2))
    remove_pack(writer, PACK, NOW)
    restore_pack(writer, PACK)
    (row,) = load_installed_packs(reader, LEARNER.id, NOW)
    assert (row.favourite, row.archived, row.groups) == (True, False, ("Class 8b", "ferries"))
    assert load_all_collections(reader) == {PACK: STANDS}


def test_groups_are_kept_in_order_each_once_and_listed_over_all_packs(writer, reader):
    save_collections(writer, PACK, PackCollections(groups=("b", " A ", "b")))
    save_collections(writer, PackId("other"), PackCollections(groups=("c", "A")))
    assert load_collections(reader, PACK).groups == ("A", "b")
    assert find_group_names(reader) == ("A", "b", "c")


@pytest.mark.parametrize(
    "names", [("",), ("  ",), ("x" * (MAX_GROUP_LENGTH + 1),), tuple(map(str, range(MAX_GROUPS + 1)))]
)
def test_too_many_groups_and_names_that_are_none_are_refused(writer, names):
    with pytest.raises(ValueError, match="groups"):
        save_collections(writer, PACK, PackCollections(groups=names))


def test_the_archive_is_listed_apart_and_asks_for_nothing(writer, reader):
    one = revision(1, notes=False)
    put(writer, one)
    answer(writer, one, 0)
    assert find_next_review(reader, LEARNER.id, NOW, None) is not None
    save_collections(writer, PACK, PackCollections(archived=True))
    assert [(row.id, row.archived) for row in load_installed_packs(reader, LEARNER.id, NOW)] == [(PACK, True)]
    assert find_next_review(reader, LEARNER.id, NOW, None) is None


def test_a_row_that_does_not_hold_stands_nowhere_and_is_found(writer, reader):
    save_collections(writer, PACK, PackCollections(archived=True))
    writer.connection.execute("UPDATE pack_collection SET archived = 0")
    assert load_collections(reader, PACK) == PackCollections()
    assert [bad.table for bad in check_integrity(reader).rows] == ["pack_collection"]
