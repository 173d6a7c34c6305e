"""Mastered, mistake and due, by the learner's local days. No pydantic, no fsrs: home loads it.

A zone of None is the computer's own, with its summer time.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.quiz.responses import Response

DAYS_TO_MASTER: Final = 2


def is_settled(response: Response) -> bool:
    """Tell whether a response counts as an answer: a first skip only puts the question off to the end."""
    return response.answer is not None or response.attempt == 2


def find_mastery_day(response: Response, zone: tzinfo | None) -> date | None:
    """Return the learner's day on which a response counts towards mastery: right, and not guessed."""
    if response.outcome != "correct" or response.certainty == "guess":
        return None
    return to_local_day(response.answered, zone)


def is_mastered(days: Iterable[date | None]) -> bool:
    """Tell whether a family, or a question without one, is mastered: on two different days."""
    return len(set(days) - {None}) >= DAYS_TO_MASTER


def to_local_day(moment: datetime, zone: tzinfo | None) -> date:
    """Return the learner's day of a moment."""
    return moment.astimezone(zone).date()


def find_due_limit(now: datetime, zone: tzinfo | None) -> datetime:
    """Return the end of the learner's day in UTC: a card is due today if its time is before this."""
    tomorrow = to_local_day(now, zone) + timedelta(days=1)
    return datetime.combine(tomorrow, time(), tzinfo=zone).astimezone(UTC)
