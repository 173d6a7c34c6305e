"""Which widget answers which kind. A kind that is not here is left out of a session and counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from quizapp.ui.kinds.pick_one import PickOne

if TYPE_CHECKING:
    from quizapp.pack.words import Kind
    from quizapp.ui.kinds.answering import AnswerWidget
    from quizapp.ui.widgets.look import Look

WIDGETS: Final[dict[Kind, Callable[[Look, str], AnswerWidget]]] = {
    "attribution": PickOne,
    "choice": PickOne,
    "verdict": PickOne,
}
