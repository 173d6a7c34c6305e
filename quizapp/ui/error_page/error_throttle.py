"""Which faults are shown: the same one is not shown again and again, as by a paint that fails. No Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from quizapp.ui.error_page.error_report import extract_frames

if TYPE_CHECKING:
    from quizapp.ui.error_page.error_report import ErrorFrame
    from quizapp.ui.ports import Clock

REPEAT_DELAY: Final = timedelta(seconds=1)
"""So long the same fault is not shown once more."""
ErrorKey = tuple[type[BaseException], "ErrorFrame | None"]
"""What makes two faults the same: the type, and the innermost place in the program."""


@dataclass(frozen=True, slots=True)
class ErrorOccurrence:
    """A fault to be shown, and how often it happened since the start."""

    error: BaseException
    times: int


class ErrorThrottle:
    """Counts faults, and tells which of them to show."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._times: Counter[ErrorKey] = Counter()
        self._shown: dict[ErrorKey, datetime] = {}
        self._on_screen: ErrorKey | None = None

    def seen(self, error: BaseException) -> ErrorOccurrence | None:
        """Count a fault; None: it is on screen, or was shown less than a second ago."""
        sort = _sort(error)
        self._times[sort] += 1
        now = self._clock.now()
        if sort == self._on_screen or self._is_fresh(sort, now):
            return None
        self._on_screen = sort
        self._shown[sort] = now
        return ErrorOccurrence(error, self._times[sort])

    def left(self) -> None:
        """Remember that the error page is gone."""
        self._on_screen = None

    def _is_fresh(self, sort: ErrorKey, now: datetime) -> bool:
        # A clock that was set back must not keep a fault from being shown.
        return sort in self._shown and abs(now - self._shown[sort]) < REPEAT_DELAY


def _sort(error: BaseException) -> ErrorKey:
    places = extract_frames(error)
    return type(error), places[-1] if places else None
