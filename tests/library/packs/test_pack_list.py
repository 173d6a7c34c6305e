"""Home and session building read installed packs from plain columns.

A removed pack is out of sight at once, comes back with its history, and is deleted in the end.

Favourites, groups and the archive are kept by the pack's id, for all who learn here.
"""

from datetime import UTC, timedelta

import pytest

from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.card_review import review_card
from quizapp.library.errors import InstalledPackDamagedError
from quizapp.library.integrity import check_integrity
from quizapp.library.packs import pack_list
from quizapp.library.packs.installation import remove_unseen_packs
from quizapp.library.packs.pack_list import (
    MAX_GROUP_LENGTH,
    MAX_GROUPS,
    REMOVED_KEPT_DAYS,
    NextReview,
    OpenSession,
    PackCollections,
    PackDescription,
    expire_removed_packs,
    find_group_names,
    find_next_review,
    format_pack_file_name,
    format_reports_file_name,
    load_all_collections,
    load_collections,
    load_description,
    load_installed_packs,
    load_pack_file,
    remove_pack,
    restore_pack,
    save_collections,
)
from quizapp.library.response_history import record_response
from quizapp.library.row_checksums import from_microseconds
from quizapp.library.sessions import finish_session, load_open_session, start_session
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.ids import PackId
from tests.library.builders import LEARNER, NOW, PACK, delete_removed, given, install, plan, reading, response
from tests.library.packs.revisions import LATE, REWORDED_NOTE, answer, cards, figures, put, revision
from tests.pack.builders import example_json

SOON = NOW + timedelta(minutes=5)


def the_pack(reader, learner=LEARNER.id, due_before=SOON):
    (row,) = load_installed_packs(reader, learner, due_before)
    return row


def asked(place=0):
    """A question of the pack as it is installed."""
    every = [(bank, each) for bank in reading().pack.banks for each in bank.questions]
    question = every[place][1]
    return {"question": question.id, "fingerprint": compute_fingerprint(question)}


@pytest.fixture
def _ferry(writer):
    list(install(writer, reading(), NOW, bundled=True))


@pytest.mark.usefixtures("_ferry")
def test_a_pack_is_listed_with_what_its_first_page_says(reader):
    row, source = the_pack(reader), example_json()["sources"][0]
    assert (row.id, row.revision, row.title, row.language) == (PACK, 1, "The evening ferry", "en")
    assert (row.source, row.publisher) == (source["title"], source["publisher"])
    assert (row.published, row.sources) == (source["published"], 2)
    assert (row.banks, row.questions, row.keys, row.bundled) == (2, 13, 13, True)
    assert (row.installed, row.damage) == (NOW, "")
    assert (row.answered, row.mastered, row.last, row.ready, row.session) == (0, 0, None, 0, None)


@pytest.mark.usefixtures("_ferry")
def test_a_pack_is_listed_with_the_figures_of_one_learner(writer, reader):
    start_session(writer, plan())
    to = response(plan(), 0, **asked())
    record_response(writer, given(reader, to))
    row = the_pack(reader)
    assert (row.answered, row.last, row.ready) == (1, to.answered, 0)
    assert row.session == OpenSession("session-1", plan().begun, 1, 3)
    assert the_pack(reader, due_before=LATE).ready == 1
    other = the_pack(reader, learner="somebody else", due_before=LATE)
    assert (other.answered, other.last, other.ready, other.session) == (0, None, 0, None)
    finish_session(writer, "session-1", NOW)
    assert the_pack(reader).session is None


def test_packs_are_listed_by_title_and_worked_banks_are_not_counted(writer, reader):
    pair = [bank | {"worked": bool(place)} for place, bank in enumerate(example_json()["banks"])]
    list(install(writer, reading(id="second-pack", title="zebras", banks=pair), NOW))
    list(install(writer, reading(title="Apples"), NOW))
    first, second = load_installed_packs(reader, LEARNER.id, SOON)
    assert (first.title, second.title) == ("Apples", "zebras")
    assert (second.banks, second.questions, second.keys) == (1, 12, 12)


def test_a_family_counts_once_among_what_can_be_mastered(writer, reader):
    changed = example_json()["banks"]
    for question in changed[0]["questions"][:2]:
        question["family"] = "ferry-numbers"
    list(install(writer, reading(banks=changed), NOW))
    assert the_pack(reader).keys == 12


@pytest.mark.usefixtures("_ferry")
def test_what_a_pack_says_of_itself_is_read_without_the_pack(writer, reader):
    assert load_description(reader, PACK) == PackDescription(example_json()["summary"], None)
    list(install(writer, reading(2, advisory="Speaks of a storm."), NOW))
    assert load_description(reader, PACK) == PackDescription(example_json()["summary"], "Speaks of a storm.")


def test_what_is_not_installed_has_no_rows_and_no_file(reader):
    assert load_installed_packs(reader, LEARNER.id, NOW) == ()
    assert load_description(reader, PACK) is None
    with pytest.raises(LookupError):
        load_pack_file(reader, PACK)


@pytest.mark.usefixtures("_ferry")
@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE pack_chunk SET data = CAST(replace(CAST(data AS TEXT), 'ferry', 'fenny') AS BLOB)",
        "UPDATE pack_chunk SET chunk_count = 2",
    ],
)
def test_a_damaged_pack_is_told_and_not_shown(writer, reader, damage):
    writer.connection.execute(damage)
    with pytest.raises(InstalledPackDamagedError, match="Your answers to it and your other packs are safe"):
        load_pack_file(reader, PACK)


@pytest.mark.usefixtures("_ferry")
def test_a_pack_whose_row_does_not_hold_stays_listed_and_says_so(writer, reader):
    writer.connection.execute("UPDATE pack SET title = 'The evening fenny'")
    assert the_pack(reader).damage == "disk"


@pytest.mark.usefixtures("_ferry")
def test_what_a_pack_has_no_more_is_not_ready_for_review(writer, reader):
    start_session(writer, plan())
    for place, told in enumerate((asked(), asked(1) | {"fingerprint": "of an older form"}, {})):
        record_response(writer, given(reader, response(plan(), place, **told)))
    list(install(writer, reading(revision=2), NOW))
    assert the_pack(reader, due_before=LATE).ready == 1


@pytest.mark.usefixtures("_ferry")
def test_the_next_day_on_which_something_comes_back_and_how_much_of_it(writer, reader):
    assert find_next_review(reader, LEARNER.id, NOW, UTC) is None
    start_session(writer, plan())
    record_response(writer, given(reader, response(plan(), 0, **asked())))
    record_response(writer, given(reader, response(plan(), 1, **asked(1))))
    record_response(
        writer, given(reader, response(plan(), 2, outcome="not_this_time", score=0.0, **asked(2)))
    )
    (first,) = reader.all("SELECT min(due_us) FROM card")[0]
    soon = find_next_review(reader, LEARNER.id, NOW, UTC)
    assert soon == NextReview(from_microseconds(first), 1)
    later = find_next_review(reader, LEARNER.id, soon.moment + timedelta(days=1), UTC)
    assert (later.cards, later.moment > soon.moment) == (2, True)
    assert find_next_review(reader, "somebody else", NOW, UTC) is None
    assert find_next_review(reader, LEARNER.id, LATE, UTC) is None


def test_a_name_is_made_of_the_id_alone():
    assert format_pack_file_name(PACK, 3) == "evening-ferry-4k2m9x-r3.quizpack"
    assert format_pack_file_name(PackId("con"), 1, cited=True) == "con-r1-cited.quizpack"
    assert format_reports_file_name(PACK, 3) == "evening-ferry-4k2m9x-r3-reports.txt"


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
