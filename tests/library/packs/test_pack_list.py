"""Home and session building read installed packs from plain columns."""

from datetime import UTC, timedelta

import pytest

from quizapp.library.errors import InstalledPackDamagedError
from quizapp.library.packs.pack_list import (
    NextReview,
    OpenSession,
    PackDescription,
    find_next_review,
    load_description,
    load_installed_packs,
    load_pack_file,
)
from quizapp.library.response_history import record_response
from quizapp.library.row_checksums import from_microseconds
from quizapp.library.sessions import finish_session, start_session
from quizapp.pack.fingerprint import compute_fingerprint
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response
from tests.pack.builders import example_json

SOON = NOW + timedelta(minutes=5)
LATE = NOW + timedelta(days=400)


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
