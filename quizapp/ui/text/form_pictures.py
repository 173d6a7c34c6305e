"""The sentences about the picture of a question while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def choosing(translate: Translate) -> tuple[str, str]:
    """Return the title of the choice of a file, and the name of its kind."""
    return translate("form.choosing.choose_a_picture"), translate("form.choosing.pictures")


def making(translate: Translate, name: str) -> str:
    """Tell that a picture is being made ready."""
    told = "form.making"
    return translate(told, name=name)


def damaged(translate: Translate, name: str) -> str:
    """Tell that a picture cannot be drawn."""
    told = "form.damaged"
    return translate(told, name=name)
