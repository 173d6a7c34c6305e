"""The sentences of the page on which a pack is read by others, and commented."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from quizapp.editing.errors import NotDoneError
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and fields."""
    return {
        "title": translate("review", "Review"),
        "comments": translate("review", "Comments"),
        "none": translate("review", "No comments yet"),
        "none_why": translate(
            "review",
            "Send the pack to a colleague. What they say of it comes back in a file, and is shown here.",
        ),
        "go": translate("review", "Go there"),
        "done": translate("review", "Done"),
        "again": translate("review", "Not done after all"),
        "of_pack": translate("review", "The pack"),
        "gone": translate("review", "A question that is gone"),
        "yours": translate("review", "Your comment"),
        "name": translate("review", "Your name"),
        "words": translate("review", "What you want to say"),
        "add": translate("review", "Add the comment"),
        "read": translate("review", "I have read all of it"),
        "readers": translate("review", "Read by"),
        "nobody": translate("review", "Nobody has said so yet."),
        "files": translate("review", "To and fro"),
        "send": translate("review", "Send for review"),
        "take": translate("review", "Take in a review"),
        "send_why": translate(
            "review",
            "The file has the whole articles, all questions and all comments, for colleagues; your notes stay"
            " here.",
        ),
        "kind": translate("review", "Reviews"),
        "every": translate("review", "All files"),
        "undo": translate("review", "Undo"),
        "back": translate("review", "Back to writing"),
        "to": translate("review", "comment"),
    }


def about(translate: Translate, name: str) -> str:
    """Say what a comment that is written now is about."""
    return translate("review", "It is about: {name}").format(name=name)


def said(translate: Translate, by: str, day: str, words: str, *, done: bool) -> str:
    """Tell a comment with who wrote it and when: `day` is as in the file, of the form 2026-03-12."""
    told = translate("review", "{by}, {day}: {words}").format(by=by, day=_day(translate, day), words=words)
    return translate("review", "Done. {told}").format(told=told) if done else told


def row_name(translate: Translate, where: str, told: str) -> str:
    """Name a comment for a screen reader."""
    return translate("review", "{where}. {told}").format(where=where, told=told)


def left(translate: Translate, count: int) -> str:
    """Count the comments that are still to be looked at."""
    return translate("review", "%n still to look at", "", count)


def reader(translate: Translate, name: str, day: str) -> str:
    """Tell who has read all of it, and when: `day` is as in the file."""
    return translate("review", "{name}, {day}").format(name=name, day=_day(translate, day))


def sent(translate: Translate, file: str) -> str:
    """Tell that the file is there."""
    return translate("review", "Saved as {file}. Send it to whoever is to read it.").format(file=file)


def not_sent(translate: Translate, file: str, reason: str) -> str:
    """Tell that the file could not be written."""
    told = translate("review", "{file} was not written: {reason}. Nothing changed; choose another place.")
    return told.format(file=file, reason=reason)


def taken(translate: Translate, count: int) -> str:
    """Tell how many comments came in."""
    return translate("review", "%n new comment(s) came in.", "", count)


def not_done(translate: Translate, error: NotDoneError) -> str:
    """Say why something cannot be done."""
    return {
        "no-name": translate("review", "Write your name first, so that the author knows who says it."),
        "no-words": translate("review", "Write what you want to say first."),
        "another-pack": translate(
            "review", "This is a review of another pack. Open that pack, and take it in there."
        ),
        "too-many": translate("review", "There is no room for more comments on this pack."),
    }[error.code]


def _day(translate: Translate, written: str) -> str:
    try:
        return dates.day(translate, date.fromisoformat(written))
    except ValueError:
        # The file may be from anybody.
        return written
