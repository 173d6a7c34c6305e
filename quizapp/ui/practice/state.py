"""What the practice screen shows, and what it can do. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Protocol

if TYPE_CHECKING:
    from quizapp.ui.article_view.switcher_state import ReadingState
    from quizapp.ui.question.state import EvidencePromptState, ExplanationState, QuestionState

PracticePhase = Literal["opening", "asking", "evidence_prompt", "explained", "failed"]
ASKING_PHASES: Final = ("asking", "evidence_prompt")
"""The phases in which something is to be given."""


@dataclass(frozen=True, slots=True)
class PracticeState:
    """One moment of a practice.

    `notice` tells of questions left out, or asked again; `trouble` why there is nothing to practise.
    `question` is what is asked, `evidence` what is to prove the answer, `explanation` what was answered: the
    one that fits the phase is there. `looking_back`: the explanation is of an earlier answer. `last`: the
    next step leads to the results.
    """

    phase: PracticePhase
    title: str
    number: int = 0
    total: int = 0
    desk: ReadingState | None = None
    question: QuestionState | None = None
    evidence: EvidencePromptState | None = None
    explanation: ExplanationState | None = None
    notice: str = ""
    trouble: str = ""
    saving: bool = False
    has_hint: bool = False
    has_before: bool = False
    looking_back: bool = False
    last: bool = False
    whole: bool = False


class PracticeView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: PracticeState) -> None:
        """Show a state."""
        ...

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        ...
