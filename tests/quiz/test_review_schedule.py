"""When a question comes back."""

import json
from datetime import UTC, timedelta, timezone

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.review_schedule import rate_response, schedule_review
from tests.quiz.builders import NOON, response


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"outcome": "not_this_time", "certainty": "certain"}, Rating.Again),
        ({"outcome": "partly"}, Rating.Again),
        ({"outcome": "skipped", "certainty": None}, Rating.Again),
        ({"hint": True, "certainty": "certain"}, Rating.Again),
        ({"certainty": "guess"}, Rating.Hard),
        ({"certainty": "fairly_sure"}, Rating.Good),
        ({"certainty": None}, Rating.Good),
        ({"certainty": "certain"}, Rating.Easy),
    ],
)
def test_outcome_hint_and_certainty_make_the_rating(changed, expected):
    assert rate_response(response(**changed)) == expected


def test_a_wrong_answer_comes_back_tomorrow():
    assert schedule_review(None, response(outcome="not_this_time"), 1).due == NOON + timedelta(days=1)


def test_the_surer_a_right_answer_the_later_it_comes_back():
    days = [
        (schedule_review(None, response(certainty=word), 1).due - NOON).days
        for word in ("guess", "fairly_sure", "certain")
    ]
    assert days == sorted(set(days))


def test_right_on_the_day_it_is_due_puts_the_next_time_further_off():
    first = schedule_review(None, response(), 1)
    second = schedule_review(first.card, response(answered=first.due), 1)
    assert second.due - first.due > first.due - NOON


def test_the_card_is_json_with_the_id_and_times_handed_in():
    card = json.loads(schedule_review(None, response(), 42).card)
    assert card["card_id"] == 42
    assert card["last_review"] == NOON.isoformat()


def test_a_time_of_another_zone_is_the_same_moment():
    there = NOON.astimezone(timezone(timedelta(hours=9)))
    assert schedule_review(None, response(answered=there), 1) == schedule_review(None, response(), 1)


steps = st.lists(
    st.tuples(
        st.sampled_from(["correct", "partly", "not_this_time"]),
        st.sampled_from([None, "guess", "fairly_sure", "certain"]),
        st.integers(-2, 400),
    ),
    min_size=1,
    max_size=12,
)


@given(steps)
def test_the_same_answers_always_come_back_on_the_same_whole_day_ahead(steps):
    def run():
        card, now, seen = None, NOON, []
        for outcome, certainty, days in steps:
            now += timedelta(days=days)
            reviewed = schedule_review(card, response(outcome=outcome, certainty=certainty, answered=now), 1)
            card = reviewed.card
            seen.append(reviewed)
            assert reviewed.due.tzinfo is UTC
            assert reviewed.due - now >= timedelta(days=1)
            assert (reviewed.due - now) % timedelta(days=1) == timedelta(0)
        return seen

    assert run() == run()
