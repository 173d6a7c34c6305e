"""What is read out of an article before anything is drafted: who says what, and who these speakers are.

All offsets are code points of `SourceReading.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from quizapp.article.models import ArticleRole
    from quizapp.pack.vocabulary import ReportedStatementType, SpeakerKind

QuotationForm = Literal["direct", "mixed", "indirect"]
"""Whole quoted words; told and quoted words together; told words alone."""
QUOTATION_FORMS: Final[tuple[QuotationForm, ...]] = get_args(QuotationForm)

Backend = Literal["rules", "parse"]
"""What found them: rules over words and marks, or rules over a parse of the sentences."""
BACKENDS: Final[tuple[Backend, ...]] = get_args(Backend)

PARAGRAPH_SEPARATOR: Final = "\n\n"
"""What stands between two paragraphs in `SourceReading.text`."""


@dataclass(frozen=True, slots=True, order=True)
class ReadingSpan:
    """Code points from start to end (exclusive)."""

    start: int
    end: int

    def holds(self, other: ReadingSpan) -> bool:
        """Return whether all of another span lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def shared(self, other: ReadingSpan) -> int:
        """Return how many code points both have."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def of(self, text: str) -> str:
        """Return the words of a text that lie here."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """One paragraph: its passage's id in the pack, what it is in the article, and where it stands."""

    passage: str
    role: ArticleRole
    span: ReadingSpan


@dataclass(frozen=True, slots=True)
class DetectedSpeaker:
    """Somebody who speaks in the article, or whom a speaker speaks for.

    `name` is the fullest name that the article gives, or the words that describe who is not named; `aliases`
    are other namings of the same speaker, without pronouns; `role` the words that introduce it, where some
    do.
    """

    id: str
    name: str
    kind: SpeakerKind
    role: str = ""
    aliases: tuple[str, ...] = ()
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True)
class DetectedAttribution:
    """A speaker says something: the exact words, by what, how, and how sure it is that all this is so.

    `content` lies in the part of this number (from 0), without outer quotation marks. `mention` is what
    stands for the speaker there ("he"), `named` where its name stands, both None where there is nothing.
    `chain` holds speaker ids, the outermost first; the last is the speaker; empty where it cannot be told.
    `settled`: a person said so; `statement_type_settled`: a person said as what.
    """

    content: ReadingSpan
    part: int
    form: QuotationForm
    statement_type: ReportedStatementType
    cue: ReadingSpan | None
    mention: ReadingSpan | None
    named: ReadingSpan | None
    chain: tuple[str, ...]
    confidence: float
    denies: bool = False
    negated: bool = False
    modal: bool = False
    asked: bool = False
    settled: bool = False
    statement_type_settled: bool = False

    @property
    def speaker(self) -> str | None:
        """The id of the speaker whose words these are, or None."""
        return self.chain[-1] if self.chain else None


@dataclass(frozen=True, slots=True)
class SourceReading:
    """One article as it was read: attributions in reading order, and all their speakers."""

    text: str
    parts: tuple[ReadingPart, ...]
    attributions: tuple[DetectedAttribution, ...]
    speakers: tuple[DetectedSpeaker, ...]
    backend: Backend
    language: str

    def speaker(self, known: str) -> DetectedSpeaker:
        """Return the speaker with this id. Raises KeyError."""
        for each in self.speakers:
            if each.id == known:
                return each
        raise KeyError(known)
