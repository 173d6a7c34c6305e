"""What is told of a question of any kind after it was answered. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    ChoiceQuestion,
    ChoicesQuestion,
    EvidenceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    TextQuestion,
    VerdictQuestion,
)
from quizapp.ui.kinds.chain import told as chained
from quizapp.ui.kinds.evidence import told as marked
from quizapp.ui.kinds.match import told as matched
from quizapp.ui.kinds.number import told as number
from quizapp.ui.kinds.order import told as ordered
from quizapp.ui.kinds.pick_one import told as picked
from quizapp.ui.kinds.several import told as several
from quizapp.ui.kinds.words import told as words

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.kinds.state import Told


def told(sitting: Sitting, question: Question, given: Answer | None) -> Told:  # noqa: PLR0911 - one case a kind
    """Return what is told of an answer, or of none."""
    match question:
        case AttributionQuestion() | ChoiceQuestion() | VerdictQuestion():
            return picked.told(sitting, question, given)
        case ChoicesQuestion():
            return several.told(sitting, question, given)
        case ChainQuestion():
            return chained.told(sitting, question, given)
        case EvidenceQuestion():
            return marked.told(sitting, question, given)
        case MatchQuestion():
            return matched.told(sitting, question, given)
        case OrderQuestion():
            return ordered.told(sitting, question, given)
        case NumberQuestion():
            return number.told(sitting, question, given)
        case TextQuestion():
            return words.told(sitting, question, given)
        case _:
            assert_never(question)


def key_told(sitting: Sitting, question: Question) -> str:  # noqa: PLR0911 - one case a kind
    """Say what is right, as a sentence of its own."""
    match question:
        case AttributionQuestion() | ChoiceQuestion() | VerdictQuestion():
            return picked.key_told(sitting, question)
        case ChoicesQuestion():
            return several.key_told(sitting, question)
        case ChainQuestion():
            return chained.key_told(sitting, question)
        case EvidenceQuestion():
            return marked.key_told(sitting, question)
        case MatchQuestion():
            return matched.key_told(sitting, question)
        case OrderQuestion():
            return ordered.key_told(sitting, question)
        case NumberQuestion():
            return number.key_told(sitting, question)
        case TextQuestion():
            return words.key_told(sitting, question)
        case _:
            assert_never(question)
