"""What presenters see of the world: protocols without Qt, filled in by app.py and by the tests' fakes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer

T = TypeVar("T")

NewId = Callable[[], str]
"""Makes an id that was never given out before."""


class Translate(Protocol):
    """Returns the text in the language of the interface; `n` picks the plural form and replaces %n."""

    def __call__(self, context: str, text: str, comment: str = "", n: int = -1, /) -> str:
        """Translate one literal."""
        ...


class Clock(Protocol):
    """The only source of the time."""

    def now(self) -> datetime:
        """Return the moment, in UTC."""
        ...

    def zone(self) -> tzinfo:
        """Return the learner's time zone."""
        ...

    def day(self, moment: datetime) -> date:
        """Return the learner's local day of a moment."""
        ...


class Background(Protocol):
    """Runs jobs off the UI thread, in order on each of two workers; results come on the UI thread."""

    def read(
        self, job: Callable[[Reader], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run a job on the query-only connection."""
        ...

    def write(
        self, job: Callable[[Writer], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run a job on the writing connection, before any longer work that is split in batches."""
        ...


class Announce(Protocol):
    """Speaks a sentence to a screen reader without moving the focus."""

    def __call__(self, sentence: str, /) -> None:
        """Announce it."""
        ...
