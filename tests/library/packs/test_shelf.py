"""Favourites, groups and the archive are kept by the pack's id, for all who learn here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.library.integrity import integrity_check
from quizapp.library.packs.listing import (
    LONGEST_GROUP,
    MOST_GROUPS,
    Shelved,
    bring_back,
    coming,
    groups,
    installed,
    remove,
    shelf,
    shelve,
    shelved,
)
from quizapp.pack.ids import PackId
from tests.library.builders import LEARNER, NOW, PACK, reading
from tests.library.packs.revisions import answer, put, revision

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer

STANDS = Shelved(favourite=True, groups=("Class 8b", "ferries"))


def test_a_pack_that_was_never_shelved_stands_nowhere(writer: Writer, reader: Reader) -> None:
    put(writer, reading())
    assert shelved(reader, PACK) == Shelved()
    (row,) = installed(reader, LEARNER.id, NOW)
    assert (row.favourite, row.archived, row.groups) == (False, False, ())


def test_where_a_pack_stands_is_listed_and_stays_through_revisions_and_removal(
    writer: Writer, reader: Reader
) -> None:
    put(writer, reading())
    shelve(writer, PACK, STANDS)
    put(writer, reading(2))
    remove(writer, PACK, NOW)
    bring_back(writer, PACK)
    (row,) = installed(reader, LEARNER.id, NOW)
    assert (row.favourite, row.archived, row.groups) == (True, False, ("Class 8b", "ferries"))
    assert shelf(reader) == {PACK: STANDS}


def test_groups_are_kept_in_order_each_once_and_listed_over_all_packs(writer: Writer, reader: Reader) -> None:
    shelve(writer, PACK, Shelved(groups=("b", " A ", "b")))
    shelve(writer, PackId("other"), Shelved(groups=("c", "A")))
    assert shelved(reader, PACK).groups == ("A", "b")
    assert groups(reader) == ("A", "b", "c")


@pytest.mark.parametrize(
    "names", [("",), ("  ",), ("x" * (LONGEST_GROUP + 1),), tuple(map(str, range(MOST_GROUPS + 1)))]
)
def test_too_many_groups_and_names_that_are_none_are_refused(writer: Writer, names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="groups"):
        shelve(writer, PACK, Shelved(groups=names))


def test_the_archive_is_listed_apart_and_asks_for_nothing(writer: Writer, reader: Reader) -> None:
    one = revision(1, notes=False)
    put(writer, one)
    answer(writer, one, 0)
    assert coming(reader, LEARNER.id, NOW, None) is not None
    shelve(writer, PACK, Shelved(archived=True))
    assert [(row.id, row.archived) for row in installed(reader, LEARNER.id, NOW)] == [(PACK, True)]
    assert coming(reader, LEARNER.id, NOW, None) is None


def test_a_row_that_does_not_hold_stands_nowhere_and_is_found(writer: Writer, reader: Reader) -> None:
    shelve(writer, PACK, Shelved(archived=True))
    writer.connection.execute("UPDATE pack_collection SET archived = 0")
    assert shelved(reader, PACK) == Shelved()
    assert [bad.table for bad in integrity_check(reader).rows] == ["pack_collection"]
