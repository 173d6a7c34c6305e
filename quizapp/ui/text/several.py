"""The sentences of the kind of which all answers that fit are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def choose_all(translate: Translate) -> str:
    """Say that not only one answer may fit."""
    return translate("several", "Choose all that fit.")


def all_that_fit(translate: Translate, options: tuple[str, ...]) -> str:
    """Tell all options that fit."""
    several = translate("several", "All that fit: {answers}")
    return several.format(answers=common.stopped("; ".join(options)))


def found(translate: Translate, right: int, of: int) -> str:
    """Tell how many of the options that fit were chosen."""
    return translate("several", "You found {right} of {of}.").format(right=right, of=of)


def do_not_fit(translate: Translate, count: int) -> str:
    """Tell how many options were chosen that do not fit."""
    return translate("several", "%n other(s) that you chose do not fit.", "", count)


def not_chosen(translate: Translate) -> str:
    """Mark an option that fits and was not chosen."""
    return translate("several", "Correct answer, not chosen")


def hints(translate: Translate) -> dict[str, str]:
    """Return the words beside the printed keys where all that fit are chosen."""
    return {
        "number": translate("several", "choose or clear,"),
        "arrows": translate("several", "move,"),
        "space": translate("several", "choose,"),
    }
