"""What the kinds have in common of which the answer is typed, numbers and words alike. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.messages import practice as text

if TYPE_CHECKING:
    from quizapp.pack.ids import QuestionId
    from quizapp.pack.models.questions import Citation, NumberQuestion, Question, TextQuestion
    from quizapp.quiz.responses import NumberAnswer, TextAnswer
    from quizapp.ui.kinds.session_context import SessionContext


@dataclass(frozen=True, slots=True)
class TextInputState:
    """A field in its sentence: the words before and after it, and what is said below it.

    `limit` is how many characters there is room for; `too_long` is said when there were more.
    """

    question: QuestionId
    before: str
    after: str
    hint: str
    limit: int
    too_long: str


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


def no_key_hints(_sitting: SessionContext, _state: TextInputState) -> tuple[widgets.KeyHint | str, ...]:
    """Return none: every key types."""
    return ()


def describe_typed_answer(
    _sitting: SessionContext, question: NumberQuestion | TextQuestion, answer: NumberAnswer | TextAnswer
) -> str:
    """Return what was typed in its sentence."""
    return " ".join(part for part in (question.before, answer.typed, question.after) if part)
