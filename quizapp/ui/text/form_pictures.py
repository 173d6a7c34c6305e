"""The sentences about the picture of a question while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return what stands in the picture's part of the form."""
    return {
        "picture": translate("form_pictures", "Picture"),
        "help": translate(
            "form_pictures",
            "Paste one with Ctrl+V, drop it on the form, or choose a file. "
            "Where and when it was taken is left out of it.",
        ),
        "choose": translate("form_pictures", "Choose a file…"),
        "another": translate("form_pictures", "Choose another file…"),
        "shown": translate("form_pictures", "The picture of this question"),
        "alt_help": translate("form_pictures", "For those who cannot see it. It is needed."),
        "take_away": translate("form_pictures", "Show none here"),
        "remove": translate("form_pictures", "Take it out of the pack"),
        "gone": translate("form_pictures", "Its file is not there, or it cannot be drawn."),
        "pasted": translate("form_pictures", "pasted"),
    }


def choosing(translate: Translate) -> tuple[str, str]:
    """Return the title of the choice of a file, and the name of its kind."""
    return translate("form_pictures", "Choose a picture"), translate("form_pictures", "Pictures")


def making(translate: Translate, name: str) -> str:
    """Tell that a picture is being made ready."""
    told = translate("form_pictures", "Making “{name}” ready for the pack … Esc leaves it.")
    return told.format(name=name)


def stopped(translate: Translate) -> str:
    """Tell that no picture was added."""
    return translate("form_pictures", "No picture was added.")


def added(translate: Translate) -> str:
    """Tell that a picture is there, and what it needs."""
    return translate(
        "form_pictures", "The picture is there. Say in words what it shows, or tick that it only decorates."
    )


def no_words(translate: Translate) -> str:
    """Tell that a picture has no words for those who cannot see it."""
    return translate("form_pictures", "Say in words what the picture shows, or tick that it only decorates.")


def damaged(translate: Translate, name: str) -> str:
    """Tell that a picture cannot be drawn."""
    told = translate(
        "form_pictures", "“{name}” is damaged and cannot be drawn. Save it anew, then try again."
    )
    return told.format(name=name)


def no_question(translate: Translate) -> str:
    """Tell that a picture stands beside a question."""
    return translate("form_pictures", "Choose the question first that the picture belongs to.")


def elsewhere(translate: Translate) -> str:
    """Tell that other questions show the picture too."""
    return translate(
        "form_pictures",
        "Other questions show this picture too. Taken out of the pack, it is gone from all of them.",
    )
