"""The sentences of the page on which a pack is read by others, and commented."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from quizapp.editing.errors import NotDoneError
    from quizapp.ui.ports import Translate


def said(translate: Translate, by: str, day: str, words: str, *, done: bool) -> str:
    """Tell a comment with who wrote it and when: `day` is as in the file, of the form 2026-03-12."""
    told = translate("review.said.text", by=by, day=_day(translate, day), words=words)
    return translate("review.said.done", told=told) if done else told


def reader(translate: Translate, name: str, day: str) -> str:
    """Tell who has read all of it, and when: `day` is as in the file."""
    return translate("review.reader", name=name, day=_day(translate, day))


def not_sent(translate: Translate, file: str, reason: str) -> str:
    """Tell that the file could not be written."""
    told = "review.not_sent"
    return translate(told, file=file, reason=reason)


def not_done(translate: Translate, error: NotDoneError) -> str:
    """Say why something cannot be done."""
    return translate(f"review.not_done.{error.code}")


def _day(translate: Translate, written: str) -> str:
    try:
        return dates.day(translate, date.fromisoformat(written))
    except ValueError:
        # The file may be from anybody.
        return written
