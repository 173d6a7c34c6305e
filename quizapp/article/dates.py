"""Days as metadata and bylines write them, to the one form of a pack; empty if read in two ways."""

from __future__ import annotations

import re
from typing import Final

_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?\d{4,6}.{0,6})?$")
_SLASHED: Final = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NAMES: Final = "|".join(f"{month}|{month[:3]}" for month in _MONTHS) + "|sept"
_DAY_FIRST: Final = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\.? ({_NAMES})\.?,? (\d{{4}})(?!\d)")
_MONTH_FIRST: Final = re.compile(rf"\b({_NAMES})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)")
_AROUND: Final = re.compile(
    r"(?:(?:published|posted|updated|last|first|on|date|at)"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|[ap]\.?m\.?|[a-z]{2,4}t|gmt|utc|z|[|,:·–—()-])+"
)


def parse_day(text: str) -> str:
    """Return the day that a metadata value begins with or names, as 2022-09-02; empty if there is none."""
    text = text.strip()
    for form in (_ISO, _COMPACT, _SLASHED):
        found = form.match(text)
        if found:
            return _joined(int(found[1]), int(found[2]), int(found[3]))
    return _in_words(" ".join(text.split()).casefold())


def parse_day_line(line: str) -> str:
    """Return the day of a line that tells nothing else, as “Published May 2, 2022”; or nothing."""
    if len(line) > 80:
        return ""
    low = " ".join(line.split()).casefold()
    for form in (_ISO, _DAY_FIRST, _MONTH_FIRST):
        found = form.search(low)
        if found:
            rest = f"{low[: found.start()]} {low[found.end() :]}".split()
            return (
                parse_day(found[0])
                if all(len(word) <= 20 and _AROUND.fullmatch(word) for word in rest)
                else ""
            )
    return ""


def _in_words(text: str) -> str:
    found = _DAY_FIRST.search(text)
    if found:
        return _joined(int(found[3]), _month(found[2]), int(found[1]))
    found = _MONTH_FIRST.search(text)
    return _joined(int(found[3]), _month(found[1]), int(found[2])) if found else ""


def _month(name: str) -> int:
    return next(place for place, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def _joined(year: int, month: int, day: int) -> str:
    """Return the day's form, of a year that an article can be from. That it exists is asked later."""
    return f"{year:04}-{month:02}-{day:02}" if 1600 <= year <= 2200 else ""
