"""What the results show. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.question.state import ExplanationState
    from quizapp.ui.sheet.state import SheetState
    from quizapp.ui.widgets.state import Line, Tone


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A part of a whole under a word: the bar, the figure in words, and a note on what it means.

    `detail` explains the word. `name` is what a screen reader says.
    """

    word: str
    part: int
    whole: int
    words: str
    name: str
    detail: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer in the list. `serif`: the question is a claim or statement; `key` tells what is right."""

    number: str
    tone: Tone
    icon: str
    outcome: str
    question: str
    serif: bool
    key: str
    certainty: str
    name: str


@dataclass(frozen=True, slots=True)
class OpenedAnswer:
    """One answer, read only, with its passage. `place` tells which it is."""

    place: str
    explanation: ExplanationState
    sheet: SheetState
    whole: bool


@dataclass(frozen=True, slots=True)
class ResultsState:
    """A session that is over.

    `lines` tell what was left out and what comes back. `opened` is the answer on screen, None while the list
    is; `at` is the row that was opened last, from 0, None before one was.
    """

    title: str
    figure: str
    beside: str
    detail: str
    summary: str
    lines: tuple[Line, ...]
    skills: tuple[ShareRow, ...]
    sure: tuple[ShareRow, ...]
    rows: tuple[AnswerRow, ...]
    opened: OpenedAnswer | None = None
    at: int | None = None
