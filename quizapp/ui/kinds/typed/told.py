"""What is told of typed answers, numbers and words alike: the row of the key, and the others. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import answers as text
from quizapp.ui.widgets import state as widgets

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Citation, Question
    from quizapp.ui.kinds.sitting import Sitting

_SHORT = 160
"""How long a quote may be to be given as a reason, in characters; a longer one is only pointed at."""


def key_row(sitting: Sitting, title: str, reason: str, *, given: bool) -> widgets.Answer:
    """Return the row of what is right; `given`: it was answered."""
    tag = (
        sitting.translate("explanation.yours_correct") if given else sitting.translate("explanation.correct")
    )
    return widgets.Answer("", title, reason, tag, "correct", "correct")


def other_row(sitting: Sitting, title: str, reason: str, *, given: bool) -> widgets.Answer:
    """Return the row of something that is not right; `given`: it was answered."""
    if not given:
        return widgets.Answer("", title, reason)
    return widgets.Answer("", title, reason, sitting.translate("explanation.yours"), "wrong", "wrong")


def settled_by(sitting: Sitting, question: Question) -> str:
    """Tell the words that settle a question: a short quote with its paragraph, or where they are marked."""
    if not question.proofs:
        return ""
    citations = question.proofs[0]
    if len(citations) > 1 or len(citations[0].quote) > _SHORT:
        return sitting.translate("answers.marked")
    paragraph = _paragraph(sitting, citations[0])
    return text.quoted(sitting.translate, citations[0].quote, paragraph)


def _paragraph(sitting: Sitting, citation: Citation) -> int | None:
    passages = (passage for source in sitting.opened.pack.sources for passage in source.passages)
    return next((passage.paragraph for passage in passages if passage.id == citation.passage), None)
