"""The sentences about who practises, what is kept of them, and their classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from datetime import date

    from quizapp.library.learners.classes import NameProblem
    from quizapp.ui.ports import Translate

MAX_BUTTON_CHARACTERS: Final = 20
"""So many characters of a name stand on a button."""


def format_learner_name(translate: Translate, name: str) -> str:
    """Return a learner's name; the first one may have none yet."""
    return name or translate("learners.nameless")


def shorten_name(name: str) -> str:
    """Return a name as it stands on a button or in a bar, where there is little room."""
    return name if len(name) <= MAX_BUTTON_CHARACTERS else name[: MAX_BUTTON_CHARACTERS - 1].rstrip() + "…"


def name_menu_entry(translate: Translate, name: str) -> str:
    """Name the menu's entry that leads to the chooser; the name may be empty."""
    if not name:
        return translate("learners.in_menu.who_is_practising")
    return translate("learners.in_menu.practising", name=shorten_name(name))


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


def describe_class_size(translate: Translate, count: int, archived: bool) -> str:
    """Tell how many are in a class, and whether it is archived."""
    told = translate("classes.members.name_s", n=count)
    return translate("classes.members.archived", members=told) if archived else told


def describe_skipped_line(translate: Translate, line: int, text: str, why: NameProblem) -> str:
    """Tell of a line that was left out."""
    reasons: dict[NameProblem, str] = {
        "no-name": "classes.no-name",
        "too-long": "classes.too-long",
        "twice": "classes.twice",
        "too-many": "classes.too-many",
    }
    return translate("classes.left_out", line=line, why=translate(reasons[why]), text=text)
