"""The options of which all that fit are picked, in the order in which this session shows them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.presentation import options_shown
from quizapp.ui.kinds.several.state import SeveralState
from quizapp.ui.widgets.state import Option

if TYPE_CHECKING:
    from quizapp.pack.models.questions import ChoicesQuestion
    from quizapp.ui.kinds.sitting import Sitting


def several(sitting: Sitting, question: ChoicesQuestion) -> SeveralState:
    """Return the options of a question; how many fit is not told."""
    shown = options_shown(question, sitting.seed, sitting.opened.pack.language)
    return SeveralState(
        sitting.translate("select_all.choose_all"),
        tuple(Option(option.text, key=str(number)) for number, option in enumerate(shown, 1)),
        tuple(option.id for option in shown),
        tuple(option.id for option in question.options),
    )
