"""What becomes of answers when a pack changes: they count for the questions that they were given to."""

import json

import pytest

from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.card_review import review_card
from quizapp.library.integrity import check_integrity
from quizapp.library.response_history import load_snapshot
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import load_installed
from tests.library.builders import LEARNER, NOW, PACK, install, reading
from tests.library.packs.revisions import REWORDED_NOTE as REWORDED
from tests.library.packs.revisions import answer, asked, cards, figures, first, put, revision

ONE = revision(1, notes=False)
OTHER = revision(2, prompt="Who, if anybody, is it that says this?")


def stability(reader):
    """The stability of the first question’s card: it grows with each right answer that it goes on from."""
    return json.loads(reader.all("SELECT card FROM card WHERE pack = ?", (PACK,))[0][0])["stability"]


def sound(writer):
    """Nothing is found wrong, and what is rebuilt from the log is what is there."""
    before = cards(writer)
    rebuild_cards(writer, review_card)
    return check_integrity(writer).sound and cards(writer) == before


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
