"""A reader of articles that finds nothing but “…,” said NAME, and proposes who said it.

Enough to try what is around the real ones. It stands for all modules that read and propose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from quizapp.drafting.source_reading import (
    PARAGRAPH_SEPARATOR,
    DetectedAttribution,
    DetectedSpeaker,
    ReadingPart,
    ReadingSpan,
    SourceReading,
)
from quizapp.drafting.suggestions import SUGGESTION_TYPES, ArticleSuggestions, Suggestion, SuggestionFeedback

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.article.models import ArticleRole
    from quizapp.drafting.source_reading import Backend

DEFAULT_LIMIT = 20
REJECTION_SENTENCES = {"many": "there are enough already"}
_SAID = re.compile(r"“([^”]*),” (said) ([A-Z][a-z]+ [A-Z][a-z]+)")


@dataclass(frozen=True)
class InputPassage:
    """A paragraph as it comes in."""

    id: str
    role: ArticleRole
    text: str


@dataclass(frozen=True)
class ParagraphReports:
    """What is found in a paragraph: nothing but its sentences."""

    reports: Sequence[object] = ()
    subjects: Sequence[object] = ()
    sentences: int = 0


class RulesBackend:
    """Finds nothing by itself."""

    name: Backend = "rules"

    def found(self, parts: Sequence[ReadingPart], narrations: Sequence[str]) -> Iterator[object]:
        """Yield each paragraph."""
        assert len(parts) == len(narrations)
        for _ in narrations:
            yield ParagraphReports()


class ParseBackend(RulesBackend):
    """Counts the sentences of each paragraph, so that it is parsed."""

    name: Backend = "parse"

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp

    def found(self, parts: Sequence[ReadingPart], narrations: Sequence[str]) -> Iterator[object]:
        """Yield how many sentences each paragraph has."""
        assert len(parts) == len(narrations)
        for doc in self._nlp.pipe(narrations):
            yield ParagraphReports(sentences=len(list(doc.sents)))


def read_article(passages: Sequence[InputPassage], reader: Any) -> SourceReading:
    """Return what a name says right after its words; every part is read by the backend, too."""
    text, parts = PARAGRAPH_SEPARATOR.join(each.text for each in passages), []
    start = 0
    for each in passages:
        parts.append(ReadingPart(each.id, each.role, ReadingSpan(start, start + len(each.text))))
        start += len(each.text) + len(PARAGRAPH_SEPARATOR)
    assert all(reader.found(parts, [each.text for each in passages]))
    found, speakers = [], {}
    for number, part in enumerate(parts):
        for match in _SAID.finditer(text, part.span.start, part.span.end):
            speakers.setdefault(
                match[3], DetectedSpeaker(f"v{len(speakers) + 1}", match[3], "person", aliases=("she",))
            )
            content, cue, name = (ReadingSpan(*match.span(group)) for group in (1, 2, 3))
            chain = (speakers[match[3]].id,)
            found.append(DetectedAttribution(content, number, "direct", "claim", cue, name, None, chain, 0.9))
    return SourceReading(text, tuple(parts), tuple(found), tuple(speakers.values()), reader.name, "en")


@dataclass(frozen=True)
class DraftingOptions:
    """What can be wished for."""

    types: tuple[str, ...] = SUGGESTION_TYPES
    limit: int = 20
    difficulty: int | None = None
    within: ReadingSpan | None = None


@dataclass(frozen=True)
class HeldOutClaim:
    """A claim of another article."""

    text: str
    title: str
    speaker: str = ""


@dataclass(frozen=True)
class DraftingContext:
    """What is given beside the article."""

    held_out: tuple[HeldOutClaim, ...] = ()
    sides: Mapping[str, str] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()


def suggest_questions(
    reading: SourceReading, source: Mapping[str, Any], wish: DraftingOptions, given: DraftingContext
) -> ArticleSuggestions:
    """Return a draft for each attribution, and how many more there were."""
    made = []
    for number, each in enumerate(reading.attributions, start=1):
        words = each.content.of(reading.text)
        question = {
            "id": f"draft-{number}", "kind": "attribution", "prompt": "Who says so?", "claim": words,
            "options": [{"speaker": speaker.id, "feedback": "It is so."} for speaker in reading.speakers],
            "key": each.chain[-1], "origin": "suggested",
            "evidence": [[{"passage": reading.parts[each.part].passage, "quote": words}]],
        }  # fmt: skip
        why = (SuggestionFeedback("named", {"speaker": reading.speaker(each.chain[-1]).name}),)
        span = (each.content.start, each.content.end)
        made.append(Suggestion(f"d{number}", "who-said-it", question, 0.9, why, (span,)))
    kept = [each for each in made if each.id not in given.rejected and each.type in wish.types][: wish.limit]
    speakers = tuple({"id": each.id, "name": each.name, "kind": each.kind} for each in reading.speakers)
    held = {"many": len(made) - len(kept)}
    return ArticleSuggestions(
        source, speakers, tuple(kept), held, ("ferry",), reading.backend, reading.language
    )
