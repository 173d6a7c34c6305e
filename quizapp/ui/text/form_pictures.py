"""The sentences about the picture of a question while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return what stands in the picture's part of the form."""
    return {
        "picture": translate("form.picture"),
        "help": translate(
            "form.help",
        ),
        "choose": translate("form.choose"),
        "another": translate("form.another"),
        "shown": translate("form.shown"),
        "alt_help": translate("form.alt_help"),
        "take_away": translate("form.take_away"),
        "remove": translate("form.remove.take_it_out_of_the"),
        "gone": translate("form.gone"),
        "pasted": translate("form.pasted"),
    }


def choosing(translate: Translate) -> tuple[str, str]:
    """Return the title of the choice of a file, and the name of its kind."""
    return translate("form.choosing.choose_a_picture"), translate("form.choosing.pictures")


def making(translate: Translate, name: str) -> str:
    """Tell that a picture is being made ready."""
    told = "form.making"
    return translate(told, name=name)
