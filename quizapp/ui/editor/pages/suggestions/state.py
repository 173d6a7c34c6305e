"""What the page on proposals shows, as plain values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from quizapp.ui.article_view.state import CitationFacts
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.editor.state import ArticleState, CheckLine
    from quizapp.ui.editor.suggestions.suggestion_set import SuggestionDecision
    from quizapp.ui.kit.widget_state import (
        AnswerState,
        IconLineState,
        OptionState,
        PlateRowState,
        SwitchState,
    )

SuggestionsPhase = Literal[
    "no-article", "working", "failed", "empty", "choosing", "reviewing", "editing", "trying", "done"
]
MissingInput = Literal["", "passage", "tick", "form"]
"""What is still wanted before a proposal is accepted: to see the passage, a tick, something in the form."""

SuggestionSpan = tuple[int, int, int]
"""Words of the article that have to be seen: the place of their paragraph, and where they stand in it."""

SpanEnd = Literal["first", "last"]
"""The first and the last line of a place: only who has seen both has seen it whole."""

SPAN_ENDS: Final[tuple[SpanEnd, ...]] = get_args(SpanEnd)


@dataclass(frozen=True, slots=True)
class SuggestionChip:
    """One proposal in the strip; `name` is for the ear."""

    number: str
    became: SuggestionDecision
    name: str


@dataclass(frozen=True, slots=True)
class SuggestionEvidence:
    """Words of the article, and where they stand."""

    quote: str
    where: str


@dataclass(frozen=True, slots=True)
class SuggestionState:
    """A proposal as learners see it, with what they are told afterwards.

    `key` tells what is right where no answer does. `evidence` that is only the `closest` settles nothing.
    `tick` is what a person has to confirm, '' for nothing; `name` and `description` are for the ear.
    """

    skill: str
    skill_icon: str
    prompt: str
    claim_heading: str
    claim: str
    answers: tuple[AnswerState, ...]
    rows: tuple[PlateRowState, ...]
    key: str
    trap: IconLineState | None
    explanation: str
    evidence: tuple[SuggestionEvidence, ...]
    closest: bool
    facts: tuple[CitationFacts, ...]
    why: tuple[str, ...]
    sure: str
    name: str
    description: str
    tick: str = ""
    ticked: bool = False
    edited: bool = False
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class WorkProgress:
    """What is being worked on, and how far it is."""

    what: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class SuggestionOptionsState:
    """What is drafted, while it is chosen: kinds, the places of how many and how difficult; -1: none.

    `first` tells that nothing was drafted of the article yet.
    """

    types: tuple[SwitchState, ...]
    limits: tuple[OptionState, ...]
    limit: int
    difficulties: tuple[OptionState, ...]
    difficulty: int
    first: bool = False


@dataclass(frozen=True, slots=True)
class SuggestionsState:
    """The review of one article's proposals. `at` is the place of the one that is shown, -1 for none.

    `places` are those of the article that have to have been on screen. `reasons` are those to
    choose from while a proposal is being rejected. `message` tells what was done, or, `refused`, why not.
    `notes` tell how many were held back and why, and how many were rejected before (`forgets`).
    """

    phase: SuggestionsPhase
    chips: tuple[SuggestionChip, ...] = ()
    at: int = -1
    counts: tuple[tuple[str, str], ...] = ()
    tabs: tuple[ArticleTab, ...] = ()
    front: int = 0
    work: WorkProgress | None = None
    article: ArticleState | None = None
    places: tuple[SuggestionSpan, ...] = ()
    proposal: SuggestionState | None = None
    became: str = ""
    checks: tuple[CheckLine, ...] = ()
    proved: tuple[IconLineState, ...] = ()
    checks_told: str = ""
    form: FormState | None = None
    wish: SuggestionOptionsState | None = None
    reasons: tuple[str, ...] = ()
    message: str = ""
    refused: bool = False
    title: str = ""
    text: str = ""
    notes: tuple[IconLineState, ...] = ()
    forgets: bool = False
    undoes: bool = False
