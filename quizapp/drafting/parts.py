"""A source of a pack as one text: its passages one after the other, with where each stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.models import BETWEEN, Part, Span
from quizapp.drafting.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Mapping


def laid(source: Mapping[str, Any]) -> tuple[str, tuple[Part, ...]]:
    """Return the text of a source (plain JSON of the pack format), and its parts in reading order.

    Summaries, which are a pack's own words, are left out. A part has at most 20,000 characters: what is
    longer, as no passage of a sound pack is, becomes several paragraphs of the same passage.
    """
    words = [
        (passage, piece)
        for passage in source["passages"]
        if passage["role"] != "summary"
        for piece in pieces(passage["text"])
    ]
    parts: list[Part] = []
    start = 0
    for passage, text in words:
        parts.append(Part(passage["id"], passage["role"], Span(start, start + len(text))))
        start += len(text) + len(BETWEEN)
    return BETWEEN.join(text for _, text in words), tuple(parts)
