"""How a learner stands with a key follows from the answers to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.cards import Card, LastAnswer, after, card_id, key_of, put, standing, standings
from tests.library.builders import LEARNER, NOW, PACK, plan, response

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer

DAY = date(2025, 11, 25)
NEXT = DAY + timedelta(days=1)
CARD = Card('{"stability": 1.5}', NOW)


def test_a_family_and_a_question_of_the_same_name_have_keys_of_their_own() -> None:
    assert key_of("planting", None) == "planting"
    assert key_of("q1", "planting") == key_of("q2", "planting") != "planting"


def test_a_cards_number_is_the_same_for_ever() -> None:
    assert card_id("learner-1", PACK, "q0") == 2_007_426_489
    assert card_id("learner-2", PACK, "q0") != card_id("learner-1", PACK, "q0")


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
def test_mastered_is_right_and_not_guessed_on_two_days(answers: list, mastered: bool) -> None:
    now = None
    for outcome, certainty, day in answers:
        given = response(plan(), 0, outcome=outcome, certainty=certainty)
        now = after(now, "q0", CARD, given, day)
    assert now is not None
    assert now.mastered is mastered


def test_the_last_answer_to_each_question_of_a_family_is_known_the_latest_at_the_end() -> None:
    first = after(None, "family:f", CARD, response(plan(), 0, score=0.0, outcome="not_this_time"), DAY)
    second = after(first, "family:f", CARD, response(plan(), 1), DAY)
    third = after(second, "family:f", CARD, response(plan(), 0, certainty="guess"), DAY)
    assert third.answers == (
        LastAnswer("q1", "fingerprint-1", 1.0, "certain"),
        LastAnswer("q0", "fingerprint-0", 1.0, "guess"),
    )


def test_a_standing_comes_back_as_it_was_stored(writer: Writer, reader: Reader) -> None:
    one = after(None, "q0", CARD, response(plan(), 0), DAY)
    two = after(one, "q0", CARD, response(plan(), 0, certainty=None), NEXT)
    three = after(None, "q1", CARD, response(plan(), 1, outcome="not_this_time", score=0.0), DAY)
    with writer.transaction() as connection:
        for stored in (one, two, three):
            put(connection, LEARNER.id, PACK, stored)
    assert set(standings(reader, LEARNER.id, PACK)) == {two, three}
    assert standing(reader.connection, LEARNER.id, PACK, "q0") == two
    assert standing(reader.connection, LEARNER.id, PACK, "q9") is None
    assert standings(reader, "somebody else", PACK) == ()
