"""Which faults are shown: the same one is not shown again and again, as by a paint that fails. No Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from quizapp.ui.trouble.report import frames

if TYPE_CHECKING:
    from quizapp.ui.ports import Clock
    from quizapp.ui.trouble.report import Frame

QUIET: Final = timedelta(seconds=1)
"""So long the same fault is not shown once more."""
Sort = tuple[type[BaseException], "Frame | None"]
"""What makes two faults the same: the type, and the innermost place in the program."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault to be shown, and how often it happened since the start."""

    error: BaseException
    times: int


class Faults:
    """Counts faults, and tells which of them to show."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._times: Counter[Sort] = Counter()
        self._shown: dict[Sort, datetime] = {}
        self._on_screen: Sort | None = None

    def seen(self, error: BaseException) -> Fault | None:
        """Count a fault; None: it is on screen, or was shown less than a second ago."""
        sort = _sort(error)
        self._times[sort] += 1
        now = self._clock.now()
        if sort == self._on_screen or self._is_fresh(sort, now):
            return None
        self._on_screen = sort
        self._shown[sort] = now
        return Fault(error, self._times[sort])

    def left(self) -> None:
        """Remember that the error page is gone."""
        self._on_screen = None

    def _is_fresh(self, sort: Sort, now: datetime) -> bool:
        # A clock that was set back must not keep a fault from being shown.
        return sort in self._shown and abs(now - self._shown[sort]) < QUIET


def _sort(error: BaseException) -> Sort:
    places = frames(error)
    return type(error), places[-1] if places else None
