"""What the page on coverage shows, as plain values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.ui.article_view.switcher_state import ArticleTab

CoverageLevel = Literal[0, 1, 2]
"""How many questions rest on a sentence: none, one or two, more."""


@dataclass(frozen=True, slots=True)
class CoverageSentence:
    """A sentence, what stands at its end, and how much of it is asked; `name` is for the ear.

    `first` begins a paragraph, whose number stands in the margin where it has one.
    """

    number: int
    text: str
    badge: str
    level: CoverageLevel
    name: str
    paragraph: int | None = None
    first: bool = False
    headline: bool = False


@dataclass(frozen=True, slots=True)
class CoverageGapLine:
    """What is missing, and what its button does: a question is written, or it is shown what is meant."""

    text: str
    does: Literal["write", "show"]
    button: str
    key: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class CoverageBar:
    """A bar: what is counted, how often, of how many; `name` says so in words."""

    word: str
    count: int
    of: int
    name: str


@dataclass(frozen=True, slots=True)
class CoverageChart:
    """A card of bars under a heading, with a sentence below; a `wide` one has the row for itself."""

    heading: str
    bars: tuple[CoverageBar, ...]
    note: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True)
class CoverageState:
    """The page. `looking`: it is not known yet. Sentences are those of the article in front."""

    looking: bool
    message: str = ""
    tabs: tuple[ArticleTab, ...] = ()
    front: int = 0
    name: str = ""
    source_line: str = ""
    headline: str = ""
    sentences: tuple[CoverageSentence, ...] = ()
    missing: tuple[CoverageGapLine, ...] = ()
    counts: tuple[CoverageChart, ...] = ()
