"""Words to be typed: the sentence around the field, and how the spelling counts. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack.spelling import normalize_answer
from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.text.state import TextAnswerState

if TYPE_CHECKING:
    from quizapp.pack.models.questions import TextQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext

LIMIT: Final = 240
"""How many characters may be typed: as long as accepted words can be."""


def build_text_answer_state(sitting: SessionContext, question: TextQuestion) -> TextAnswerState:
    """Return the field in its sentence."""
    translate = sitting.translate
    exact = question.spelling == "exact"
    return TextAnswerState(
        question=question.id,
        before=question.before or "",
        after=question.after or "",
        hint=translate("answers.spelling_counts") if exact else translate("answers.slips_forgiven"),
        limit=LIMIT,
        too_long=translate("answers.too_long", n=LIMIT),
    )


def describe_missing_answer(sitting: SessionContext, answer: Answer | None) -> str:
    """Say that nothing is written yet; '' if there are words."""
    if isinstance(answer, TextAnswer) and normalize_answer(answer.typed):
        return ""
    return sitting.translate("answers.write_first")
