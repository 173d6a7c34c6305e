"""A computer's clock that was set back: time goes on from the last answer all the same.

The log is ordered by its rows, so a wrong clock garbles nothing. But a question that is to come back in three
days would come back a year later where the clock is a year behind. So what the clock lacks to the last answer
is added to it, from when that is noticed until it is no longer behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from quizapp.library.rows import from_us
from quizapp.library.settings import mark, put_mark

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import Reader, Writer

TOLD_FROM: Final = timedelta(hours=1)
"""Less than this is put right without a word: clocks are set by the network."""

_NAME: Final = "clock-behind-us"
_LAST: Final = "SELECT answered_us FROM response WHERE number = (SELECT max(number) FROM response)"


@dataclass(frozen=True, slots=True)
class Behind:
    """How much is to be added to the clock.

    `last` is when the last answer was given, where it is to be told: once, when it is first noticed.
    """

    by: timedelta = timedelta()
    last: datetime | None = None


def behind(reader: Reader, clock: datetime) -> Behind:
    """Return how far the clock is behind the last answer. Raises DatabaseError."""
    row = reader.one(_LAST)
    try:
        last = None if row is None else from_us(row[0])
    except (OverflowError, TypeError):
        return Behind()
    known = timedelta(microseconds=mark(reader, _NAME) or 0)
    return lag(last, clock, known)


def keep_behind(writer: Writer, by: timedelta) -> None:
    """Remember how far the clock is behind, so that days count while the program is closed.

    Raises DatabaseError.
    """
    us = by // timedelta(microseconds=1)
    if us != (mark(writer, _NAME) or 0):
        put_mark(writer, _NAME, us)


def lag(last: datetime | None, clock: datetime, known: timedelta) -> Behind:
    """Return how far a clock is behind the last answer, where it is `known` to have been so far behind."""
    if last is None or clock >= last:
        return Behind()
    if clock + known >= last:
        return Behind(known)
    by = last - clock
    return Behind(by, last if by >= TOLD_FROM else None)
