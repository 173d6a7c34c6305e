"""A session as the results are told it: what was asked, what was answered, what comes back when. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.quiz.session import State
    from quizapp.ui.question.asking import Sitting


@dataclass(frozen=True)
class Finished:
    """A session that is over. `due` are the local days on which questions come back, by response id."""

    sitting: Sitting
    state: State
    due: Mapping[str, date]
    left_out_kinds: int
