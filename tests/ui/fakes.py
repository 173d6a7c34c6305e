"""What presenters see of the world, in tests: words without a translation, and a clock that stands still."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def translate(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    """The English text, with its number and the plural form that fits it."""
    plural = "" if n == 1 else "s"
    return text if n < 0 else re.sub(r"\(s\)", plural, text).replace("%n", str(n))


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
