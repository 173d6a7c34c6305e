"""Which widget answers which kind. A kind that is not here is left out of a session and counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from quizapp.ui.kinds.chain.widget import ChainWidget
from quizapp.ui.kinds.choices.widget import ChoicesWidget
from quizapp.ui.kinds.find_evidence.widget import FindEvidenceWidget
from quizapp.ui.kinds.match.widget import MatchWidget
from quizapp.ui.kinds.number.widget import NumberWidget
from quizapp.ui.kinds.order.widget import OrderWidget
from quizapp.ui.kinds.single_choice.widget import SingleChoiceWidget
from quizapp.ui.kinds.text.widget import TextAnswerWidget

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.kinds.answer_widget import AnswerWidget
    from quizapp.ui.kit.style import Style

ANSWER_WIDGETS: Final[dict[QuestionKind, Callable[[Style, str], AnswerWidget]]] = {
    "attribution": SingleChoiceWidget,
    "choice": SingleChoiceWidget,
    "verdict": SingleChoiceWidget,
    "choices": ChoicesWidget,
    "chain": ChainWidget,
    "find_evidence": FindEvidenceWidget,
    "match": MatchWidget,
    "order": OrderWidget,
    "number": NumberWidget,
    "text": TextAnswerWidget,
}
