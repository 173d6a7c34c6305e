"""The sentences of the home screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def your_packs(translate: Translate) -> str:
    """Head the list of packs."""
    return translate("home", "Your packs")


def start(translate: Translate, count: int) -> str:
    """Name the button that begins a practice of so many questions."""
    return translate("home", "Start %n question(s)", "", count)


def go_on(translate: Translate, place: int, total: int) -> str:
    """Name the button that goes on with a practice."""
    return translate("home", "Continue, question {place} of {total}").format(place=place, total=total)


def practise(translate: Translate) -> str:
    """Name the row's button of a pack that was practised before."""
    return translate("home", "Practise")


def before_you_start(translate: Translate) -> str:
    """Head the advisory of a pack."""
    return translate("home", "Before you start.")


def answered(translate: Translate, answered: int, total: int) -> str:
    """Tell how many questions of a pack have been answered."""
    return translate("home", "{answered} of %n question(s) answered", "", total).format(answered=answered)


def last(translate: Translate, day: date | None, today: date) -> str:
    """Tell when a pack was last practised."""
    return dates.ago(translate, day, today)


def questions(translate: Translate, total: int) -> str:
    """Tell how many questions a pack has."""
    return translate("home", "%n question(s)", "", total)


def no_packs(translate: Translate) -> tuple[str, str]:
    """Tell that the library is empty, and what to do."""
    return (
        translate("home", "No packs yet"),
        translate(
            "home",
            "A pack is one file with parts of an article and questions about them. Start the program with "
            "a pack from your teacher: quizapp FILE.quizpack",
        ),
    )


def stays_here(translate: Translate) -> str:
    """Tell where everything is kept."""
    return translate("home", "Packs and results stay on this computer. No internet connection is used.")


def how_this_works(translate: Translate) -> tuple[str, str]:
    """Say in a few words what practising is."""
    return (
        translate("home", "How this works"),
        translate(
            "home",
            "Read the article, answer, and say how sure you are. Then see the article’s own words that "
            "settle it. Every answer is saved at once.",
        ),
    )


def damaged(translate: Translate) -> str:
    """Tell that a pack cannot be opened."""
    return translate("home", "Could not be opened")
