"""The sentences of the page on which a pack is read by others, and commented."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def format_comment(translate: Translate, by: str, written: str, words: str, *, done: bool) -> str:
    """Tell a comment with who wrote it and when: `written` is as in the file, of the form 2026-03-12."""
    told = translate("review.said.text", by=by, day=format_comment_day(translate, written), words=words)
    return translate("review.said.done", told=told) if done else told


def format_comment_day(translate: Translate, written: str) -> str:
    """Return the day that is written in a file, of the form 2026-03-12; what is none as it stands."""
    try:
        return dates.format_day(translate, date.fromisoformat(written))
    except ValueError:
        # The file may be from anybody.
        return written
