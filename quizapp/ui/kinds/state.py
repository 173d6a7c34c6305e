"""What answering widgets show, and what is told of an answer. No Qt: presenters build it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.ui.kinds.chain.state import ChainState
from quizapp.ui.kinds.choices.state import ChoicesState
from quizapp.ui.kinds.find_evidence.state import EvidenceCardsState
from quizapp.ui.kinds.match.state import MatchState
from quizapp.ui.kinds.number.state import NumberState
from quizapp.ui.kinds.order.state import OrderState
from quizapp.ui.kinds.single_choice.state import SingleChoiceState
from quizapp.ui.kinds.text.state import TextAnswerState

if TYPE_CHECKING:
    from quizapp.pack.ids import ItemId
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.kit import widget_state as widgets

SUPPORTED_KINDS: Final[frozenset[QuestionKind]] = frozenset(
    {
        "attribution",
        "choice",
        "verdict",
        "choices",
        "chain",
        "find_evidence",
        "match",
        "order",
        "number",
        "text",
    }
)
"""The kinds that have a widget in the registry; the others are left out of a session and counted."""

AnswerWidgetState = (
    SingleChoiceState
    | ChoicesState
    | ChainState
    | EvidenceCardsState
    | MatchState
    | OrderState
    | NumberState
    | TextAnswerState
)
"""One state class a widget."""


@dataclass(frozen=True, slots=True)
class AnswerFeedback:
    """What the explanation tells of an answer: the outcome's line, each possible answer with its reason.

    `heading` stands above the rows; '' is the usual one. `numbered` are the items of a match or an order in
    the order of their rows: the marks of the first carry the number 1, as its row does. `rows` are rows that
    were put together, to be compared.
    """

    line: str
    answers: tuple[widgets.AnswerState, ...]
    heading: str = ""
    numbered: tuple[ItemId, ...] = ()
    rows: tuple[widgets.PlateRowState, ...] = ()
