"""Days and times in words."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from quizapp import formatting

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


format_day, format_published = formatting.format_day, formatting.format_published


def format_due_date(translate: Translate, due: date, today: date) -> str:
    """Return when a question comes back: today, tomorrow, on Thursday, or on a day."""
    days = (due - today).days
    if days <= 0:
        return translate("dates.returns.today")
    if days == 1:
        return translate("dates.returns.tomorrow")
    if days < 7:
        return _on_weekday(translate, due.weekday())
    return translate("dates.returns.on", day=format_day(translate, due))


def format_last_date(translate: Translate, last: date | None, today: date) -> str:
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
    return format_day(translate, last)


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


def format_time(moment: datetime) -> str:
    """Return a local time of day as 10:42."""
    return f"{moment:%H:%M}"
