"""Places in a text as Qt counts them, in units of UTF-16, and as Python does, in code points.

Characters beyond the first plane are two units.
"""

from __future__ import annotations


def count_utf16_units(words: str) -> int:
    """Return how many units of Qt's a text is long."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def count_code_points(words: str, units: int) -> int:
    """Return how many code points so many of Qt's units at the beginning of a text are."""
    return len(words.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))
