"""What is told of a question of any kind after it was answered. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    ChoiceQuestion,
    ChoicesQuestion,
    FindEvidenceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    TextQuestion,
    VerdictQuestion,
)
from quizapp.ui.kinds.chain import feedback as chained
from quizapp.ui.kinds.choices import feedback as several
from quizapp.ui.kinds.find_evidence import feedback as marked
from quizapp.ui.kinds.match import feedback as matched
from quizapp.ui.kinds.number import feedback as number
from quizapp.ui.kinds.order import feedback as ordered
from quizapp.ui.kinds.single_choice import feedback as picked
from quizapp.ui.kinds.text import feedback as words

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.kinds.state import AnswerFeedback


def build_feedback(sitting: SessionContext, question: Question, given: Answer | None) -> AnswerFeedback:  # noqa: PLR0911 - one case a kind
    """Return what is told of an answer, or of none."""
    match question:
        case AttributionQuestion() | ChoiceQuestion() | VerdictQuestion():
            return picked.build_feedback(sitting, question, given)
        case ChoicesQuestion():
            return several.build_feedback(sitting, question, given)
        case ChainQuestion():
            return chained.build_feedback(sitting, question, given)
        case FindEvidenceQuestion():
            return marked.build_feedback(sitting, question, given)
        case MatchQuestion():
            return matched.build_feedback(sitting, question, given)
        case OrderQuestion():
            return ordered.build_feedback(sitting, question, given)
        case NumberQuestion():
            return number.build_feedback(sitting, question, given)
        case TextQuestion():
            return words.build_feedback(sitting, question, given)
        case _:
            assert_never(question)


def describe_key(sitting: SessionContext, question: Question) -> str:  # noqa: PLR0911 - one case a kind
    """Say what is right, as a sentence of its own."""
    match question:
        case AttributionQuestion() | ChoiceQuestion() | VerdictQuestion():
            return picked.describe_key(sitting, question)
        case ChoicesQuestion():
            return several.describe_key(sitting, question)
        case ChainQuestion():
            return chained.describe_key(sitting, question)
        case FindEvidenceQuestion():
            return marked.describe_key(sitting, question)
        case MatchQuestion():
            return matched.describe_key(sitting, question)
        case OrderQuestion():
            return ordered.describe_key(sitting, question)
        case NumberQuestion():
            return number.describe_key(sitting, question)
        case TextQuestion():
            return words.describe_key(sitting, question)
        case _:
            assert_never(question)
