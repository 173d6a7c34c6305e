"""The sentences of the error page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "title": translate("trouble", "Something went wrong"),
        "safe": translate("trouble", "What is safe"),
        "do": translate("trouble", "What you can do"),
        "mend": translate("trouble", "Help to mend it"),
        "report": translate("trouble", "Report"),
        "copy": translate("trouble", "Copy the report"),
        "copied": translate("trouble", "The report is copied."),
        "go_on": translate("trouble", "Go on"),
        "home": translate("trouble", "Home"),
    }


def happened(translate: Translate) -> tuple[str, str]:
    """Tell what happened, and whose fault it is not."""
    return (
        translate("trouble", "A step of the program could not be finished"),
        translate("trouble", "This is a fault in the program, not something you did."),
    )


def safe(translate: Translate) -> str:
    """Tell what is safe."""
    return translate(
        "trouble",
        "Every answer whose outcome you have seen is saved, unless a band at the top says that it is not. "
        "So are your packs and everything you did before.",
    )


def can_do(translate: Translate) -> str:
    """Tell what the learner can do."""
    return translate(
        "trouble",
        "Go on where you were. If it happens again, go home and start again: a practice goes on at the "
        "question where you left it.",
    )


def again(translate: Translate, times: int) -> str:
    """Tell that it was not the first time."""
    return translate("trouble", "It has happened %n time(s) since the program was started.", "", times)


def mend(translate: Translate) -> str:
    """Tell what the report is for."""
    return translate(
        "trouble",
        "Copy the report and give it to whoever looks after this computer. It names no learner and no folder "
        "and holds no answers. Nothing is sent by itself.",
    )
