"""Words to be typed: the sentence around the field, and how the spelling counts. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack.spelling import normalised
from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.words.state import WordsState
from quizapp.ui.text import answers as text

if TYPE_CHECKING:
    from quizapp.pack.models.questions import TextQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting

LIMIT: Final = 240
"""How many characters may be typed: as long as accepted words can be."""


def words(sitting: Sitting, question: TextQuestion) -> WordsState:
    """Return the field in its sentence."""
    translate = sitting.translate
    exact = question.spelling == "exact"
    return WordsState(
        question=question.id,
        before=question.before or "",
        after=question.after or "",
        hint=text.spelling_counts(translate) if exact else text.slips_forgiven(translate),
        limit=LIMIT,
        too_long=text.too_long(translate, LIMIT),
    )


def lacking(sitting: Sitting, answer: Answer | None) -> str:
    """Say that nothing is written yet; '' if there are words."""
    if isinstance(answer, TextAnswer) and normalised(answer.typed):
        return ""
    return text.write_first(sitting.translate)
