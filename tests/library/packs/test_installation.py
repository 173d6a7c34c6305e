"""A pack is put in by batches: seen when it is whole, never twice, and cleared away when it is not.

What becomes of answers when a pack changes: they count for the questions that they were given to.
"""

import json
import shutil
from contextlib import closing

import pytest

from quizapp.library.database import open_writer
from quizapp.library.integrity import check_integrity
from quizapp.library.packs.installation import (
    CHUNK_BYTES,
    QUESTION_BATCH_ROWS,
    content_sha256,
    find_status,
    remove_unseen_packs,
)
from quizapp.library.packs.pack_list import PACK_FILE, load_installed_packs, load_pack_file
from quizapp.library.packs.question_list import load_questions
from quizapp.library.response_history import load_responses, load_snapshot, record_response
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.ids import PackId
from quizapp.pack.installed_pack import load_installed
from quizapp.pack.pack_reader import PackReading
from quizapp.pack.problems import Problem
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response, with_media
from tests.library.packs.revisions import REWORDED_NOTE as REWORDED
from tests.library.packs.revisions import answer, asked, cards, figures, first, put, revision, sound
from tests.pack.builders import example_json

TABLES = ("pack", "bank", "question", "pack_chunk", "pack_description")


def counts(reader):
    return [reader.all(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES]


def revisions(reader):
    return [(row.id, row.revision) for row in load_installed_packs(reader, LEARNER.id, NOW)]


def many(count):
    """The example pack with its first question so many times more."""
    bank = example_json()["banks"][0]
    copies = [bank["questions"][0] | {"id": f"copy-{number}"} for number in range(count)]
    return reading(banks=[bank | {"questions": [*bank["questions"], *copies]}])


def test_a_pack_comes_back_byte_for_byte_and_its_questions_in_order(writer, reader):
    read = reading()
    put(writer, read)
    data = load_pack_file(reader, PACK)
    assert data == read.data
    pack = load_installed(data)
    assert [(row.id, row.fingerprint, row.kind) for row in load_questions(reader, PACK)] == [
        (question.id, compute_fingerprint(question), question.kind)
        for bank in pack.banks
        for question in bank.questions
    ]


def test_a_large_pack_goes_in_by_batches_and_is_seen_with_the_last(writer, reader):
    read = many(2 * QUESTION_BATCH_ROWS)
    steps = install(writer, read, NOW)
    seen = [(stored, bool(revisions(reader))) for stored in steps]
    total = 2 * QUESTION_BATCH_ROWS + len(reading().pack.banks[0].questions)
    assert seen[-4:] == [
        (QUESTION_BATCH_ROWS, False),
        (2 * QUESTION_BATCH_ROWS, False),
        (total, False),
        (total, True),
    ]
    assert len(load_questions(reader, PACK)) == total
    assert len(read.data) > CHUNK_BYTES
    assert load_pack_file(reader, PACK) == read.data


def test_an_answer_passes_between_any_two_batches(writer, reader):
    steps = install(writer, many(3 * QUESTION_BATCH_ROWS), NOW)
    place = 0
    for place, _ in enumerate(steps):
        record_response(writer, given(reader, response(plan(length=40), place)))
        assert len(load_responses(reader, "session-1").good) == place + 1
    assert place > 4


def test_the_very_same_pack_is_not_put_in_again(writer, reader):
    put(writer, reading())
    before = reader.all("SELECT number FROM pack")
    assert put(writer, reading()) == []
    assert reader.all("SELECT number FROM pack") == before


def test_a_higher_revision_takes_the_place_of_the_lower_and_nothing_of_that_stays(writer, reader):
    put(writer, reading())
    before = counts(reader)
    steps = install(writer, reading(2), NOW)
    while revisions(reader) == [(PACK, 1)]:
        next(steps)
    assert revisions(reader) == [(PACK, 2)]
    list(steps)
    assert counts(reader) == before
    assert check_integrity(reader).sound


def test_an_installation_that_is_killed_is_not_seen_and_is_swept_at_the_next_start(writer, reader, tmp_path):
    put(writer, reading())
    whole = counts(reader)
    steps = install(writer, many(2 * QUESTION_BATCH_ROWS), NOW)
    for number in range(5):
        next(steps)
        folder = tmp_path / f"killed-{number}"
        folder.mkdir()
        for side in ("", "-wal"):
            shutil.copy(f"{writer.path}{side}", folder / f"library.sqlite{side}")
        with closing(open_writer(folder / "library.sqlite")) as next_start:
            assert revisions(next_start) == [(PACK, 1)]
            assert load_pack_file(next_start, PACK) == reading().data
            assert list(remove_unseen_packs(next_start))
            assert counts(next_start) == whole
            assert list(remove_unseen_packs(next_start)) == []
            assert check_integrity(next_start).sound


def test_what_a_pack_is_against_the_installed_one_is_told(writer, reader):
    put(writer, reading(2))
    sha256 = content_sha256(reading(2).data, {})
    assert find_status(reader, PACK, 2, sha256) == "same"
    assert find_status(reader, PACK, 2, "0" * 64) == "different"
    assert find_status(reader, PACK, 1, sha256) == "older"
    assert find_status(reader, PACK, 3, sha256) == "newer"
    assert find_status(reader, PackId("another-pack"), 1, sha256) == "new"


def test_pictures_are_kept_with_the_pack_and_make_it_another(writer, reader):
    pictures = {"map.png": b"\x89PNG" + bytes(range(256)) * 3_000, "empty.png": b""}
    put(writer, reading())
    assert put(writer, with_media(reading(), pictures))
    for name, data in pictures.items():
        assert load_pack_file(reader, PACK, name) == data
    assert load_pack_file(reader, PACK, PACK_FILE) == reading().data
    with pytest.raises(LookupError):
        load_pack_file(reader, PACK, "other.png")


def test_a_pack_with_problems_is_not_put_in(writer, reader):
    good = reading()
    problem = Problem("/title", "missing-field", "“title” is missing.")
    for bad in (PackReading(None, (), b"{}"), PackReading(good.pack, (problem,), good.data)):
        with pytest.raises(ValueError, match="problems"):
            put(writer, bad)
    assert counts(reader) == [0, 0, 0, 0, 0]


def test_a_new_revision_counts_as_mastered_only_what_it_still_has(writer, reader):
    data = example_json()
    first = data["banks"][0]["questions"]
    ids = [question["id"] for question in first[:2]]
    put(writer, reading())
    forms = {row.id: row.fingerprint for row in load_questions(reader, PACK)}
    one = plan(length=2)
    for days in (0, 2):
        for place in (0, 1):
            to = response(
                one, place, days=days, id=f"{days}-{place}", session=f"s{days}",
                question=ids[place], fingerprint=forms[ids[place]],
            )  # fmt: skip
            record_response(writer, given(reader, to))
    assert load_installed_packs(reader, LEARNER.id, NOW)[0].mastered == 2
    data["banks"][0]["questions"] = first[1:]
    put(writer, reading(2, banks=data["banks"]))
    (row,) = load_installed_packs(reader, LEARNER.id, NOW)
    assert (row.mastered, row.answered) == (1, 4)


def test_a_key_that_the_installed_revision_lacks_is_not_counted_when_it_is_mastered(writer, reader):
    put(writer, reading())
    for days in (0, 2):
        to = response(plan(), 0, days=days, id=str(days), session=f"s{days}", question="gone")
        record_response(writer, given(reader, to))
    assert load_installed_packs(reader, LEARNER.id, NOW)[0].mastered == 0


ONE = revision(1, notes=False)
OTHER = revision(2, prompt="Who, if anybody, is it that says this?")


def stability(reader):
    """The stability of the first question’s card: it grows with each right answer that it goes on from."""
    return json.loads(reader.all("SELECT card FROM card WHERE pack = ?", (PACK,))[0][0])["stability"]


def test_a_revision_that_leaves_a_question_alone_leaves_its_history_alone(writer, reader):
    put(writer, ONE)
    for days in (0, 2):
        answer(writer, ONE, days)
    before = cards(reader)
    put(writer, revision(2))
    assert cards(reader) == before
    assert figures(reader) == (1, 2, 1)
    assert not asked(reader).never
    assert sound(writer)


def test_answers_to_a_question_that_was_changed_count_no_more_and_can_still_be_read(writer, reader):
    put(writer, ONE)
    for days in (0, 2):
        answer(writer, ONE, days)
    put(writer, OTHER)
    assert figures(reader) == (0, 2, 0)
    assert (asked(reader).never, asked(reader).due) == (True, False)
    kept = load_snapshot(reader, compute_fingerprint(first(ONE)))
    assert load_installed(kept.encode()).banks[0].questions[0].prompt == first(ONE).prompt
    assert sound(writer)


def test_the_card_of_a_changed_question_starts_anew(writer, reader):
    put(writer, ONE)
    answer(writer, ONE, 0)
    fresh = stability(reader)
    answer(writer, ONE, 2)
    assert stability(reader) > fresh
    put(writer, OTHER)
    answer(writer, OTHER, 4)
    assert stability(reader) == fresh
    assert figures(reader) == (0, 3, 1)
    answer(writer, OTHER, 6)
    assert figures(reader) == (1, 4, 1)
    assert sound(writer)


def test_where_only_the_wording_changed_card_and_statistics_go_on(writer, reader):
    put(writer, ONE)
    for days in (0, 2):
        answer(writer, ONE, days)
    grown = stability(reader)
    put(writer, REWORDED)
    assert compute_fingerprint(first(REWORDED)) != compute_fingerprint(first(ONE))
    assert (figures(reader), stability(reader)) == ((1, 2, 1), grown)
    assert not asked(reader).never
    answer(writer, REWORDED, 9)
    assert stability(reader) > grown
    assert figures(reader) == (1, 3, 1)
    assert sound(writer)


def test_a_mistake_stays_one_when_only_its_wording_changes(writer, reader):
    put(writer, ONE)
    answer(writer, ONE, 0, score=0.0, outcome="not_this_time")
    put(writer, REWORDED)
    assert (asked(reader).mistake, asked(reader).confident) == (True, True)


def test_a_note_is_not_believed_where_another_answer_is_right(writer, reader):
    put(writer, ONE)
    answer(writer, ONE, 0)
    options = [option.model_dump(exclude_defaults=True) for option in first(ONE).options]
    other = next(option.id for option in first(ONE).options if option.id != first(ONE).key)
    put(writer, revision(2, wording_only=True, key=other, options=options))
    assert asked(reader).never
    assert figures(reader) == (0, 1, 0)
    assert sound(writer)


def test_a_note_holds_for_who_leaves_out_a_revision(writer, reader):
    put(writer, ONE)
    answer(writer, ONE, 0)
    later = json.loads(REWORDED.data)
    notes = [*later["changes"], {"revision": 5, "text": "Another title."}]
    put(writer, reading(5, banks=later["banks"], changes=notes))
    assert not asked(reader).never
    assert sound(writer)


@pytest.mark.parametrize("second", [OTHER, REWORDED], ids=["changed", "reworded"])
def test_an_older_revision_put_in_again_brings_back_what_was_answered_in_it(writer, reader, second):
    put(writer, ONE)
    for days in (0, 2):
        answer(writer, ONE, days)
    before = cards(reader)
    put(writer, second)
    put(writer, ONE)
    assert cards(reader) == before
    assert figures(reader) == (1, 2, 1)
    assert sound(writer)


def test_what_was_answered_between_two_batches_of_an_update_is_in_the_card(writer, reader):
    put(writer, ONE)
    answer(writer, ONE, 0)
    for place, _ in enumerate(install(writer, REWORDED, NOW)):
        if place < 4:
            answer(writer, ONE, 2 * place + 2)
    assert figures(reader)[0] == 1
    assert not asked(reader).never
    assert reader.all("SELECT count(*) FROM response WHERE learner = ?", (LEARNER.id,)) == [(5,)]
    assert sound(writer)
