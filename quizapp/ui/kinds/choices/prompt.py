"""The options of which all that fit are picked, in the order in which this session shows them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.answer_order import order_options
from quizapp.ui.kinds.choices.state import ChoicesState
from quizapp.ui.kit.widget_state import OptionState

if TYPE_CHECKING:
    from quizapp.pack.models.questions import ChoicesQuestion
    from quizapp.ui.kinds.session_context import SessionContext


def build_choices_state(sitting: SessionContext, question: ChoicesQuestion) -> ChoicesState:
    """Return the options of a question; how many fit is not told."""
    shown = order_options(question, sitting.seed, sitting.opened.pack.language)
    return ChoicesState(
        sitting.translate("select_all.choose_all"),
        tuple(OptionState(option.text, key=str(number)) for number, option in enumerate(shown, 1)),
        tuple(option.id for option in shown),
        tuple(option.id for option in question.options),
    )
