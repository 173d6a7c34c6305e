"""The sentences about answers that cannot be saved for now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.library.errors import LibraryError
    from quizapp.ui.ports import Translate


def not_saved(translate: Translate, since: str, error: LibraryError) -> str:
    """Tell since when (a clock time) nothing is saved, and why."""
    why = _reasons(translate).get(error.code) or translate("unsaved", "it cannot be written")
    return translate("unsaved", "Not saved since {time}: {why}.").format(time=since, why=why)


def waits(translate: Translate, answers: int) -> str:
    """Tell how many answers are not kept yet, and where they are meanwhile."""
    if not answers:
        return translate("unsaved", "What you answer waits in this window.")
    return translate("unsaved", "%n answer(s) are not kept yet and wait in this window.", "", answers)


def saved_again(translate: Translate) -> str:
    """Tell that all of it is on the disk."""
    return translate("unsaved", "Everything is saved again.")


def labels(translate: Translate) -> dict[str, str]:
    """Return buttons, and headings of the page that is shown before the window closes."""
    return {
        "again": translate("unsaved", "Try again"),
        "copy": translate("unsaved", "Save a copy elsewhere"),
        "library": translate("unsaved", "A library of Quizapp"),
        "title": translate("unsaved", "Before you close"),
        "stay": translate("unsaved", "Back"),
        "close": translate("unsaved", "Close without them"),
        "not_by_enter": translate(
            "unsaved", "Enter doesn’t close Quizapp. Click the button, or press Space on it."
        ),
        "space_only": translate("unsaved", "Press Space. Enter doesn’t close Quizapp."),
        "what": translate("unsaved", "What you can do"),
    }


def would_be_lost(translate: Translate, answers: int) -> str:
    """Head the page: so many answers would be lost."""
    return translate("unsaved", "%n answer(s) are not saved and would be lost", "", answers)


def can_do(translate: Translate) -> tuple[str, ...]:
    """Tell what helps before the window closes."""
    return (
        translate("unsaved", "Set right what is named above, and try again."),
        translate(
            "unsaved",
            "Or save a copy elsewhere, on a stick or another disk: a library with all your answers. Later it "
            "is brought back under Settings, with Restore.",
        ),
    )


def copied(translate: Translate, name: str) -> str:
    """Tell that a copy is saved, under this name."""
    told = translate(
        "unsaved",
        "A copy with all your answers is saved as {name}. It is brought back under Settings, with Restore.",
    )
    return told.format(name=name)


def not_copied(translate: Translate, why: str) -> str:
    """Tell that no copy could be made, and why (a sentence)."""
    return translate("unsaved", "No copy could be saved. {why}").format(why=why)


def not_itself(translate: Translate) -> str:
    """Tell that a copy cannot take the place of the library that it is a copy of."""
    return translate("unsaved", "This is the file that cannot be written. Choose another place.")


def _reasons(translate: Translate) -> dict[str, str]:
    """Return why nothing can be written, by the code of the error."""
    return {
        "disk-full": translate("unsaved", "the disk is full"),
        "read-only": translate("unsaved", "nothing may be written in the folder"),
        "vanished": translate("unsaved", "the file with your answers was moved, deleted or replaced"),
        "missing": translate("unsaved", "the file with your answers is gone"),
        "busy": translate("unsaved", "another program has the file locked"),
        "disk": translate("unsaved", "the disk does not read or write"),
        "damaged": translate("unsaved", "the file with your answers is damaged"),
    }
