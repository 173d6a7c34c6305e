"""Readings made by hand: an article with its attributions marked, in a small form that is easy to write.

First the speakers, one a line (`speaker ID | name | kind | role | aliases; by ; | speaks for`), then `---`,
then the paragraphs, `#` before a headline, `##` before a standfirst. Below a paragraph stand its
attributions, one a line: `> row of speakers | statement_type and flags | cue | words for the speaker |
content`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizapp.drafting.source_reading import (
    PARAGRAPH_SEPARATOR,
    DetectedAttribution,
    DetectedSpeaker,
    ReadingPart,
    ReadingSpan,
    SourceReading,
)
from quizapp.pack.checks.sources import hash_paragraphs

ARTICLES = Path(__file__).parent / "articles"
NAMES = ("ferry", "trees", "weir", "tramway")
Json = dict[str, Any]


@dataclass
class Made:
    """A reading and the article in the form of the pack."""

    reading: SourceReading
    source: Json

    def span(self, words: str) -> ReadingSpan:
        """Where words stand in the text."""
        start = self.reading.text.index(words)
        return ReadingSpan(start, start + len(words))


def marked(name: str) -> str:
    """One of the articles of this folder, as it is written there."""
    return (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")


def article(name: str) -> Made:
    """One of the articles of this folder."""
    return made(marked(name))


def made(written: str, *, confidence: float = 0.95, language: str = "en", whole: bool = True) -> Made:
    """A marked article as reading and source."""
    head, _, body = written.strip().partition("\n---\n")
    speakers = tuple(_speaker(line) for line in head.splitlines() if line.startswith("speaker "))
    parts: list[tuple[str, str]] = []
    rows: list[tuple[int, str]] = []
    for line in body.splitlines():
        if line.startswith("> "):
            rows.append((len(parts) - 1, line[2:]))
        elif line.startswith("#"):
            parts.append(("standfirst" if line.startswith("##") else "headline", line.lstrip("# ")))
        elif line.strip():
            parts.append(("body", line.strip()))
    text = PARAGRAPH_SEPARATOR.join(said for _, said in parts)
    starts = [0]
    for _, said in parts:
        starts.append(starts[-1] + len(said) + len(PARAGRAPH_SEPARATOR))
    placed = tuple(
        ReadingPart(f"p{place}", role, ReadingSpan(starts[place], starts[place] + len(said)))  # type: ignore[arg-type]  # roles are written by hand
        for place, (role, said) in enumerate(parts)
    )
    attributions = tuple(_attribution(text, placed, place, row, speakers, confidence) for place, row in rows)
    reading = SourceReading(text, placed, attributions, speakers, "rules", language)
    return Made(reading, source(parts, language=language, whole=whole))


def source(parts: list[tuple[str, str]], *, language: str = "en", whole: bool = True) -> Json:
    """An article in the form of the pack."""
    passages: list[Json] = []
    number = 0
    for place, (role, said) in enumerate(parts):
        passage: Json = {"id": f"p{place}", "role": role, "text": said}
        if role == "body":
            number += 1
            passage["paragraph"] = number
        passages.append(passage)
    body = [said for role, said in parts if role == "body"]
    return {
        "id": "article",
        "title": next((said for role, said in parts if role == "headline"), "An article"),
        "language": language,
        "paragraphs": max(1, number),
        "whole": whole,
        "rights": {"statement": "Invented for a test.", "share": "whole"},
        "sha256": hash_paragraphs(body),
        "passages": passages,
    }


def _speaker(line: str) -> DetectedSpeaker:
    fields = [each.strip() for each in line.removeprefix("speaker ").split("|")]
    known, name, kind, role, aliases, speaks_for = (*fields, *([""] * (6 - len(fields))))
    listed = tuple(alias.strip() for alias in aliases.split(";") if alias.strip())
    return DetectedSpeaker(known, name, kind, role, listed, speaks_for or None)  # type: ignore[arg-type]  # written by hand


def _attribution(
    text: str,
    parts: tuple[ReadingPart, ...],
    place: int,
    row: str,
    speakers: tuple[DetectedSpeaker, ...],
    confidence: float,
) -> DetectedAttribution:
    names, told, cue, mention, content = (each.strip() for each in row.split("|"))
    statement_type, *flags = told.split()
    part = parts[place].span
    start = text.index(content, part.start)
    assert start + len(content) <= part.end, row
    at = ReadingSpan(start, start + len(content))
    chain = tuple(name.strip() for name in names.split(">"))
    said = _near(text, part, cue, at)
    who = _near(text, part, mention, said or at)
    speaker = next(each for each in speakers if each.id == chain[-1])
    named = _named(text, speaker, who)
    quotes = (
        text[at.start - 1 : at.start] in "“\"'‘" and text[at.end : at.end + 2].lstrip(".,!?")[:1] in "”\"'’"
    )
    form = (
        "direct"
        if quotes and at.start > part.start
        else "mixed"
        if "“" in content or '"' in content
        else "indirect"
    )
    return DetectedAttribution(
        at, place, form, statement_type, said, who, named, chain, confidence, denies="denies" in flags,  # type: ignore[arg-type]  # written by hand
        negated="negated" in flags, modal="modal" in flags, asked="asked" in flags,
    )  # fmt: skip


def _near(text: str, part: ReadingSpan, words: str, at: ReadingSpan) -> ReadingSpan | None:
    """The place of words that is nearest to a span, in its part, and not in it."""
    if not words:
        return None
    found = [
        ReadingSpan(part.start + met.start(), part.start + met.end())
        for met in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text[part.start : part.end])
    ]
    outside = [span for span in found if not span.shared(at)]
    assert outside, words

    def far(span: ReadingSpan) -> tuple[int, int]:
        between = text[min(span.end, at.end) : max(span.start, at.start)]
        return between.count(". "), max(at.start - span.end, span.start - at.end)

    return min(outside, key=far)


def _named(text: str, speaker: DetectedSpeaker, mention: ReadingSpan | None) -> ReadingSpan | None:
    """Where the name stands: in the words for the speaker, else last before them."""
    if mention is None:
        return None
    names = sorted(
        (speaker.name, *speaker.aliases, *(speaker.name.split()[-1:] if speaker.kind == "person" else ())),
        key=len,
    )
    if any(name.casefold() in mention.of(text).casefold() for name in names):
        return mention
    places = [
        ReadingSpan(met.start(), met.end())
        for name in names
        for met in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text[: mention.start], re.IGNORECASE)
    ]
    return max(places, key=lambda span: (span.end, span.end - span.start), default=None)
