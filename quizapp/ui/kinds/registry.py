"""Which widget answers which kind. A kind that is not here is left out of a session and counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from quizapp.ui.kinds.chain.widget import Chain
from quizapp.ui.kinds.evidence.widget import EvidenceCards
from quizapp.ui.kinds.match.widget import Match
from quizapp.ui.kinds.number.widget import NumberField
from quizapp.ui.kinds.order.widget import Order
from quizapp.ui.kinds.pick_one.widget import PickOne
from quizapp.ui.kinds.several.widget import Several
from quizapp.ui.kinds.words.widget import WordsField

if TYPE_CHECKING:
    from quizapp.pack.words import Kind
    from quizapp.ui.kinds.answering import AnswerWidget
    from quizapp.ui.widgets.look import Look

WIDGETS: Final[dict[Kind, Callable[[Look, str], AnswerWidget]]] = {
    "attribution": PickOne,
    "choice": PickOne,
    "verdict": PickOne,
    "choices": Several,
    "chain": Chain,
    "evidence": EvidenceCards,
    "match": Match,
    "order": Order,
    "number": NumberField,
    "text": WordsField,
}
