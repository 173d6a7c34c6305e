"""What a reading sheet shows, as plain values. No Qt: presenters build these.

Positions are characters of a paragraph's text, ends are exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ParagraphRole = Literal["body", "headline", "standfirst", "caption", "summary"]


@dataclass(frozen=True)
class ParagraphSpan:
    """Characters ``start`` to ``end`` (exclusive) of a paragraph's text."""

    start: int
    end: int


@dataclass(frozen=True)
class CitationMark(ParagraphSpan):
    """Exact words that settle a question; numbers tie them to those of several items that they settle.

    A ``quiet`` one is underlined and numbered alone, without marker and bracket.
    """

    numbers: tuple[int, ...] = ()
    quiet: bool = False


@dataclass(frozen=True)
class CitationFacts:
    """Who says the cited words and what kind of statement they are.

    ``via`` is the chain before the last speaker ("The article: the report:"), empty for narration; without a
    ``kind`` only ``kind_text`` is told. A speaker has a monogram or, without one, an icon.
    """

    who_label: str
    kind_label: str
    name: str
    kind: str
    kind_icon: str
    kind_text: str
    via: str = ""
    role: str = ""
    monogram: str = ""
    icon: str = "speaker"


@dataclass(frozen=True)
class ParagraphState:
    """A passage of the article, or a summary of one in the pack's own words.

    ``label`` stands over a summary; ``name`` is what a screen reader says instead of its words, as of those
    that are marked; ``found`` are places that a search has found, ``found_now`` the index of
    the one in view. Marks, cues (who says it) and found places may touch but not overlap their own kind.
    """

    text: str
    number: int | None = None
    role: ParagraphRole = "body"
    muted: bool = False
    label: str = ""
    marks: tuple[CitationMark, ...] = ()
    cues: tuple[ParagraphSpan, ...] = ()
    facts: tuple[CitationFacts, ...] = ()
    found: tuple[ParagraphSpan, ...] = ()
    found_now: int | None = None
    name: str = ""


@dataclass(frozen=True)
class ArticleGap:
    """A quiet row where the pack leaves something out."""

    text: str


@dataclass(frozen=True)
class MarkLegend:
    """What the marks mean, told in the marks themselves."""

    exact: str
    who: str


@dataclass(frozen=True)
class ArticleFooterState:
    """The foot of the sheet: what this is, its source, and what marks mean or why there are none."""

    title: str
    source_line: str
    rights: str = ""
    legend: MarkLegend | None = None
    note: str = ""


@dataclass(frozen=True)
class ClosedArticle:
    """What stands in the article's place while the book is closed."""

    title: str
    text: str


@dataclass(frozen=True)
class ArticleViewState:
    """One article on the desk.

    With a ``heading`` the sheet tells evidence under it; without one it opens with source line and headline.
    ``name`` and ``description`` are what a screen reader says of it. ``first_mark`` is the index of the mark
    that is shown first. With ``facts_in_view`` each paragraph has facts for each of its marks, in the same
    order, and those of the mark in view are told alone, under its passage. ``near``: there is only what is
    near the cited words.
    """

    name: str
    source_line: str
    headline: str = ""
    description: str = ""
    heading: str = ""
    items: tuple[ParagraphState | ArticleGap, ...] = ()
    closed: ClosedArticle | None = None
    foot: ArticleFooterState | None = None
    first_mark: int = 0
    facts_in_view: bool = False
    near: bool = False


def list_marked_words(paragraph: ParagraphState) -> tuple[str, ...]:
    """Return the words of each mark, in order."""
    return tuple(paragraph.text[mark.start : mark.end] for mark in paragraph.marks)
