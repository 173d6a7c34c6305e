"""What a question of any kind offers, what its answer still lacks, and which keys answer it. No Qt."""

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
from quizapp.ui.kinds.chain.asked import chain
from quizapp.ui.kinds.chain.state import ChainState
from quizapp.ui.kinds.evidence import asked as marked
from quizapp.ui.kinds.evidence.state import EvidenceState
from quizapp.ui.kinds.match import asked as matched
from quizapp.ui.kinds.match.state import MatchState
from quizapp.ui.kinds.number import asked as number
from quizapp.ui.kinds.number.state import NumberState
from quizapp.ui.kinds.order import asked as ordered
from quizapp.ui.kinds.order.state import OrderState
from quizapp.ui.kinds.pick_one.asked import pick_one
from quizapp.ui.kinds.pick_one.state import PickOneState
from quizapp.ui.kinds.several.asked import several
from quizapp.ui.kinds.several.state import SeveralState
from quizapp.ui.kinds.words import asked as words
from quizapp.ui.kinds.words.state import WordsState
from quizapp.ui.text import chain as chain_text
from quizapp.ui.text import practice as text
from quizapp.ui.widgets.state import Cap

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.kinds.state import AnswersState


def answers_of(sitting: Sitting, question: Question, given: Answer | None = None) -> AnswersState:  # noqa: PLR0911 - one case a kind
    """Return what can be answered, in this session's order, and what is read of the answer given so far."""
    match question:
        case AttributionQuestion() | ChoiceQuestion() | VerdictQuestion():
            return pick_one(sitting, question)
        case ChoicesQuestion():
            return several(sitting, question)
        case ChainQuestion():
            return chain(sitting, question)
        case EvidenceQuestion():
            return marked.evidence(sitting, question, given)
        case MatchQuestion():
            return matched.match(sitting, question)
        case OrderQuestion():
            return ordered.order(sitting, question)
        case NumberQuestion():
            return number.number(sitting, question, given)
        case TextQuestion():
            return words.words(sitting, question)
        case _:
            assert_never(question)


def lacking(sitting: Sitting, question: Question, answer: Answer | None) -> str:  # noqa: PLR0911 - one case a kind
    """Say what has to be given before an answer can be checked; '' if it is complete."""
    match question:
        case ChainQuestion():
            return "" if answer else chain_text.row_first(sitting.translate, sitting.keys.get("skip"))
        case EvidenceQuestion():
            return marked.lacking(sitting, answer)
        case MatchQuestion():
            return matched.lacking(sitting, question, answer)
        case OrderQuestion():
            return ordered.lacking(sitting, answer)
        case NumberQuestion():
            return number.lacking(sitting, answer)
        case TextQuestion():
            return words.lacking(sitting, answer)
        case AttributionQuestion() | ChoiceQuestion() | ChoicesQuestion() | VerdictQuestion():
            return "" if answer else text.choose_first(sitting.translate, sitting.keys.get("skip"))
        case _:
            assert_never(question)


def answering_keys(sitting: Sitting, answers: AnswersState) -> tuple[Cap | str, ...]:
    """Return the keys that answer, as the action bar prints them, each followed by what it does."""
    match answers:
        case PickOneState():
            return (
                Cap("1"),
                sitting.translate("practice.hints.to"),
                Cap(str(len(answers.options))),
                sitting.translate("practice.hints.choose"),
            )
        case SeveralState() | ChainState():
            return _numbers_and(sitting, answers)
        case EvidenceState():
            return marked.keys(sitting.translate)
        case MatchState():
            return matched.keys(sitting, answers)
        case OrderState():
            return ordered.keys(answers)
        case NumberState() | WordsState():
            return ()


def _numbers_and(sitting: Sitting, answers: SeveralState | ChainState) -> tuple[Cap | str, ...]:
    translate = sitting.translate
    numbers = Cap("1"), translate("practice.hints.to"), Cap(str(len(answers.options)))
    if isinstance(answers, SeveralState):
        return (
            *numbers,
            translate("select_all.hints.number"),
            Cap("↑"),
            Cap("↓"),
            translate("select_all.hints.arrows"),
            Cap("Space"),
            translate("select_all.hints.space"),
        )
    return (
        *numbers,
        translate("chain.hints.number"),
        Cap("Space"),
        translate("chain.hints.space"),
        Cap("Backspace"),
        translate("chain.hints.back"),
    )
