"""The sentences of problems that learners reported, where a pack is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from datetime import date

    from quizapp.ui.ports import Translate


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
