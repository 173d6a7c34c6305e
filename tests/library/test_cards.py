"""How a learner stands with a key follows from the answers to it.

Cards and rollups that are made again from the log equal those that were written with the answers.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from quizapp.library.card_rebuild import rebuild_cards
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
from quizapp.library.packs.question_list import load_questions
from quizapp.library.response_history import record_response
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response, reviewed
from tests.library.packs.revisions import cards
from tests.pack.builders import example_json

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


IDS = [question["id"] for question in example_json()["banks"][0]["questions"][:3]]
RIGHT = st.sampled_from([("correct", 1.0, "certain"), ("correct", 1.0, "guess"), ("correct", 1.0, None)])
WRONG = st.sampled_from([("partly", 0.5, None), ("not_this_time", 0.0, "certain"), ("skipped", 0.0, None)])
ANSWERS = st.lists(
    st.tuples(
        RIGHT | WRONG,
        st.sampled_from([*IDS, "gone"]),
        st.sampled_from([None, "ferry"]),
        st.sampled_from(["learner-1", "learner-2"]),
        st.integers(-2, 5),
        st.sampled_from([1, 2]),
        st.sampled_from(["now", "now", "before"]),
    ),
    max_size=12,
)


@examples(ANSWERS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_is_rebuilt_equals_what_was_there(writer, reader, answers):
    writer.one("PRAGMA synchronous = OFF")
    for table in ("response", "card", "rollup"):
        writer.connection.execute(f"DELETE FROM {table}")
    list(install(writer, reading(), NOW))
    forms = {row.id: row.fingerprint for row in load_questions(reader, PACK)}
    for place, (given_, question, family, learner, days, attempt, form) in enumerate(answers):
        outcome, score, certainty = given_
        one = response(
            plan(length=12), place, days=days, outcome=outcome, score=score, certainty=certainty,
            question=question, learner=learner, attempt=attempt,
            fingerprint=forms.get(question, "gone") if form == "now" else f"{question} before",
        )  # fmt: skip
        one = replace(one, answer=None) if outcome == "skipped" else one
        record_response(writer, given(writer, one, family=family))
    before = cards(reader)
    writer.connection.execute("UPDATE card SET due_us = 0, mastered = 1, answers = '[]'")
    writer.connection.execute("UPDATE rollup SET answered = 99, mastered = 99")
    rebuild_cards(writer, reviewed)
    assert cards(reader) == before


def test_a_response_that_does_not_hold_is_left_out(writer, reader):
    record_response(writer, given(writer, response(plan(), 0)))
    before = cards(reader)
    record_response(writer, given(writer, response(plan(), 1)))
    writer.connection.execute("DROP TRIGGER response_immutable")
    writer.connection.execute("UPDATE response SET outcome = 'partly' WHERE place = 1")
    rebuild_cards(writer, reviewed)
    assert cards(reader) == before


def test_a_rebuilding_that_fails_leaves_what_was_there(writer, reader):
    record_response(writer, given(writer, response(plan(), 0)))
    before = cards(reader)

    def fail(*_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        rebuild_cards(writer, fail)
    assert cards(reader) == before
