"""Days and times in words."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def day(translate: Translate, value: date) -> str:
    """Return a day as “12 September 2025”."""
    return translate("dates.day", day=value.day, month=_months(translate)[value.month - 1], year=value.year)


def published(translate: Translate, value: str) -> str:
    """Return a source's date (2022, 2022-09 or 2022-09-02) in words."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return translate("dates.published", month=_months(translate)[parts[1] - 1], year=parts[0])
    return day(translate, date(*parts))


def returns(translate: Translate, due: date, today: date) -> str:
    """Return when a question comes back: today, tomorrow, on Thursday, or on a day."""
    days = (due - today).days
    if days <= 0:
        return translate("dates.returns.today")
    if days == 1:
        return translate("dates.returns.tomorrow")
    if days < 7:
        return _on_weekday(translate, due.weekday())
    return translate("dates.returns.on", day=day(translate, due))


def ago(translate: Translate, last: date | None, today: date) -> str:
    """Return when something was last practised."""
    if last is None:
        return translate("dates.ago.not_started")
    days = (today - last).days
    if days <= 0:
        return translate("dates.ago.today")
    if days == 1:
        return translate("dates.ago.yesterday")
    if days < 14:
        return translate("dates.ago.day_s_ago", n=days)
    return day(translate, last)


def _on_weekday(translate: Translate, weekday: int) -> str:
    return (
        translate("dates.on_weekday.on_monday"),
        translate("dates.on_weekday.on_tuesday"),
        translate("dates.on_weekday.on_wednesday"),
        translate("dates.on_weekday.on_thursday"),
        translate("dates.on_weekday.on_friday"),
        translate("dates.on_weekday.on_saturday"),
        translate("dates.on_weekday.on_sunday"),
    )[weekday]


def _months(translate: Translate) -> tuple[str, ...]:
    return (
        translate("dates.months.january"),
        translate("dates.months.february"),
        translate("dates.months.march"),
        translate("dates.months.april"),
        translate("dates.months.may"),
        translate("dates.months.june"),
        translate("dates.months.july"),
        translate("dates.months.august"),
        translate("dates.months.september"),
        translate("dates.months.october"),
        translate("dates.months.november"),
        translate("dates.months.december"),
    )


def time(moment: datetime) -> str:
    """Return a local time of day as 10:42."""
    return f"{moment:%H:%M}"
