"""Days and times in words."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def day(translate: Translate, value: date) -> str:
    """Return a day as “12 September 2025”."""
    return translate("dates", "{day} {month} {year}").format(
        day=value.day, month=_months(translate)[value.month - 1], year=value.year
    )


def published(translate: Translate, value: str) -> str:
    """Return a source's date (2022, 2022-09 or 2022-09-02) in words."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return translate("dates", "{month} {year}").format(
            month=_months(translate)[parts[1] - 1], year=parts[0]
        )
    return day(translate, date(*parts))


def returns(translate: Translate, due: date, today: date) -> str:
    """Return when a question comes back: today, tomorrow, on Thursday, or on a day."""
    days = (due - today).days
    if days <= 0:
        return translate("dates", "today")
    if days == 1:
        return translate("dates", "tomorrow")
    if days < 7:
        return _on_weekday(translate, due.weekday())
    return translate("dates", "on {day}").format(day=day(translate, due))


def ago(translate: Translate, last: date | None, today: date) -> str:
    """Return when something was last practised."""
    if last is None:
        return translate("dates", "Not started")
    days = (today - last).days
    if days <= 0:
        return translate("dates", "Today")
    if days == 1:
        return translate("dates", "Yesterday")
    if days < 14:
        return translate("dates", "%n day(s) ago", "", days)
    return day(translate, last)


def _on_weekday(translate: Translate, weekday: int) -> str:
    return (
        translate("dates", "on Monday"),
        translate("dates", "on Tuesday"),
        translate("dates", "on Wednesday"),
        translate("dates", "on Thursday"),
        translate("dates", "on Friday"),
        translate("dates", "on Saturday"),
        translate("dates", "on Sunday"),
    )[weekday]


def _months(translate: Translate) -> tuple[str, ...]:
    return (
        translate("dates", "January"),
        translate("dates", "February"),
        translate("dates", "March"),
        translate("dates", "April"),
        translate("dates", "May"),
        translate("dates", "June"),
        translate("dates", "July"),
        translate("dates", "August"),
        translate("dates", "September"),
        translate("dates", "October"),
        translate("dates", "November"),
        translate("dates", "December"),
    )


def time(moment: datetime) -> str:
    """Return a local time of day as 10:42."""
    return f"{moment:%H:%M}"
