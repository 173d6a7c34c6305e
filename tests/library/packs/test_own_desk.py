"""Own files are laid under the pack that is installed now: whole where they hold all, else not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.packs.files import load_pack
from quizapp.library.packs.install import install
from quizapp.library.packs.own_copies import OwnCopy, keep, laid_in, own_articles, take_away
from quizapp.pack.own_copy import lay
from quizapp.ui.practice.work import open_for
from tests.library.builders import LEARNER, NOW, PACK, reading
from tests.library.harm import change
from tests.pack.builders import example_json
from tests.pack.owning import FILE, LETTER

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer

OWN = OwnCopy(LETTER.id, "letter.html", FILE)


def put(writer: Writer, revision: int = 1, **changes: object) -> None:
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
    put(writer)
    assert own(reader) == {}
    keep(writer, PACK, OWN, NOW)
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
    put(writer)
    keep(writer, PACK, OWN, NOW)
    passages = example_json()["sources"][1]["passages"]
    put(writer, 2, passages=[passages[0] | {"text": "Traders want the bus."}, *passages[1:]])
    found = own(reader)[LETTER.id]
    assert found.laid is None
    assert [(each.passage.text, each.fault) for each in found.unproved] == [
        ("Traders want the bus.", "absent")
    ]
    assert laid_in(own(reader)) == {}
    assert open_for(reader, LEARNER.id, PACK, NOW).opened.own == {}
    put(writer, 3)
    assert laid_in(own(reader))


def test_of_a_source_that_is_gone_or_all_there_by_now_nothing_is_laid(writer: Writer, reader: Reader) -> None:
    put(writer)
    for source in ("gone", example_json()["sources"][0]["id"]):
        keep(writer, PACK, OwnCopy(source, "letter.html", FILE), NOW)
    assert own(reader) == {}


def test_what_does_not_hold_on_the_disk_any_more_hinders_no_practice(writer: Writer, reader: Reader) -> None:
    put(writer)
    keep(writer, PACK, OWN, NOW)
    change(writer.connection, "UPDATE own_copy SET words = CAST(x'5bff5d' AS TEXT)")
    assert own(reader) == {}
    assert open_for(reader, LEARNER.id, PACK, NOW).opened.own == {}
