"""A removed pack is out of sight at once, comes back with its history, and is deleted in the end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.library.integrity import integrity_check
from quizapp.library.packs import listing
from quizapp.library.packs.install import sweep
from quizapp.library.packs.listing import (
    KEPT_DAYS,
    PackRow,
    Shelved,
    bring_back,
    coming,
    expire,
    installed,
    pack_file,
    remove,
    shelve,
)
from quizapp.library.rebuild import rebuild
from quizapp.library.reviewing import reviewed
from quizapp.library.sessions import begin_session, open_session
from tests.library.builders import LEARNER, NOW, PACK, delete_removed, plan, reading
from tests.library.packs.revisions import LATE, REWORDED_NOTE, answer, cards, figures, put, revision

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer

ONE = revision(1, notes=False)


def ids(reader: Reader) -> list[str]:
    return [row.id for row in installed(reader, LEARNER.id, NOW)]


def removed(reader: Reader) -> tuple[PackRow, ...]:
    return listing.removed(reader, LEARNER.id, NOW)


def answered(writer: Writer) -> None:
    """Put the pack in, and master its first question."""
    put(writer, ONE)
    for days in (0, 2):
        answer(writer, ONE, days)


def test_a_removed_pack_is_listed_no_more_and_asks_for_nothing(writer: Writer, reader: Reader) -> None:
    answered(writer)
    assert remove(writer, PACK, NOW)
    assert ids(reader) == []
    assert coming(reader, LEARNER.id, NOW, None) is None
    assert not remove(writer, PACK, NOW)
    assert integrity_check(reader).sound


def test_brought_back_it_is_as_it_was_with_what_was_answered(writer: Writer, reader: Reader) -> None:
    answered(writer)
    begin_session(writer, plan())
    before = cards(reader), figures(reader), pack_file(reader, PACK)
    remove(writer, PACK, NOW)
    assert open_session(reader, LEARNER.id, PACK).good
    assert bring_back(writer, PACK)
    assert (cards(reader), figures(reader), pack_file(reader, PACK)) == before
    assert installed(reader, LEARNER.id, NOW)[0].session is not None
    assert removed(reader) == ()
    assert not bring_back(writer, PACK)
    assert integrity_check(reader).sound


def test_what_can_be_brought_back_is_told(writer: Writer, reader: Reader) -> None:
    put(writer, ONE)
    remove(writer, PACK, NOW)
    (told,) = removed(reader)
    assert (told.id, told.title, told.revision, told.questions) == (PACK, "The evening ferry", 1, 13)


def test_what_can_be_brought_back_is_listed_as_it_will_be(writer: Writer, reader: Reader) -> None:
    answered(writer)
    shelve(writer, PACK, Shelved(favourite=True))
    before = installed(reader, LEARNER.id, NOW)
    assert removed(reader) == ()
    remove(writer, PACK, NOW)
    assert removed(reader) == before
    put(writer, revision(2))
    assert removed(reader) == ()


def test_sweeping_spares_it_until_its_days_are_over(writer: Writer, reader: Reader) -> None:
    answered(writer)
    remove(writer, PACK, NOW)
    expire(writer, NOW + timedelta(days=KEPT_DAYS))
    assert list(sweep(writer)) == []
    assert removed(reader)
    expire(writer, NOW + timedelta(days=KEPT_DAYS, seconds=1))
    list(sweep(writer))
    assert removed(reader) == ()
    assert reader.all("SELECT count(*) FROM pack") == reader.all("SELECT count(*) FROM pack_chunk") == [(0,)]
    assert not bring_back(writer, PACK)
    assert reader.all("SELECT count(*) FROM response") == [(2,)]
    assert reader.all("SELECT count(*) FROM snapshot") == [(1,)]
    assert integrity_check(reader).sound


def test_put_in_again_from_its_file_its_history_counts_again(writer: Writer, reader: Reader) -> None:
    answered(writer)
    before = figures(reader)
    remove(writer, PACK, NOW)
    delete_removed(writer)
    put(writer, ONE)
    assert figures(reader) == before
    assert reader.all("SELECT count(*) FROM removal") == [(0,)]


def test_put_in_again_it_takes_the_place_of_what_could_be_brought_back(
    writer: Writer, reader: Reader
) -> None:
    answered(writer)
    remove(writer, PACK, NOW)
    put(writer, revision(2))
    assert removed(reader) == ()
    assert not bring_back(writer, PACK)
    assert reader.all("SELECT revision FROM pack") == [(2,)]
    assert figures(reader) == (1, 2, 1)


def test_cards_made_again_while_it_is_away_are_the_same_when_it_is_back(
    writer: Writer, reader: Reader
) -> None:
    answered(writer)
    put(writer, REWORDED_NOTE)
    before = cards(reader), figures(reader)
    remove(writer, PACK, NOW)
    rebuild(writer, reviewed)
    bring_back(writer, PACK)
    assert (cards(reader), figures(reader)) == before
    assert integrity_check(reader).sound


def test_only_the_last_of_two_removed_revisions_can_be_brought_back(writer: Writer, reader: Reader) -> None:
    put(writer, ONE)
    remove(writer, PACK, NOW)
    put(writer, reading(4))
    remove(writer, PACK, LATE)
    (told,) = removed(reader)
    assert told.revision == 4
    list(sweep(writer))
    assert bring_back(writer, PACK)
    assert reader.all("SELECT revision, visible FROM pack") == [(4, 1)]
