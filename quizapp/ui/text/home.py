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


def before_you_start(translate: Translate) -> str:
    """Head the advisory of a pack."""
    return translate("home", "Before you start.")


def mastered(translate: Translate, mastered: int, keys: int) -> str:
    """Tell how much of a pack is mastered: families, and questions that have none."""
    return translate("home", "{mastered} of {keys} mastered").format(mastered=mastered, keys=keys)


def last(translate: Translate, day: date | None, today: date) -> str:
    """Tell when a pack was last practised."""
    return dates.ago(translate, day, today)


def row_name(translate: Translate, title: str, source: str, mastered: str, last: str) -> str:
    """Name a pack's row for a screen reader."""
    return translate("home", "{title}, {source}, {mastered}, last practised: {last}").format(
        title=title, source=source, mastered=mastered, last=last
    )


def preparing(translate: Translate) -> tuple[str, str]:
    """Say that the bundled packs are being put in place, at the first start."""
    return translate("home", "Putting the packs in place"), translate("home", "This takes a moment, once.")


def set_aside(translate: Translate, name: str) -> str:
    """Tell that the database was damaged, and where it is now."""
    return translate(
        "home",
        "The file with your answers was damaged. It was kept as {name} and a new one was begun; nothing was "
        "deleted.",
    ).format(name=name)


def not_installed(translate: Translate, name: str, sentence: str) -> str:
    """Tell that a pack file could not be taken in, and why (a sentence)."""
    return translate("home", "{name} was not taken in. {sentence}").format(name=name, sentence=sentence)


def more_problems(translate: Translate, count: int) -> str:
    """Tell how many more problems there are than the one that is told."""
    return translate("home", "There are %n more problem(s); quizapp check lists all.", "", count)


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
