"""How a learner stands with a key follows from the answers to it."""

from datetime import date, timedelta

import pytest

from quizapp.library.cards import (
    LastAnswer,
    ReviewCard,
    advance_progress,
    build_card_id,
    build_card_key,
    load_all_progress,
    load_progress,
    save_progress,
)
from tests.library.builders import LEARNER, NOW, PACK, plan, response

DAY = date(2025, 11, 25)
NEXT = DAY + timedelta(days=1)
CARD = ReviewCard('{"stability": 1.5}', NOW)


def test_a_family_and_a_question_of_the_same_name_have_keys_of_their_own():
    assert build_card_key("planting", None) == "planting"
    assert build_card_key("q1", "planting") == build_card_key("q2", "planting") != "planting"


def test_a_cards_number_is_the_same_for_ever():
    assert build_card_id("learner-1", PACK, "q0") == 2_007_426_489
    assert build_card_id("learner-2", PACK, "q0") != build_card_id("learner-1", PACK, "q0")


@pytest.mark.parametrize(
    ("answers", "mastered"),
    [
        ([("correct", "certain", DAY)], False),
        ([("correct", "certain", DAY), ("correct", "certain", DAY)], False),
        ([("correct", "certain", DAY), ("correct", None, NEXT)], True),
        ([("correct", "guess", DAY), ("correct", "certain", NEXT)], False),
        ([("correct", "certain", DAY), ("partly", "certain", NEXT)], False),
        ([("correct", "certain", DAY), ("correct", "certain", NEXT), ("not_this_time", None, NEXT)], True),
    ],
)
def test_mastered_is_right_and_not_guessed_on_two_days(answers, mastered):
    now = None
    for outcome, certainty, day in answers:
        given = response(plan(), 0, outcome=outcome, certainty=certainty)
        now = advance_progress(now, "q0", CARD, given, day)
    assert now is not None
    assert now.mastered is mastered


def test_the_last_answer_to_each_question_of_a_family_is_known_the_latest_at_the_end():
    first = advance_progress(
        None, "family:f", CARD, response(plan(), 0, score=0.0, outcome="not_this_time"), DAY
    )
    second = advance_progress(first, "family:f", CARD, response(plan(), 1), DAY)
    third = advance_progress(second, "family:f", CARD, response(plan(), 0, certainty="guess"), DAY)
    assert third.answers == (
        LastAnswer("q1", "fingerprint-1", 1.0, "certain"),
        LastAnswer("q0", "fingerprint-0", 1.0, "guess"),
    )


def test_a_standing_comes_back_as_it_was_stored(writer, reader):
    one = advance_progress(None, "q0", CARD, response(plan(), 0), DAY)
    two = advance_progress(one, "q0", CARD, response(plan(), 0, certainty=None), NEXT)
    three = advance_progress(None, "q1", CARD, response(plan(), 1, outcome="not_this_time", score=0.0), DAY)
    with writer.transaction() as connection:
        for stored in (one, two, three):
            save_progress(connection, LEARNER.id, PACK, stored)
    assert set(load_all_progress(reader, LEARNER.id, PACK)) == {two, three}
    assert load_progress(reader.connection, LEARNER.id, PACK, "q0") == two
    assert load_progress(reader.connection, LEARNER.id, PACK, "q9") is None
    assert load_all_progress(reader, "somebody else", PACK) == ()
