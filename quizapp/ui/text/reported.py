"""The sentences of problems that learners reported, where a pack is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from datetime import date

    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return buttons."""
    return {
        "done": translate("reported", "Done"),
        "not_done": translate("reported", "Not done after all"),
        "next": translate("reported", "Next reported question"),
        "was_done": translate(
            "reported", "Marked as done. The report itself stays in Settings, under Reports."
        ),
        "is_open": translate("reported", "It is to be dealt with again."),
    }


def heading(translate: Translate, count: int, *, gone: bool) -> str:
    """Head the problems reported on the question that is shown, or on those that are gone from the pack."""
    if gone:
        return translate("reported", "%n problem(s) reported on questions that are no longer here", "", count)
    return translate("reported", "%n problem(s) reported on this question", "", count)


def written(translate: Translate, day: date, revision: int) -> str:
    """Tell when a problem was reported, and on which revision of the pack."""
    return translate("reported", "{day}, on revision {number}").format(
        day=dates.day(translate, day), number=revision
    )


def about(translate: Translate, told: str, asked: str) -> str:
    """Tell on which question a problem was reported that is gone, as it was asked."""
    return translate("reported", "{told}: {question}").format(told=told, question=asked)


def done_of(translate: Translate, words: str, *, done: bool) -> str:
    """Name the button that marks a report, for a screen reader."""
    if done:
        return translate("reported", "Not done after all: {words}").format(words=words)
    return translate("reported", "Done: {words}").format(words=words)
