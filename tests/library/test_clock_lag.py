"""A clock that was set back: time goes on from the last answer, and nothing comes back later than due."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from quizapp.library.cards import load_all_progress
from quizapp.library.clock_lag import ClockLag, compute_clock_lag, find_clock_lag, save_clock_lag
from quizapp.library.response_history import record_response
from tests.library.builders import LEARNER, NOW, PACK, given, plan, response
from tests.library.harm import change

ANSWERED = NOW + timedelta(seconds=11)
YEAR = timedelta(days=365)


@pytest.fixture
def _answered(writer):
    record_response(writer, given(writer, response(plan(), 0)))


def test_without_answers_the_clock_is_believed(reader):
    assert find_clock_lag(reader, NOW - YEAR) == ClockLag()


@pytest.mark.usefixtures("_answered")
def test_a_clock_that_is_right_is_left_alone(reader):
    assert find_clock_lag(reader, ANSWERED) == ClockLag()
    assert find_clock_lag(reader, ANSWERED + YEAR) == ClockLag()


@pytest.mark.usefixtures("_answered")
def test_a_year_back_is_added_and_told_once(writer, reader):
    back = ANSWERED - YEAR
    first = find_clock_lag(reader, back)
    assert first == ClockLag(YEAR, ANSWERED)
    save_clock_lag(writer, first.by)
    assert find_clock_lag(reader, back) == ClockLag(YEAR)


@pytest.mark.usefixtures("_answered")
def test_days_count_while_the_program_is_closed_though_the_clock_is_wrong(writer, reader):
    save_clock_lag(writer, find_clock_lag(reader, ANSWERED - YEAR).by)
    for days in (1, 3, 30):
        clock = ANSWERED - YEAR + timedelta(days=days)
        assert clock + find_clock_lag(reader, clock).by == ANSWERED + timedelta(days=days)
    (card,) = load_all_progress(reader, LEARNER.id, PACK)
    interval = card.card.due - ANSWERED
    after = ANSWERED - YEAR + interval
    assert card.card.due <= after + find_clock_lag(reader, after).by


@pytest.mark.usefixtures("_answered")
def test_when_the_clock_is_set_right_again_nothing_is_added_any_more(writer, reader):
    save_clock_lag(writer, find_clock_lag(reader, ANSWERED - YEAR).by)
    right = ANSWERED + timedelta(days=2)
    assert find_clock_lag(reader, right) == ClockLag()
    save_clock_lag(writer, timedelta())
    assert find_clock_lag(reader, ANSWERED - YEAR) == ClockLag(YEAR, ANSWERED)


@pytest.mark.usefixtures("_answered")
def test_some_minutes_are_put_right_without_a_word(reader):
    assert find_clock_lag(reader, ANSWERED - timedelta(minutes=5)) == ClockLag(timedelta(minutes=5))


@pytest.mark.usefixtures("_answered")
def test_the_order_of_rows_tells_which_answer_is_the_last(writer, reader):
    record_response(writer, given(writer, response(plan(), 1, answered=NOW - YEAR)))
    assert find_clock_lag(reader, NOW - YEAR) == ClockLag()


@pytest.mark.usefixtures("_answered")
def test_a_moment_that_no_calendar_has_changes_nothing(writer, reader):
    change(writer.connection, "UPDATE response SET answered_us = 9223372036854775807")
    assert find_clock_lag(reader, NOW) == ClockLag()


MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds have none


@examples(MOMENTS, MOMENTS, st.timedeltas(timedelta(), timedelta(days=40_000)))
def test_now_is_never_before_the_last_answer(last, clock, known):
    found = compute_clock_lag(last, clock, known)
    assert clock + found.by >= last
    assert found.by >= timedelta()
    # What is told once is not told again.
    assert compute_clock_lag(last, clock, found.by).last is None
