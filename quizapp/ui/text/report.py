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
        "title": translate("report.title"),
        "back": translate("report.back"),
        "question": translate("report.question"),
        "what": translate("report.what"),
        "wrote": translate("report.wrote"),
        "how": translate(
            "report.how",
        ),
        "where": translate(
            "report.where",
        ),
        "keep": translate("report.keep"),
        "kept": translate("report.kept"),
        "empty": translate("report.empty"),
        "back_hint": translate("report.back_hint"),
        "back_kept": translate("report.back_kept"),
        "keys_hint": translate("report.keys_hint"),
        "reports": translate("report.reports"),
        "none": translate("report.none"),
        "save": translate("report.save"),
        "choose": translate("report.choose"),
        "file": translate("report.file"),
        "as_text": translate("report.as_text"),
        "as_json": translate("report.as_json"),
    }


def heading(translate: Translate, title: str, revision: int, day: date) -> str:
    """Head a report with its pack, the pack's revision and its day."""
    return translate("report.heading", title=title, revision=revision, day=dates.day(translate, day))


def question(translate: Translate, question_id: str) -> str:
    """Name a question by the id that it has in its pack."""
    return translate("report.question.question", id=question_id)


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
    return "\n\n".join((translate("report.reports"), *parts))
