"""What is told of typed answers, numbers and words alike: the row of the key, and the others. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.messages import text_input as text

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Citation, Question
    from quizapp.ui.kinds.session_context import SessionContext

_SHORT = 160
"""How long a quote may be to be given as a reason, in characters; a longer one is only pointed at."""


def build_key_row(sitting: SessionContext, title: str, reason: str, *, given: bool) -> widgets.AnswerState:
    """Return the row of what is right; `given`: it was answered."""
    tag = (
        sitting.translate("explanation.yours_correct") if given else sitting.translate("explanation.correct")
    )
    return widgets.AnswerState("", title, reason, tag, "correct", "correct")


def build_other_row(sitting: SessionContext, title: str, reason: str, *, given: bool) -> widgets.AnswerState:
    """Return the row of something that is not right; `given`: it was answered."""
    if not given:
        return widgets.AnswerState("", title, reason)
    return widgets.AnswerState("", title, reason, sitting.translate("explanation.yours"), "wrong", "wrong")


def describe_evidence(sitting: SessionContext, question: Question) -> str:
    """Tell the words that settle a question: a short quote with its paragraph, or where they are marked."""
    if not question.evidence:
        return ""
    citations = question.evidence[0]
    if len(citations) > 1 or len(citations[0].quote) > _SHORT:
        return sitting.translate("answers.marked")
    paragraph = _paragraph(sitting, citations[0])
    return text.describe_quotation(sitting.translate, citations[0].quote, paragraph)


def _paragraph(sitting: SessionContext, citation: Citation) -> int | None:
    passages = (passage for source in sitting.opened.pack.sources for passage in source.passages)
    return next((passage.paragraph for passage in passages if passage.id == citation.passage), None)
