"""Texts of a pack on their way to paper: what hides is spelled out, and long words may break."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any, Final

from quizapp.pack.text import visible

BREAK: Final = "\u200b"
"""Where a line may end inside a word; a pack's own ones are spelled out."""

_LONG: Final = re.compile(r"[^\s/\-\u2e80-\U0010ffff]{31,}")
"""A word that may be longer than a line of large print. Scripts without spaces break by themselves, and
addresses and hyphened words after their strokes."""

_NAMES: Final = frozenset({"type", "file", "language", "own_language", "size"})
"""Fields that the template takes as names and does not print."""


def prepared(value: Any, known: Container[int] | None = None) -> Any:
    """Return plain data with every text fit to be printed.

    Characters outside `known` (code points; None: all are known) are spelled out as ⟨U+1F600⟩.
    """
    if isinstance(value, dict):
        return {name: each if name in _NAMES else prepared(each, known) for name, each in value.items()}
    if isinstance(value, list):
        return [prepared(each, known) for each in value]
    return _printed(value, known) if isinstance(value, str) else value


def lacking(value: Any, known: Container[int]) -> bool:
    """Tell whether a text of prepared data has a character that is not known."""
    if isinstance(value, dict):
        return any(lacking(each, known) for each in value.values())
    if isinstance(value, list):
        return any(lacking(each, known) for each in value)
    return isinstance(value, str) and any(ord(char) not in known and char not in BREAK for char in value)


def _printed(text: str, known: Container[int] | None) -> str:
    shown = " ".join(visible(text).split("\n"))
    if known is not None:
        shown = "".join(char if ord(char) in known else f"⟨U+{ord(char):04X}⟩" for char in shown)
    return _LONG.sub(lambda word: BREAK.join(word[0]), shown)
