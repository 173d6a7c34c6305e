from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.messages import dates
from tests.ui.fakes import translate

MONDAY = date(2026, 3, 2)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("value", "words"),
    [("2022", "2022"), ("2022-09", "September 2022"), ("2022-09-02", "2 September 2022")],
)
def test_an_articles_date_is_told_as_exactly_as_it_is_known(value: str, words: str) -> None:
    assert dates.format_published(translate, value) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "today"),
        (0, "today"),
        (1, "tomorrow"),
        (2, "on Wednesday"),
        (6, "on Sunday"),
        (7, "on 9 March 2026"),
    ],
)
def test_the_day_on_which_something_comes_back_is_named_by_its_weekday_for_a_week(
    days: int, words: str
) -> None:
    assert dates.format_due_date(translate, MONDAY + timedelta(days), MONDAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (None, "Not started"),
        (0, "Today"),
        (1, "Yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "16 February 2026"),
        # A clock that was set back must not make yesterday of tomorrow.
        (-1, "Today"),
    ],
)
def test_the_day_of_the_last_practice_is_told_as_far_as_it_is_near(days: int | None, words: str) -> None:
    last = None if days is None else MONDAY - timedelta(days)
    assert dates.format_last_date(translate, last, MONDAY) == words


@given(day=DAYS, days=st.integers(2, 6))
def test_a_day_is_told_as_the_calendar_has_it(day: date, days: int) -> None:
    assert dates.format_day(translate, day) == f"{day.day} {day:%B} {day.year}"
    assert dates.format_published(translate, day.isoformat()) == dates.format_day(translate, day)
    due = day + timedelta(days)
    assert dates.format_due_date(translate, due, day) == f"on {due:%A}"


def test_a_time_of_day_has_two_figures_for_hours_and_minutes() -> None:
    assert dates.format_time(datetime(2026, 3, 2, 9, 5, tzinfo=UTC)) == "09:05"
