"""What presenters see of the world, in tests: words without a translation, and a clock that stands still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from quizapp.catalogue import load_english

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


translate = load_english()


class FakeView:
    """A screen that remembers what it was to show, and to say."""

    def __init__(self) -> None:
        self.states: list[Any] = []
        self.said: list[str] = []

    def show_state(self, state: Any) -> None:
        self.states.append(state)

    def announce(self, sentence: str) -> None:
        self.said.append(sentence)

    @property
    def last(self) -> Any:
        """What is shown now."""
        return self.states[-1]


@dataclass
class FakeClock:
    """A clock that a test sets; the learner lives in UTC."""

    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> tzinfo:
        return UTC

    def day(self, moment: datetime) -> date:
        return moment.date()
