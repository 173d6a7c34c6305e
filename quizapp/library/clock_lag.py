"""A computer's clock that was set back: time goes on from the last answer all the same.

The log is ordered by its rows, so a wrong clock garbles nothing. But a question that is to come back in three
days would come back a year later where the clock is a year behind. So what the clock lacks to the last answer
is added to it, from when that is noticed until it is no longer behind.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from quizapp.library.row_checksums import from_microseconds
from quizapp.library.settings import load_metadata, save_metadata
from quizapp.record import record

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter

REPORTED_LAG: Final = timedelta(hours=1)
"""Less than this is put right without a word: clocks are set by the network."""

_NAME: Final = "clock-behind-us"
_LAST: Final = "SELECT answered_us FROM response WHERE number = (SELECT max(number) FROM response)"


@record
class ClockLag:
    """How much is to be added to the clock.

    `last` is when the last answer was given, where it is to be told: once, when it is first noticed.
    """

    by: timedelta = timedelta()
    last: datetime | None = None


def find_clock_lag(reader: LibraryReader, clock: datetime) -> ClockLag:
    """Return how far the clock is behind the last answer. Raises DatabaseError."""
    row = reader.one(_LAST)
    try:
        last = None if row is None else from_microseconds(row[0])
    except (OverflowError, TypeError):
        return ClockLag()
    known = timedelta(microseconds=load_metadata(reader, _NAME) or 0)
    return compute_clock_lag(last, clock, known)


def save_clock_lag(writer: LibraryWriter, by: timedelta) -> None:
    """Remember how far the clock is behind, so that days count while the program is closed.

    Raises DatabaseError.
    """
    us = by // timedelta(microseconds=1)
    if us != (load_metadata(writer, _NAME) or 0):
        save_metadata(writer, _NAME, us)


def compute_clock_lag(last: datetime | None, clock: datetime, known: timedelta) -> ClockLag:
    """Return how far a clock is behind the last answer, where it is `known` to have been so far behind."""
    if last is None or clock >= last:
        return ClockLag()
    if clock + known >= last:
        return ClockLag(known)
    by = last - clock
    return ClockLag(by, last if by >= REPORTED_LAG else None)
