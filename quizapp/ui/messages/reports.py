"""The sentences of reporting what is wrong with a question, and of reports where a pack is written."""

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


def format_reports_heading(translate: Translate, count: int, *, gone: bool) -> str:
    """Head the problems reported on the question that is shown, or on those that are gone from the pack."""
    if gone:
        return translate("reports.heading.problem_s_reported_on.problem_s_reported_on_questions", n=count)
    return translate("reports.heading.problem_s_reported_on", n=count)


def describe_report_date(translate: Translate, day: date, revision: int) -> str:
    """Tell when a problem was reported, and on which revision of the pack."""
    return translate("reports.written", day=dates.format_day(translate, day), number=revision)


def name_done_button(translate: Translate, words: str, *, done: bool) -> str:
    """Name the button that marks a report, for a screen reader."""
    if done:
        return translate("reports.done_of.not_done_after_all", words=words)
    return translate("reports.done_of.done", words=words)
