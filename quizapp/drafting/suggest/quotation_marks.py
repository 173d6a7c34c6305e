"""Quotation marks: whether all are closed, and how words that hold some are set in marks themselves."""

from __future__ import annotations

import re
from typing import Final

_OPEN: Final = "“„«"
_DOUBLE: Final = re.compile("[“”„«»]")
_STRAIGHT: Final = re.compile('"')
_SINGLE_OPEN: Final = re.compile(r"‘|(?<!\w)'(?=\w)")
_SINGLE_CLOSED: Final = re.compile(
    r"(?<=[.,!?…\w])[’'](?!\w)(?<!s[’'](?=\s(?!(?:and|but|or|in|to|by|he|she)\b)[a-z]))"
)
_DOUBLED: Final = re.compile("''|``")
_QUOTATION: Final = re.compile(r"[“\"][^“”\"]*[”\"]")


def is_balanced(words: str) -> bool:
    """Tell whether each double quotation mark has its partner: “ with ”, an even number of straight ones."""
    if _DOUBLED.search(words):
        return False
    depth = 0
    for mark in _DOUBLE.findall(words):
        depth += 1 if mark in _OPEN else -1
        if depth < 0:
            return False
    return depth == 0 and len(_STRAIGHT.findall(words)) % 2 == 0


def is_nested(words: str) -> bool:
    """Tell whether double marks stand inside double marks, or curly ones are mixed with straight ones."""
    depth = 0
    for mark in _DOUBLE.findall(words):
        depth += 1 if mark in _OPEN else -1
        if depth > 1:
            return True
    return bool(_DOUBLE.search(words)) and '"' in words


def is_inside_quotation(before: str) -> bool:
    """Tell whether what follows these words of a paragraph may stand within a quotation that they open.

    A single mark that stands at a word's end closes one, but for that of “the boys’ boats”.
    """
    if not is_balanced(before):
        return True
    opened = [met.end() for met in _SINGLE_OPEN.finditer(before)]
    return bool(opened) and _SINGLE_CLOSED.search(before, opened[-1]) is None


def blank_quotations(words: str) -> str:
    """Return words with “…” in the place of each quotation."""
    return _QUOTATION.sub("“…”", words)


def curl_marks(words: str) -> str:
    """Return words with curly double marks in the place of straight ones, which come in pairs."""
    opens = False

    def turned(_: re.Match[str]) -> str:
        nonlocal opens
        opens = not opens
        return "“" if opens else "”"

    return _STRAIGHT.sub(turned, words)


def enclose_in_marks(words: str) -> str:
    """Return words as a quotation “…”; marks inside become ‘…’, as a quotation in a quotation has them."""
    inner = curl_marks(words)
    for mark, single in (("“", "‘"), ("„", "‘"), ("«", "‘"), ("”", "’"), ("»", "’")):
        inner = inner.replace(mark, single)
    return f"“{inner}”"
