"""What files of learners' data hold, and their fields read one by one, whoever wrote them.

The format is described in docs/learner-data.md. Every text, number and list has a largest size, a field that
is not known is a mistake, and each mistake is told with its place.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from quizapp.library.checksums import Row
    from quizapp.library.learner_rows import Learner
    from quizapp.library.learners.profiles import Profile

FORMAT: Final = "quizapp-learners/1"

LARGEST_BYTES: Final = 40 * 1024 * 1024
LARGEST_WIDE: Final = 24 * 1024 * 1024
"""The same where letters beyond ASCII stand as they are: one can make every character of a text take four
bytes in memory, and for a moment there are two such texts. What is larger could fill a small computer."""

MOST_COMMAS: Final = 4_000_000
"""As many answers as the largest size holds have fewer."""

MOST_LEARNERS: Final = 2_000
MOST_ANSWERS: Final = 150_000
MOST_ENTRIES: Final = 10_000
"""Questions in one session."""

LONGEST_ID: Final = 200
LONGEST_TEXT: Final = 100_000
_EARLIEST: Final = datetime(2000, 1, 1, tzinfo=UTC)


class WrongFieldError(Exception):
    """A field that is not as it should be: its place as a JSON pointer, and why."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place or '/'} {why}")


@dataclass(frozen=True, slots=True)
class LearnerData:
    """What a file holds of one learner: rows as the tables have them, without checksums."""

    learner: Learner
    profile: Profile
    settings: tuple[tuple[str, str], ...]
    sessions: tuple[Row, ...]
    answers: tuple[Row, ...]
    proofs: tuple[Row, ...]
    reports: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of learners' data that was read: the learners, and questions as they were asked."""

    path: Path
    learners: tuple[LearnerData, ...]
    questions: tuple[tuple[str, str], ...]


class Fields:
    """An object of a file, whose fields are taken one by one."""

    def __init__(self, value: object, place: str, known: Collection[str]) -> None:
        """Raises WrongFieldError if it is none, lacks a field, or has one that is not known."""
        if not isinstance(value, dict):
            raise WrongFieldError(place, "has to be an object in {curly brackets}")
        for name in value:
            if name not in known:
                raise WrongFieldError(f"{place}/{name[:LONGEST_ID]}", "is no field that is known here")
        self._value: dict[str, Any] = value
        self._place = place

    def at(self, name: str) -> str:
        """Return the place of a field."""
        return f"{self._place}/{name}"

    def any(self, name: str) -> Any:
        """Return whatever stands in a field."""
        if name not in self._value:
            raise WrongFieldError(self.at(name), "is missing")
        return self._value[name]

    def text(self, name: str, longest: int = LONGEST_ID, *, empty: bool = False) -> str:
        """Return a text of at most so many characters."""
        found = self.any(name)
        if not isinstance(found, str) or len(found) > longest or not (found or empty):
            raise WrongFieldError(self.at(name), f"has to be a text of 1 to {longest} characters")
        return found

    def whole(self, name: str, least: int, most: int) -> int:
        """Return a whole number between two, both included."""
        found = self.any(name)
        if type(found) is not int or not least <= found <= most:
            raise WrongFieldError(self.at(name), f"has to be a whole number from {least} to {most}")
        return found

    def share(self, name: str) -> float:
        """Return a number from 0 to 1."""
        found = self.any(name)
        if type(found) not in (int, float) or not math.isfinite(found) or not 0 <= found <= 1:
            raise WrongFieldError(self.at(name), "has to be a number from 0 to 1")
        return float(found)

    def switch(self, name: str) -> bool:
        """Return true or false."""
        found = self.any(name)
        if type(found) is not bool:
            raise WrongFieldError(self.at(name), "has to be true or false")
        return found

    def moment(self, name: str, latest: datetime) -> datetime:
        """Return a moment that is not after the latest."""
        text = self.text(name)
        try:
            found = datetime.fromisoformat(text).astimezone(UTC)
            zoned = datetime.fromisoformat(text).tzinfo is not None
        except (ValueError, OverflowError):
            zoned = False
        if not zoned or not _EARLIEST <= found <= latest:
            raise WrongFieldError(self.at(name), "has to be a date and time, with its zone, that has been")
        return found

    def day(self, name: str) -> date:
        """Return a day."""
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            raise WrongFieldError(self.at(name), "has to be a day as in 2026-03-02") from None

    def list(self, name: str, most: int) -> list[Any]:
        """Return a list of at most so many things."""
        found = self.any(name)
        if not isinstance(found, list) or len(found) > most:
            raise WrongFieldError(self.at(name), f"has to be a list of at most {most}")
        return found
