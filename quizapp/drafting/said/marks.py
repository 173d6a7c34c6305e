"""Quotation marks of one paragraph: curly and straight, double and single, nested, mixed, or left open.

A mark opens or closes by its shape and by what stands beside it; an apostrophe does neither. A quotation that
no mark closes runs to the end of its paragraph, as those over several paragraphs do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from quizapp.drafting.models import Span

OPENING: Final = "“‘„«"
CLOSING: Final = "”’»"
STRAIGHT: Final = "\"'"
_SHAPE: Final = {"“": "d", "”": "d", "„": "d", '"': "d", "«": "g", "»": "g", "‘": "s", "’": "s", "'": "s"}
_MARK: Final = re.compile("[“”„‘’«»\"']")
_ELIDED: Final = re.compile(r"[’'‘](?:\d0s|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
_BEFORE_OPENING: Final = frozenset(" \t\n\u00a0(([{—–-/:;,“‘„«\"'…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words: with their marks (`outer`) and without (`inner`), and how deep they lie (0: in no other)."""

    outer: Span
    inner: Span
    depth: int
    closed: bool


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of one paragraph in the order of their beginnings."""
    nested = _nested(text)
    if _plausible(text, nested):
        return nested
    return _flat(text)


def top_level(text: str) -> tuple[Quotation, ...]:
    """Return the quotations that lie in no other."""
    return tuple(each for each in quotations(text) if each.depth == 0)


def _nested(text: str) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    stack: list[tuple[int, str]] = []
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        shape = _SHAPE[mark]
        if _opens(text, at, stack):
            stack.append((at, shape))
        elif _closes(text, at, stack):
            while stack[-1][1] != shape:  # one inside was never closed
                stack.pop()
            start, _ = stack.pop()
            found.append(_quotation(start, at, len(stack)))
    for depth, (start, shape) in enumerate(stack):
        if shape != "s" or depth == 0:
            end = len(text)
            found.append(Quotation(Span(start, end), Span(start + 1, end), depth, closed=False))
    kept = [each for each in found if each.inner.of(text).strip()]
    return tuple(sorted(kept, key=lambda each: (each.outer.start, -each.outer.end)))


def _quotation(start: int, at: int, depth: int) -> Quotation:
    return Quotation(Span(start, at + 1), Span(start + 1, at), depth, closed=True)


def _plausible(text: str, found: tuple[Quotation, ...]) -> bool:
    """Return whether nothing is left open that later quotations lie in."""
    return not any(
        not each.closed
        and any(other.depth > each.depth and other.outer.start > each.outer.start for other in found)
        and not text[: each.outer.start].strip() == ""
        for each in found
    )


def _flat(text: str) -> tuple[Quotation, ...]:
    """Return quotations without nesting: an opening mark always begins anew, the next closing one ends it."""
    found: list[Quotation] = []
    start: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        at, shape = match.start(), _SHAPE[match.group()]
        stack = [start] if start else []
        if _closes(text, at, stack) and start is not None and start[1] == shape:
            found.append(_quotation(start[0], at, 0))
            start = None
        elif _opens(text, at, []) and not (start and shape == "s" and start[1] != "s"):
            start = (at, shape)
    if start is not None:
        found.append(Quotation(Span(start[0], len(text)), Span(start[0] + 1, len(text)), 0, closed=False))
    return tuple(each for each in found if each.inner.of(text).strip())


def _opens(text: str, at: int, stack: list[tuple[int, str]]) -> bool:
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if after.isspace() or _ELIDED.match(text, at):
        return False
    if mark in OPENING:
        return mark != "‘" or not before.isalnum()
    if mark == "’":  # a closing mark that was typed for an opening one
        return at == 0 and after.isalpha()
    if mark in "”»":
        return before in " \n\t" and after.isalnum() and not any(shape == _SHAPE[mark] for _, shape in stack)
    if not (before in _BEFORE_OPENING or at == 0):
        return False
    if any(shape == _SHAPE[mark] for _, shape in stack) and not before.isspace():
        return False
    if mark == "'":
        return (after.isalnum() or after in '"“') and not any(shape == "s" for _, shape in stack)
    return after not in ".,;:!?" and not any(shape == "d" for _, shape in stack)


def _closes(text: str, at: int, stack: list[tuple[int, str]]) -> bool:
    mark = text[at]
    shape = _SHAPE[mark]
    if not any(each == shape for _, each in stack) or mark in OPENING:
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if shape != "s":
        return True
    if after.isalnum() or before.isspace():
        return False
    if before in "sS" and re.match(r" [a-z]", text[at + 1 : at + 3]) and _closed_later(text, at):
        return False  # "the teachers' union"
    return True


def _closed_later(text: str, at: int) -> bool:
    """Return whether another single mark that can only close stands before the next one that opens."""
    for match in re.finditer("[‘’']", text[at + 1 :]):
        place = at + 1 + match.start()
        before, after = text[place - 1], text[place + 1 : place + 2]
        if match.group() == "‘" or (match.group() == "'" and before.isspace() and after.isalnum()):
            return False
        if not before.isspace() and not after.isalnum() and before not in "s":
            return True
    return False
