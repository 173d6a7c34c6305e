"""What the answer panel shows while asking, and what the explanation shows afterwards. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import QuestionKind, Trap
    from quizapp.quiz.responses import Answer, Certainty
    from quizapp.ui.kinds.find_evidence import EvidenceCardsState
    from quizapp.ui.kit import widget_state as widgets

MissingInput = Literal["", "answer", "certainty"]
"""What has to be given before the answer can be checked."""


@dataclass(frozen=True, slots=True)
class CertaintyState:
    """The question how sure one is: its title, the words in order, their keys, and what was said."""

    title: str
    words: tuple[tuple[Certainty, str, str], ...]
    chosen: Certainty | None


@dataclass(frozen=True, slots=True)
class QuestionState:
    """A question before it is answered.

    `claim` is the claim or statement under test, '' where none is; `answers` is what the kind's widget shows;
    `keys` are printed in the action bar.
    """

    kind: QuestionKind
    skill: str
    skill_icon: str
    prompt: str
    claim_heading: str
    claim: str
    answers: object
    keys: tuple[widgets.KeyHint | str, ...]
    chosen: Answer | None
    certainty: CertaintyState | None
    hint: str = ""
    missing: MissingInput = ""
    message: str = ""
    picture: widgets.PictureState | None = None


@dataclass(frozen=True, slots=True)
class EvidencePromptState:
    """An answer that is kept, and the evidence that is asked for before its outcome is told.

    `given` are rows of a label and words: what was answered, and how sure. `message` says what is missing.
    """

    skill: str
    skill_icon: str
    prompt: str
    claim: str
    given: tuple[tuple[str, str], ...]
    heading: str
    cards: EvidenceCardsState
    keys: tuple[widgets.KeyHint | str, ...]
    message: str = ""


@dataclass(frozen=True, slots=True)
class ExplanationState:
    """A question after it was answered. `announcement` tells a screen reader the outcome and what settles it;
    `said_next` is the same without the outcome, which is read when the keyboard comes to stand on it. `said`
    is what it reads for `why`.
    """

    prompt: str
    claim: str
    outcome: widgets.OutcomeState
    why: str
    trap: widgets.IconLineState | None
    returns: widgets.IconLineState | None
    answers_heading: str
    answers: tuple[widgets.AnswerState, ...]
    announcement: str
    said_next: str = ""
    said: str = ""
    rows: tuple[widgets.PlateRowState, ...] = ()
    picture: widgets.PictureState | None = None
    evidence: widgets.IconLineState | None = None
    trap_met: Trap | None = None
