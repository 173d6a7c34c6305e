"""A question as a report names it: by its ids, and as it was read. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.question_reports import ReportSubject
from quizapp.ui.question.question_builder import find_claim

if TYPE_CHECKING:
    from quizapp.quiz.responses import Response
    from quizapp.ui.kinds.session_context import SessionContext


def build_report_subject(sitting: SessionContext, response: Response) -> ReportSubject:
    """Return the question that a response answers; of the response nothing but ids is in it."""
    pack, question = sitting.opened.pack, sitting.opened.questions[response.question]
    asked = " ".join(part for part in (question.prompt, find_claim(question)) if part)
    return ReportSubject(
        response.pack, pack.title, response.revision, question.id, response.fingerprint, asked
    )
