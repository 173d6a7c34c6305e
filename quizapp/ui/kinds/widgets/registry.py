"""Which widget shows which state. A kind whose state is one of these needs no widget of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from quizapp.ui.kinds.chain import ChainState
from quizapp.ui.kinds.choices import ChoicesState
from quizapp.ui.kinds.find_evidence import EvidenceCardsState
from quizapp.ui.kinds.match import MatchState
from quizapp.ui.kinds.number import NumberState
from quizapp.ui.kinds.order import OrderState
from quizapp.ui.kinds.single_choice import SingleChoiceState
from quizapp.ui.kinds.typed_answer import TextInputState
from quizapp.ui.kinds.widgets.chain_widget import ChainWidget
from quizapp.ui.kinds.widgets.evidence_cards import FindEvidenceWidget
from quizapp.ui.kinds.widgets.match_widget import MatchWidget
from quizapp.ui.kinds.widgets.option_widgets import ChoicesWidget, SingleChoiceWidget
from quizapp.ui.kinds.widgets.order_widget import OrderWidget
from quizapp.ui.kinds.widgets.text_widgets import NumberWidget, TextAnswerWidget

if TYPE_CHECKING:
    from quizapp.ui.kinds.widgets.answer_widget import AnswerWidget
    from quizapp.ui.kit.style import Style

ANSWER_WIDGETS: Final[dict[type, Callable[[Style, str], AnswerWidget]]] = {
    ChainState: ChainWidget,
    ChoicesState: ChoicesWidget,
    EvidenceCardsState: FindEvidenceWidget,
    MatchState: MatchWidget,
    NumberState: NumberWidget,
    OrderState: OrderWidget,
    SingleChoiceState: SingleChoiceWidget,
    TextInputState: TextAnswerWidget,
}
