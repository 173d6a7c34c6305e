"""A removed pack is out of sight at once, comes back with its history, and is deleted in the end."""

from datetime import timedelta

from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.card_review import review_card
from quizapp.library.integrity import check_integrity
from quizapp.library.packs import pack_list
from quizapp.library.packs.installation import remove_unseen_packs
from quizapp.library.packs.pack_list import (
    REMOVED_KEPT_DAYS,
    PackCollections,
    expire_removed_packs,
    find_next_review,
    load_installed_packs,
    load_pack_file,
    remove_pack,
    restore_pack,
    save_collections,
)
from quizapp.library.sessions import load_open_session, start_session
from tests.library.builders import LEARNER, NOW, PACK, delete_removed, plan, reading
from tests.library.packs.revisions import LATE, REWORDED_NOTE, answer, cards, figures, put, revision

ONE = revision(1, notes=False)


def ids(reader):
    return [row.id for row in load_installed_packs(reader, LEARNER.id, NOW)]


def removed(reader):
    return pack_list.load_removed_packs(reader, LEARNER.id, NOW)


def answered(writer):
    """Put the pack in, and master its first question."""
    put(writer, ONE)
    for days in (0, 2):
        answer(writer, ONE, days)


def test_a_removed_pack_is_listed_no_more_and_asks_for_nothing(writer, reader):
    answered(writer)
    assert remove_pack(writer, PACK, NOW)
    assert ids(reader) == []
    assert find_next_review(reader, LEARNER.id, NOW, None) is None
    assert not remove_pack(writer, PACK, NOW)
    assert check_integrity(reader).sound


def test_brought_back_it_is_as_it_was_with_what_was_answered(writer, reader):
    answered(writer)
    start_session(writer, plan())
    before = cards(reader), figures(reader), load_pack_file(reader, PACK)
    remove_pack(writer, PACK, NOW)
    assert load_open_session(reader, LEARNER.id, PACK).good
    assert restore_pack(writer, PACK)
    assert (cards(reader), figures(reader), load_pack_file(reader, PACK)) == before
    assert load_installed_packs(reader, LEARNER.id, NOW)[0].session is not None
    assert removed(reader) == ()
    assert not restore_pack(writer, PACK)
    assert check_integrity(reader).sound


def test_what_can_be_brought_back_is_told(writer, reader):
    put(writer, ONE)
    remove_pack(writer, PACK, NOW)
    (told,) = removed(reader)
    assert (told.id, told.title, told.revision, told.questions) == (PACK, "The evening ferry", 1, 13)


def test_what_can_be_brought_back_is_listed_as_it_will_be(writer, reader):
    answered(writer)
    save_collections(writer, PACK, PackCollections(favourite=True))
    before = load_installed_packs(reader, LEARNER.id, NOW)
    assert removed(reader) == ()
    remove_pack(writer, PACK, NOW)
    assert removed(reader) == before
    put(writer, revision(2))
    assert removed(reader) == ()


def test_sweeping_spares_it_until_its_days_are_over(writer, reader):
    answered(writer)
    remove_pack(writer, PACK, NOW)
    expire_removed_packs(writer, NOW + timedelta(days=REMOVED_KEPT_DAYS))
    assert list(remove_unseen_packs(writer)) == []
    assert removed(reader)
    expire_removed_packs(writer, NOW + timedelta(days=REMOVED_KEPT_DAYS, seconds=1))
    list(remove_unseen_packs(writer))
    assert removed(reader) == ()
    assert reader.all("SELECT count(*) FROM pack") == reader.all("SELECT count(*) FROM pack_chunk") == [(0,)]
    assert not restore_pack(writer, PACK)
    assert reader.all("SELECT count(*) FROM response") == [(2,)]
    assert reader.all("SELECT count(*) FROM snapshot") == [(1,)]
    assert check_integrity(reader).sound


def test_put_in_again_from_its_file_its_history_counts_again(writer, reader):
    answered(writer)
    before = figures(reader)
    remove_pack(writer, PACK, NOW)
    delete_removed(writer)
    put(writer, ONE)
    assert figures(reader) == before
    assert reader.all("SELECT count(*) FROM removal") == [(0,)]


def test_put_in_again_it_takes_the_place_of_what_could_be_brought_back(writer, reader):
    answered(writer)
    remove_pack(writer, PACK, NOW)
    put(writer, revision(2))
    assert removed(reader) == ()
    assert not restore_pack(writer, PACK)
    assert reader.all("SELECT revision FROM pack") == [(2,)]
    assert figures(reader) == (1, 2, 1)


def test_cards_made_again_while_it_is_away_are_the_same_when_it_is_back(writer, reader):
    answered(writer)
    put(writer, REWORDED_NOTE)
    before = cards(reader), figures(reader)
    remove_pack(writer, PACK, NOW)
    rebuild_cards(writer, review_card)
    restore_pack(writer, PACK)
    assert (cards(reader), figures(reader)) == before
    assert check_integrity(reader).sound


def test_only_the_last_of_two_removed_revisions_can_be_brought_back(writer, reader):
    put(writer, ONE)
    remove_pack(writer, PACK, NOW)
    put(writer, reading(4))
    remove_pack(writer, PACK, LATE)
    (told,) = removed(reader)
    assert told.revision == 4
    list(remove_unseen_packs(writer))
    assert restore_pack(writer, PACK)
    assert reader.all("SELECT revision, visible FROM pack") == [(4, 1)]
