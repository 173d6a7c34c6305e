"""What the practice screen shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.ui.question.state import ExplanationState, QuestionState
    from quizapp.ui.sheet.state import SheetState

Phase = Literal["opening", "asking", "explained", "failed"]


@dataclass(frozen=True, slots=True)
class PracticeState:
    """One moment of a practice.

    `notice` tells of questions left out; `trouble` that an answer is not kept yet, and why. `question` is
    what is asked, `explanation` what was answered: the one that fits the phase is there. `looking_back`:
    the explanation is of an earlier answer. `last`: the next step leads to the results.
    """

    phase: Phase
    title: str
    number: int = 0
    total: int = 0
    sheet: SheetState | None = None
    question: QuestionState | None = None
    explanation: ExplanationState | None = None
    notice: str = ""
    trouble: str = ""
    saving: bool = False
    has_hint: bool = False
    has_before: bool = False
    looking_back: bool = False
    last: bool = False
    whole: bool = False
