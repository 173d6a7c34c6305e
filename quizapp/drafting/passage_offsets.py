"""Where the words of a reading stand in the passages of its article, and the other way round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.drafting.source_reading import SourceReading


@dataclass(frozen=True, slots=True)
class PassageRange:
    """Code points from start to end (exclusive) of a passage's text."""

    passage: str
    start: int
    end: int


class PassageOffsets:
    """The passages of a reading. `texts` are theirs by id: one that was read in parts may need them."""

    def __init__(self, reading: SourceReading, texts: Mapping[str, str] | None = None) -> None:
        self._reading = reading
        self._begins: list[int] = []
        self._parts: dict[str, list[int]] = {}
        texts, reached = texts or {}, dict[str, int]()
        for number, part in enumerate(reading.parts):
            self._parts.setdefault(part.passage, []).append(number)
            words, known = part.span.of(reading.text), reached.get(part.passage, 0)
            begins = max(texts.get(part.passage, "").find(words, known), known)
            self._begins.append(begins)
            reached[part.passage] = begins + len(words)

    def place(self, span: ReadingSpan, part: int) -> PassageRange:
        """Return where words of a part, by its number, stand in its passage."""
        shift = self._begins[part] - self._reading.parts[part].span.start
        return PassageRange(self._reading.parts[part].passage, span.start + shift, span.end + shift)

    def span(self, place: PassageRange) -> ReadingSpan | None:
        """Return where words of a passage stand in what was read; None where none of them was."""
        found = []
        for number in self._parts.get(place.passage, []):
            part = self._reading.parts[number]
            shift = part.span.start - self._begins[number]
            start, end = max(place.start + shift, part.span.start), min(place.end + shift, part.span.end)
            if start < end:
                found.append(ReadingSpan(start, end))
        return ReadingSpan(found[0].start, found[-1].end) if found else None

    def counted(self, span: ReadingSpan, part: int) -> int:
        """Return how often the words of a part stand in its passage before they stand here."""
        reading, words = self._reading, span.of(self._reading.text)
        before = sum(
            reading.parts[number].span.of(reading.text).count(words)
            for number in self._parts[reading.parts[part].passage]
            if number < part
        )
        return before + reading.text[reading.parts[part].span.start : span.start].count(words)
