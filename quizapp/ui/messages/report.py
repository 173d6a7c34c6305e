"""The sentences of reporting what is wrong with a question, and of the list of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from quizapp.library.question_reports import QuestionReport
    from quizapp.ui.ports import Translate


def format_report_heading(translate: Translate, title: str, revision: int, day: date) -> str:
    """Head a report with its pack, the pack's revision and its day."""
    return translate("report.heading", title=title, revision=revision, day=dates.format_day(translate, day))


def name_question(translate: Translate, question_id: str) -> str:
    """Name a question by the id that it has in its pack."""
    return translate("report.question.question", id=question_id)


def format_reports(translate: Translate, reports: Sequence[QuestionReport]) -> str:
    """Return reports as text, for people to read."""
    parts = [
        "\n".join(
            (
                format_report_heading(
                    translate, each.subject.title, each.subject.revision, each.written.date()
                ),
                f"{name_question(translate, each.subject.question)}: {each.subject.asked}",
                each.words,
            )
        )
        for each in reports
    ]
    return "\n\n".join((translate("report.reports"), *parts))
