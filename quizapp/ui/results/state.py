"""What the results show. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.article_view.switcher_state import ReadingState
    from quizapp.ui.kit.widget_state import IconLineState, OutcomeTone
    from quizapp.ui.question.state import ExplanationState


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A part of a whole under a word: the bar, the figure in words, and a note that follows it.

    `name` is what a screen reader says.
    """

    word: str
    part: int
    whole: int
    words: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CalibrationLevel:
    """One certainty in the chart: the share it means, from `low` to `high`, and the share that was right.

    Shares go from 0 to 1; `share` is None without answers. `few` tells that it is too few to tell. `meant`
    says the share in words, `below` stands under the word, `standing` in the table.
    """

    word: str
    low: float
    high: float
    share: float | None
    few: bool
    right: str
    meant: str
    below: str
    standing: str


@dataclass(frozen=True, slots=True)
class CalibrationState:
    """How sure, how right. `axis` are shares with their words; `name` says all that the chart shows."""

    name: str
    levels: tuple[CalibrationLevel, ...]
    axis: tuple[tuple[float, str], ...]
    text: str
    news: IconLineState | None = None


@dataclass(frozen=True, slots=True)
class TrapRow:
    """A trap that was met, in words, and in which questions."""

    trap: Trap
    words: str
    where: str
    name: str


@dataclass(frozen=True, slots=True)
class EvidenceTable:
    """Answers, right or not, by their evidence, right or not: two heads, two rows of a word and counts."""

    name: str
    heads: tuple[str, str]
    rows: tuple[tuple[str, str, str], tuple[str, str, str]]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultsAnswerRow:
    """One answer in the list. `serif`: the question is a claim or statement.

    `key` tells where the evidence stands and what is right.
    """

    number: str
    tone: OutcomeTone
    icon: str
    outcome: str
    question: str
    serif: bool
    key: str
    certainty: str
    name: str


@dataclass(frozen=True, slots=True)
class OpenedAnswer:
    """One answer, read only, with its passages. `place` tells which it is."""

    place: str
    explanation: ExplanationState
    desk: ReadingState
    whole: bool


@dataclass(frozen=True, slots=True)
class ResultsState:
    """A session that is over.

    `practise` are the words that offer to practise the mistakes, empty where there are none. `returns` tells
    what comes back when, `lines` what was left out. `opened` is the answer on screen, None while the list
    is; `at` is the row that was opened last, from 0, None before one was. `go_on` are the words that offer to
    practise the next pack, empty where none is to come; `to_come` tells how much is.
    """

    title: str
    figure: str
    beside: str
    detail: str
    summary: str
    practise: str
    returns: IconLineState | None
    lines: tuple[IconLineState, ...]
    skills: tuple[ShareRow, ...]
    calibration: CalibrationState | None
    traps: tuple[TrapRow, ...]
    evidence: EvidenceTable | None
    rows: tuple[ResultsAnswerRow, ...]
    opened: OpenedAnswer | None = None
    at: int | None = None
    go_on: str = ""
    to_come: str = ""
