"""What the answer panel shows while asking, and what the explanation shows afterwards. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.pack.words import Kind
    from quizapp.quiz.responses import Answer, Certainty
    from quizapp.ui.kinds.state import AnswersState
    from quizapp.ui.widgets import state as widgets

Missing = Literal["", "answer", "certainty"]
"""What has to be given before the answer can be checked."""


@dataclass(frozen=True, slots=True)
class CertaintyState:
    """The question how sure one is: its title, the words in order, their keys, and what was said."""

    title: str
    words: tuple[tuple[Certainty, str, str], ...]
    chosen: Certainty | None


@dataclass(frozen=True, slots=True)
class QuestionState:
    """A question before it is answered. `claim` is the claim or statement under test, '' where none is."""

    kind: Kind
    skill: str
    skill_icon: str
    prompt: str
    claim_heading: str
    claim: str
    answers: AnswersState
    chosen: Answer | None
    certainty: CertaintyState | None
    hint: str = ""
    missing: Missing = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class ExplanationState:
    """A question after it was answered. `announcement` is what a screen reader hears at once."""

    prompt: str
    claim: str
    outcome: widgets.Outcome
    why: str
    trap: widgets.Line | None
    returns: widgets.Line | None
    answers_heading: str
    answers: tuple[widgets.Answer, ...]
    announcement: str
