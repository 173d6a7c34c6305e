"""What a question of any kind offers, what its answer still lacks, and which keys answer it. No Qt."""

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
from quizapp.ui.kinds.chain.prompt import build_chain_state
from quizapp.ui.kinds.chain.state import ChainState
from quizapp.ui.kinds.choices.prompt import build_choices_state
from quizapp.ui.kinds.choices.state import ChoicesState
from quizapp.ui.kinds.find_evidence import prompt as marked
from quizapp.ui.kinds.find_evidence.state import EvidenceCardsState
from quizapp.ui.kinds.match import prompt as matched
from quizapp.ui.kinds.match.state import MatchState
from quizapp.ui.kinds.number import prompt as number
from quizapp.ui.kinds.number.state import NumberState
from quizapp.ui.kinds.order import prompt as ordered
from quizapp.ui.kinds.order.state import OrderState
from quizapp.ui.kinds.single_choice.prompt import build_single_choice_state
from quizapp.ui.kinds.single_choice.state import SingleChoiceState
from quizapp.ui.kinds.text import prompt as words
from quizapp.ui.kinds.text.state import TextAnswerState
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages import chain as chain_text
from quizapp.ui.messages import practice as text

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.kinds.state import AnswerWidgetState


def build_answer_widget_state(  # noqa: PLR0911 - one case a kind
    sitting: SessionContext, question: Question, given: Answer | None = None
) -> AnswerWidgetState:
    """Return what can be answered, in this session's order, and what is read of the answer given so far."""
    match question:
        case AttributionQuestion() | ChoiceQuestion() | VerdictQuestion():
            return build_single_choice_state(sitting, question)
        case ChoicesQuestion():
            return build_choices_state(sitting, question)
        case ChainQuestion():
            return build_chain_state(sitting, question)
        case FindEvidenceQuestion():
            return marked.build_find_evidence_state(sitting, question, given)
        case MatchQuestion():
            return matched.build_match_state(sitting, question)
        case OrderQuestion():
            return ordered.build_order_state(sitting, question)
        case NumberQuestion():
            return number.build_number_state(sitting, question, given)
        case TextQuestion():
            return words.build_text_answer_state(sitting, question)
        case _:
            assert_never(question)


def describe_missing_answer(sitting: SessionContext, question: Question, answer: Answer | None) -> str:  # noqa: PLR0911 - one case a kind
    """Say what has to be given before an answer can be checked; '' if it is complete."""
    match question:
        case ChainQuestion():
            return (
                "" if answer else chain_text.describe_empty_chain(sitting.translate, sitting.keys.get("skip"))
            )
        case FindEvidenceQuestion():
            return marked.describe_missing_answer(sitting, answer)
        case MatchQuestion():
            return matched.describe_missing_answer(sitting, question, answer)
        case OrderQuestion():
            return ordered.describe_missing_answer(sitting, answer)
        case NumberQuestion():
            return number.describe_missing_answer(sitting, answer)
        case TextQuestion():
            return words.describe_missing_answer(sitting, answer)
        case AttributionQuestion() | ChoiceQuestion() | ChoicesQuestion() | VerdictQuestion():
            return "" if answer else text.describe_missing_answer(sitting.translate, sitting.keys.get("skip"))
        case _:
            assert_never(question)


def build_key_hints(sitting: SessionContext, answers: AnswerWidgetState) -> tuple[KeyHint | str, ...]:
    """Return the keys that answer, as the action bar prints them, each followed by what it does."""
    match answers:
        case SingleChoiceState():
            return (
                KeyHint("1"),
                sitting.translate("practice.hints.to"),
                KeyHint(str(len(answers.options))),
                sitting.translate("practice.hints.choose"),
            )
        case ChoicesState() | ChainState():
            return _numbers_and(sitting, answers)
        case EvidenceCardsState():
            return marked.build_key_hints(sitting.translate)
        case MatchState():
            return matched.build_key_hints(sitting, answers)
        case OrderState():
            return ordered.build_key_hints(answers)
        case NumberState() | TextAnswerState():
            return ()


def _numbers_and(sitting: SessionContext, answers: ChoicesState | ChainState) -> tuple[KeyHint | str, ...]:
    translate = sitting.translate
    numbers = KeyHint("1"), translate("practice.hints.to"), KeyHint(str(len(answers.options)))
    if isinstance(answers, ChoicesState):
        return (
            *numbers,
            translate("select_all.hints.number"),
            KeyHint("↑"),
            KeyHint("↓"),
            translate("select_all.hints.arrows"),
            KeyHint("Space"),
            translate("select_all.hints.space"),
        )
    return (
        *numbers,
        translate("chain.hints.number"),
        KeyHint("Space"),
        translate("chain.hints.space"),
        KeyHint("Backspace"),
        translate("chain.hints.back"),
    )
