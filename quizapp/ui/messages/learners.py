"""The sentences about who practises: the chooser, a new name, a code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from datetime import date

    from quizapp.ui.ports import Translate

MAX_BUTTON_CHARACTERS: Final = 20
"""So many characters of a name stand on a button."""


def format_learner_name(translate: Translate, name: str) -> str:
    """Return a learner's name; the first one may have none yet."""
    return name or translate("learners.nameless")


def shorten_name(name: str) -> str:
    """Return a name as it stands on a button or in a bar, where there is little room."""
    return name if len(name) <= MAX_BUTTON_CHARACTERS else name[: MAX_BUTTON_CHARACTERS - 1].rstrip() + "…"


def format_last_visit(translate: Translate, day: date | None, today: date) -> str:
    """Tell when somebody was last here."""
    return dates.format_last_date(translate, day, today)


def name_menu_entry(translate: Translate, name: str) -> str:
    """Name the menu's entry that leads to the chooser; the name may be empty."""
    if not name:
        return translate("learners.in_menu.who_is_practising")
    return translate("learners.in_menu.practising", name=shorten_name(name))
