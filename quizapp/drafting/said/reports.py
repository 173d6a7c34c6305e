"""What the backends hand on: that something is said, by which words, and by what stands for the speaker."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.drafting.models import Span

Sort = Literal["stating", "calling", "judging", "promising", "according", "noun", "label", "carried", "bare"]
"""How it is told: a verb with a clause or a quotation, a request, a judgement of something, a promise or
denial in few words, “according to”, a noun of saying, a name before a colon, a quotation that goes on from
what stands before, or one that nothing introduces."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a speaker: all of them, their head, and what kind of words they are.

    All spans are code points of the whole text. `of` is a possessor before the head ("the company's report").
    """

    span: Span
    head: str
    words: str
    sort: Literal["name", "noun", "pronoun"]
    plural: bool = False
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """One content, one cue, one mention. `under` is the cue of the report that it stands in, if any."""

    content: Span
    part: int
    sort: Sort
    verb: str = ""
    cue: Span | None = None
    mention: Mention | None = None
    under: Span | None = None
    negated: bool = False
    modal: bool = False
    asked: bool = False
    denies: bool = False
    sure: float = 1.0
    marks: frozenset[str] = field(default_factory=frozenset)
    """What was seen of how it was found, for the confidence: "that", "inverted", "passive", …"""

    def but(self, **changes: object) -> Report:
        """Return the report with other values in some fields."""
        return replace(self, **changes)  # type: ignore[arg-type]  # names and types are those of the fields


@dataclass(frozen=True, slots=True)
class Found:
    """What a backend finds in one paragraph: reports, and what its sentences are about, with its number."""

    reports: list[Report]
    subjects: list[tuple[int, Mention]]
