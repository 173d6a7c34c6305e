"""What the backends hand on: that something is said, by which words, and by what stands for the speaker."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.drafting.source_reading import ReadingSpan

ReportType = Literal["stating", "calling", "judging", "promising", "according", "noun", "label", "carried"]
"""How it is told: a verb with a clause or a quotation, a request, a judgement of something, a promise or
denial in few words, “according to”, a noun of saying, a name before a colon, or a quotation that goes on from
what stands before."""

MentionType = Literal["name", "noun", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a speaker: all of them, their head, and what kind of words they are.

    `span` are code points of the whole text. `plural` words mean several; `joint` ones name them one by one
    (“Osei and Brandt”). `within`: it is the subject of a clause within another (“She hoped that *he* would”).
    """

    span: ReadingSpan
    head: str
    words: str
    sort: MentionType
    plural: bool = False
    joint: bool = False
    within: bool = False


@dataclass(frozen=True, slots=True)
class SpeechReport:
    """One content, one cue, one mention; spans are code points of the whole text.

    `content` lies in the paragraph of number `part` (from 0). `verb` is the cue's verb or noun in its basic
    form. `negated` and `modal` ones tell that nothing was said (“did not say”, “may say”), `asked` ones stand
    in a question, `denies` tells that the content is what somebody denies.
    """

    content: ReadingSpan
    part: int
    sort: ReportType
    verb: str = ""
    cue: ReadingSpan | None = None
    mention: Mention | None = None
    negated: bool = False
    modal: bool = False
    asked: bool = False
    denies: bool = False
    marks: frozenset[str] = field(default_factory=frozenset)
    """What was seen of how it was found, for the confidence: "that", "inverted", "passive", …"""


@dataclass(frozen=True, slots=True)
class ParagraphReports:
    """What a backend finds in one paragraph: reports, and what its sentences are about, with its number."""

    reports: list[SpeechReport]
    subjects: list[tuple[int, Mention]]


def group_by_part(reports: Iterable[SpeechReport]) -> dict[int, list[SpeechReport]]:
    """Return reports by the numbers of their paragraphs, each paragraph's in the order in which they come."""
    found: dict[int, list[SpeechReport]] = {}
    for each in reports:
        found.setdefault(each.part, []).append(each)
    return found
