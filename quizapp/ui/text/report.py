"""The sentences of reporting what is wrong with a question, and of the list of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from quizapp.library.reports import Report
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "title": translate("report", "Something wrong with this question?"),
        "back": translate("report", "Back"),
        "question": translate("report", "The question"),
        "what": translate("report", "What is wrong with it?"),
        "wrote": translate("report", "What you wrote"),
        "how": translate(
            "report",
            "Say it in your own words: two answers fit, the passage does not show it, a word is unclear, a "
            "slip.",
        ),
        "where": translate(
            "report",
            "It is kept on this computer with the question, the pack and the moment, and without your name. "
            "Nothing is sent; in Settings all reports can be saved as a file.",
        ),
        "keep": translate("report", "Keep the report"),
        "kept": translate("report", "The report is kept. Thank you: it helps whoever looks after the pack."),
        "empty": translate("report", "Write a few words first."),
        "back_hint": translate("report", "back; what is written stays"),
        "back_kept": translate("report", "back"),
        "keys_hint": translate("report", "keys"),
        "reports": translate("report", "Reports"),
        "none": translate("report", "There are no reports."),
        "save": translate("report", "Save all as a file"),
        "choose": translate("report", "Save the reports"),
        "file": translate("report", "reports"),
        "as_text": translate("report", "Text"),
        "as_json": translate("report", "JSON, for programs"),
    }


def not_kept(translate: Translate, why: str) -> str:
    """Say that a report could not be kept, and why (a sentence)."""
    return translate("report", "The report is not kept yet. {why}").format(why=why)


def too_long(translate: Translate, most: int) -> str:
    """Say how long a report may be."""
    return translate("report", "At most %n character(s) fit. Shorten it a little.", "", most)


def saved(translate: Translate, name: str) -> str:
    """Tell where the reports were saved."""
    return translate("report", "The reports are saved as {name}.").format(name=name)


def not_saved(translate: Translate, name: str, why: str) -> str:
    """Say that the file could not be written, and why, in the system's words."""
    return translate("report", "{name} could not be written: {why}. Choose another place.").format(
        name=name, why=why
    )


def heading(translate: Translate, title: str, revision: int, day: date) -> str:
    """Head a report with its pack, the pack's revision and its day."""
    return translate("report", "{title}, revision {revision}, {day}").format(
        title=title, revision=revision, day=dates.day(translate, day)
    )


def question(translate: Translate, question_id: str) -> str:
    """Name a question by the id that it has in its pack."""
    return translate("report", "Question {id}").format(id=question_id)


def as_text(translate: Translate, reports: Sequence[Report]) -> str:
    """Return reports as text, for people to read."""
    parts = [
        "\n".join(
            (
                heading(translate, each.subject.title, each.subject.revision, each.written.date()),
                f"{question(translate, each.subject.question)}: {each.subject.asked}",
                each.words,
            )
        )
        for each in reports
    ]
    return "\n\n".join((labels(translate)["reports"], *parts))
