"""The sentences of the page on which a pack is read by others, and commented."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and fields."""
    return {
        "title": translate("review.title"),
        "comments": translate("review.comments"),
        "none": translate("review.none"),
        "none_why": translate(
            "review.none_why",
        ),
        "go": translate("review.go"),
        "done": translate("review.done"),
        "again": translate("review.again"),
        "of_pack": translate("review.of_pack"),
        "gone": translate("review.gone"),
        "yours": translate("review.yours"),
        "name": translate("review.name"),
        "words": translate("review.words"),
        "add": translate("review.add"),
        "read": translate("review.read"),
        "readers": translate("review.readers"),
        "nobody": translate("review.nobody"),
        "files": translate("review.files"),
        "send": translate("review.send"),
        "take": translate("review.take"),
        "send_why": translate(
            "review.send_why",
        ),
        "kind": translate("review.kind"),
        "every": translate("review.every"),
        "undo": translate("review.undo"),
        "back": translate("review.back"),
        "to": translate("review.to"),
    }


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


def _day(translate: Translate, written: str) -> str:
    try:
        return dates.day(translate, date.fromisoformat(written))
    except ValueError:
        # The file may be from anybody.
        return written
