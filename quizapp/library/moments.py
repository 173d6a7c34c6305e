"""Times as they are stored: microseconds since 1970 in UTC, exact both ways."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_STEP: Final = timedelta(microseconds=1)


def to_us(moment: datetime) -> int:
    """Return the microseconds since 1970 in UTC. Raises TypeError for a time without its zone."""
    return (moment - _START) // _STEP


def from_us(stored_us: int) -> datetime:
    """Return the moment in UTC. Raises OverflowError for what no calendar holds."""
    return _START + stored_us * _STEP
