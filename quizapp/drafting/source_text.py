"""A source of a pack as one text: its passages one after the other, with where each stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.chunks import split_chunks
from quizapp.drafting.source_reading import PARAGRAPH_SEPARATOR, ReadingPart, ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Mapping


def build_source_text(source: Mapping[str, Any]) -> tuple[str, tuple[ReadingPart, ...]]:
    """Return the text of a source (plain JSON of the pack format), and its parts in reading order.

    Summaries, which are a pack's own words, are left out. A part has at most 20,000 characters: what is
    longer, as no passage of a sound pack is, becomes several paragraphs of the same passage.
    """
    words = [
        (passage, piece)
        for passage in source["passages"]
        if passage["role"] != "summary"
        for piece in split_chunks(passage["text"])
    ]
    parts: list[ReadingPart] = []
    start = 0
    for passage, text in words:
        parts.append(ReadingPart(passage["id"], passage["role"], ReadingSpan(start, start + len(text))))
        start += len(text) + len(PARAGRAPH_SEPARATOR)
    return PARAGRAPH_SEPARATOR.join(text for _, text in words), tuple(parts)
