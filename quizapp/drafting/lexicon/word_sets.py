"""Lists of words as they are written here: in a block, with spaces between."""

from __future__ import annotations


def word_set(block: str) -> frozenset[str]:
    """Return the words of a block of text."""
    return frozenset(block.split())
