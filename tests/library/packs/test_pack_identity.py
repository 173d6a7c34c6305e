"""Whose pack an update is, nobody can prove; what is not as it was is told, and somebody decides."""

from dataclasses import replace

import pytest

from quizapp.library.packs.pack_identity import MAX_REVISION_LEAP, PackIdentity, find_doubts, find_origin
from quizapp.pack.ids import PackId
from tests.library.builders import NOW, PACK, install, reading

READ = reading(3)
AUTHORS = READ.pack.authors
SAME = PackIdentity(PACK, 4, READ.pack.title, AUTHORS, find_origin(READ.pack))


def doubts(reader, **changes):
    return [doubt.id for doubt in find_doubts(reader, replace(SAME, **changes))]


def test_an_update_that_keeps_what_an_update_keeps_is_not_doubted(writer, reader):
    list(install(writer, READ, NOW))
    assert doubts(reader) == []
    assert doubts(reader, revision=3 + MAX_REVISION_LEAP) == []
    assert doubts(reader, id=PackId("another"), title="?") == []


@pytest.mark.parametrize(
    ("what", "changes"),
    [
        ("authors", {"authors": ("Somebody Else",)}),
        ("authors", {"authors": (*AUTHORS, "Somebody Else")}),
        ("title", {"title": "The evening  ferry"}),
        ("origin", {"origin": "the-other-pack"}),
        ("revision", {"revision": 4 + MAX_REVISION_LEAP}),
    ],
)
def test_what_is_not_as_it_was_is_told(writer, reader, what, changes):
    list(install(writer, READ, NOW))
    assert doubts(reader, **changes) == [f"pack_doubts.{what}"]


def test_what_came_with_the_program_is_not_replaced_without_a_word(writer, reader):
    list(install(writer, READ, NOW, bundled=True))
    assert doubts(reader) == ["pack_doubts.bundled"]


def test_of_many_names_the_new_ones_are_seen(writer, reader):
    names = tuple(f"Ann the {number}th of her name and house" for number in range(30))
    list(install(writer, reading(3, authors=names), NOW))
    (doubt,) = find_doubts(reader, replace(SAME, authors=(*names, "Zed Other")))
    assert "“Zed Other, Ann the 0th" in doubt
    assert len(doubt) < 400
