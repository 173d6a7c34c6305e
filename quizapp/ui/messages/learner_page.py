"""The sentences about what is kept of somebody: to see it, to take it along, to erase it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from datetime import date

    from quizapp.ui.ports import Translate


def describe_learner_dates(translate: Translate, made: date, last: date | None, today: date) -> str:
    """Tell since when somebody is here, and when last."""
    first = translate("learner_page.since.since", day=dates.format_day(translate, made))
    if last is None:
        return first
    return translate(
        "learner_page.since.last", since=first, day=dates.format_last_date(translate, last, today)
    )


def name_changed_settings(translate: Translate, fields: tuple[str, ...]) -> str:
    """Name the settings that are another than they come."""
    named = [translate(f"settings.title.{field}") for field in fields]
    return ", ".join(named) or translate("learner_page.usual")


def describe_remaining_place(translate: Translate, path: str, why: str) -> str:
    """Tell of a place in which something could not be erased yet."""
    if why in ("missing", "failed", "in-use"):
        why = translate(f"learner_page.still_there.{why}")
    return translate("learner_page.still_there.text", path=path, why=why)


def describe_session(
    translate: Translate, title: str, answers: int, day: date, today: date
) -> tuple[str, str]:
    """Tell of a practice: its pack, and when and how long it was."""
    when = dates.format_last_date(translate, day, today)
    return title, translate("learner_page.sitting", n=answers, when=when)


def describe_imported_answers(translate: Translate, new: int, known: int) -> str:
    """Tell what was brought in, and what was here already."""
    told = translate("learner_page.brought_in.brought_in_answer_s", n=new)
    if not known:
        return told
    here = translate("learner_page.brought_in.answer_s_were_here", n=known)
    return f"{told} {here}"
