"""Mastered, mistake and due, by local days."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from quizapp.quiz.mastery import find_due_limit, find_mastery_day, is_mastered, is_settled, to_local_day
from tests.quiz.builders import NOON, response

AUCKLAND = timezone(timedelta(hours=12))


def test_a_first_skip_only_puts_a_question_off():
    skipped = {"answer": None, "outcome": "skipped", "score": 0.0}
    assert not is_settled(response(**skipped))
    assert is_settled(response(**skipped, attempt=2))
    assert is_settled(response())


def test_only_right_answers_that_were_not_guessed_count_towards_mastery():
    assert find_mastery_day(response(certainty="guess"), UTC) is None
    assert find_mastery_day(response(outcome="partly", score=0.5), UTC) is None
    assert find_mastery_day(response(certainty=None), UTC) == NOON.date()
    assert find_mastery_day(response(hint=True), UTC) == NOON.date(), "hints cost nothing"


def test_mastered_takes_two_different_days_of_the_learners():
    evening, night = NOON.replace(hour=11), NOON.replace(hour=13)
    days = [find_mastery_day(response(answered=moment), AUCKLAND) for moment in (evening, night)]
    assert days == [date(2026, 3, 2), date(2026, 3, 3)]
    assert is_mastered(days)
    assert not is_mastered(find_mastery_day(response(answered=moment), UTC) for moment in (evening, night))
    assert not is_mastered([None, NOON.date(), NOON.date()])


def test_what_comes_back_later_today_is_due_today():
    end = find_due_limit(NOON, AUCKLAND)
    assert end == datetime(2026, 3, 3, 12, tzinfo=UTC)
    assert to_local_day(end - timedelta(seconds=1), AUCKLAND) == to_local_day(NOON, AUCKLAND)


class SummerTime(tzinfo):
    """One hour ahead of UTC, and two from 29 March 2026, 2:00, on."""

    def dst(self, moment):
        summer = moment is not None and moment.replace(tzinfo=None) >= datetime(2026, 3, 29, 2)  # noqa: DTZ001 - clocks change by local time, without a zone
        return timedelta(hours=int(summer))

    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)


def test_the_day_on_which_clocks_change_ends_at_its_own_midnight():
    night = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    assert find_due_limit(night, SummerTime()) == datetime(2026, 3, 29, 22, tzinfo=UTC)


def test_without_a_zone_days_are_those_of_the_computer():
    assert to_local_day(NOON, None) == NOON.astimezone().date()
    assert to_local_day(find_due_limit(NOON, None), None) == to_local_day(NOON, None) + timedelta(days=1)
