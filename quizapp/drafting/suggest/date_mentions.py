"""Dates in a sentence: weekdays, days, months and years, as they are written and as they can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.suggest.sentence_index import ArticleSentence

DatePrecision = Literal["weekday", "day", "full", "month", "month-year", "year"]

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SHORTEST: Final = 28
"""So many days every month has."""

CALENDAR: Final = frozenset({*MONTHS, *WEEKDAYS})
"""Words with a capital that are nobody's name."""

_M: Final = "|".join(MONTHS)
_FOUND: Final = re.compile(
    rf"""(?<![\w-])(?:
    (?P<weekday>{"|".join(WEEKDAYS)})(?![\w-])
    |(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m1>{_M})(?:,?\s(?P<y1>\d{{4}}))?(?![\w-])
    |(?P<m2>{_M})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<y2>\d{{4}}))?(?![\w-])
    |(?P<m3>{_M})(?:\s(?P<y3>\d{{4}}))?(?![\w-])
    |(?P<y4>1[5-9]\d\d|20\d\d)(?![\w%-]|,\d)
    )""",
    re.VERBOSE,
)
_LEADS: Final = re.compile(
    r"\b(?:on|in|since|until|by|before|after|during|of|last|next|from|early|late|mid)[\s-]+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date: where it stands, what sort it is, and (year, month, day), 0 where it does not tell."""

    span: ReadingSpan
    words: str
    sort: DatePrecision
    when: tuple[int, int, int]
    led: str


def find_dates(sentence: ArticleSentence) -> Iterator[DateMention]:
    """Yield the dates of a sentence. Months alone and bare years count only after “in” or the like."""
    for met in _FOUND.finditer(sentence.words):
        lead = _LEADS.search(sentence.words[: met.start()])
        sort, when = _told(met)
        if sort in ("month", "year") and lead is None:
            continue
        span = ReadingSpan(sentence.span.start + met.start(), sentence.span.start + met.end())
        yield DateMention(span, met[0], sort, when, lead[0].strip().casefold() if lead else "")


def _told(met: re.Match[str]) -> tuple[DatePrecision, tuple[int, int, int]]:
    if met["weekday"]:
        return "weekday", (0, 0, WEEKDAYS.index(met["weekday"]) + 1)
    if met["y4"]:
        return "year", (int(met["y4"]), 0, 0)
    month = MONTHS.index(met["m1"] or met["m2"] or met["m3"]) + 1
    year = int(met["y1"] or met["y2"] or met["y3"] or 0)
    if met["m3"]:
        return ("month-year" if year else "month"), (year, month, 0)
    day = int(met["d1"] or met["d2"])
    return ("full" if year else "day"), (year, month, day)


def shift_date(date: DateMention, by: int) -> tuple[tuple[int, int, int], str] | None:
    """Return a date of the same sort so much later, as it would be written; None past its month or year.

    `by` counts what the sort counts last: years, months, days or weekdays.
    """
    year, month, day = date.when
    if date.sort == "year":
        return (year + by, 0, 0), str(year + by)
    if date.sort == "weekday":
        new = (day - 1 + by) % len(WEEKDAYS)
        return (0, 0, new + 1), WEEKDAYS[new]
    if date.sort in ("month", "month-year"):
        if not 1 <= month + by <= len(MONTHS):
            return None
        return (year, month + by, 0), date.words.replace(MONTHS[month - 1], MONTHS[month + by - 1])
    if not 1 <= day + by <= _SHORTEST or re.search(r"\d(?:st|nd|rd|th)", date.words):
        return None
    return (year, month, day + by), re.sub(rf"\b{day}\b", str(day + by), date.words, count=1)
