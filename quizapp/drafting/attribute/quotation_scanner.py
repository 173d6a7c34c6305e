"""Quotation marks of one paragraph: curly and straight, double and single, nested, mixed, or left open.

A mark opens or closes by its shape and by what stands beside it; an apostrophe does neither. A quotation that
no mark closes runs to the end of its paragraph, as those over several paragraphs do. All of it is linear in
the length of the paragraph, whatever stands there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizapp.drafting.source_reading import ReadingSpan

_CLOSING: Final = "”’»"
_STRAIGHT: Final = "\"'"
_OPENING: Final = "“‘„«"
_SHAPE: Final = {"“": "d", "”": "d", "„": "l", '"': "d", "«": "g", "»": "g", "‘": "s", "’": "s", "'": "s"}
"""Double, low, single, or guillemet: marks of one shape close each other, and high double ones a low one."""
_MARK: Final = re.compile("[“”„‘’«»\"']")
_SINGLE: Final = re.compile("[‘’']")
_ELIDED: Final = re.compile(r"[’'‘](?:\d0s|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
"""“’90s”, “’til”: an apostrophe that begins a word."""
_WORD_AFTER: Final = re.compile(r" [a-z]")
_BEFORE_OPENING: Final = frozenset(" \t\n\u00a0(([{—–-/:;,“‘„«\"'…")
_NO_SPACE: Final = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their marks (`outer`) and without (`inner`), and how deep they lie (0: in no other).

    `closed` tells whether a mark ends them; else they run to the end of the paragraph.
    """

    outer: ReadingSpan
    inner: ReadingSpan
    depth: int
    closed: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of one paragraph in the order of their beginnings.

    They nest. Where that would leave one open around later ones, a mark was forgotten: then an opening mark
    always begins anew, and none lies in another.
    """
    marks = _Marks(text)
    nested = marks.with_words(_nested(marks))
    return nested if _plausible(text, nested) else marks.with_words(_flat(marks))


class _OpenMarks:
    """Marks that are open, with their shapes, the outermost first."""

    def __init__(self) -> None:
        self.marks: list[tuple[int, str]] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)  # so that nobody has to look for them

    def innermost(self, shape: str) -> int:
        """Return the place of the innermost of a shape; -1 where none is open."""
        return self._places[shape][-1] if self._places[shape] else -1

    def has(self, shape: str) -> bool:
        return self.innermost(shape) >= 0

    def add(self, at: int, shape: str) -> None:
        self.marks.append((at, shape))
        self._places[shape].append(at)

    def take(self, shape: str) -> int:
        """Take out the innermost of a shape, and all within it, which were never closed. Return its place."""
        while True:
            at, last = self.marks.pop()
            self._places[last].pop()
            if last == shape:
                return at


class _Marks:
    """The marks of a paragraph, by what stands beside them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places = [match.start() for match in _MARK.finditer(text)]

    def beside(self, at: int) -> tuple[str, str]:
        """Return the characters before and after a mark; a space where the paragraph ends."""
        return self.text[at - 1] if at else " ", self.text[at + 1 : at + 2] or " "

    def opens(self, at: int, opened: _OpenMarks) -> bool:
        mark = self.text[at]
        before, after = self.beside(at)
        if after.isspace() and not self._opens_apart(at, before):
            return False
        if _ELIDED.match(self.text, at) or self._closes_low(at, opened):
            return False
        if mark in _STRAIGHT:
            return _straight_opens(mark, before, after) and not opened.has(_SHAPE[mark])
        if mark == "’":  # typed for an opening one
            return at == 0 and after.isalpha()
        if mark in _CLOSING:
            return before in " \n\t" and after.isalnum() and not opened.has(_SHAPE[mark])
        return mark != "‘" or not before.isalnum()

    def _opens_apart(self, at: int, before: str) -> bool:
        """Return whether a double mark may open words that a space parts from it: “" It is late,"”."""
        return self.text[at] in '“"' and before.isspace() and at < self._last_closing

    @cached_property
    def _last_closing(self) -> int:
        """The place of the last high double mark that stands right behind something; -1 where none does."""
        return next((at for at in reversed(self.places) if self._is_behind(at)), -1)

    def _is_behind(self, at: int) -> bool:
        return self.text[at] in '”"' and not self.beside(at)[0].isspace()

    def closes(self, at: int, opened: _OpenMarks) -> str | None:
        """Return the shape of what a mark closes; None where it closes nothing."""
        mark = self.text[at]
        shape = _SHAPE[mark]
        if self._closes_low(at, opened):
            return "l"
        if not opened.has(shape) or mark in _OPENING:
            return None
        return shape if shape != "s" or not self._is_apostrophe(at) else None

    def _closes_low(self, at: int, opened: _OpenMarks) -> bool:
        """Return whether a high double mark ends what a low one began: „It is late“."""
        if _SHAPE[self.text[at]] != "d" or opened.innermost("l") <= opened.innermost("d"):
            return False
        before, after = self.beside(at)
        return not before.isspace() and not after.isalnum()

    def _is_apostrophe(self, at: int) -> bool:
        before, after = self.beside(at)
        if after.isalnum() or before.isspace():
            return True
        plural = before in "sS" and _WORD_AFTER.match(self.text, at + 1) is not None
        return plural and self._closed_later[at]  # "the teachers' union"

    @cached_property
    def _closed_later(self) -> dict[int, bool]:
        """By single mark: whether another that can only close stands before the next one that opens."""
        later, found = {}, False
        for match in reversed(list(_SINGLE.finditer(self.text))):
            later[match.start()] = found
            before, after = self.beside(match.start())
            if match.group() == "‘" or (match.group() == "'" and before.isspace() and after.isalnum()):
                found = False
            elif not before.isspace() and not after.isalnum() and before != "s":
                found = True
        return later

    def closed(self, start: int, end: int, depth: int) -> Quotation:
        """Return a quotation from its opening to its closing mark."""
        return Quotation(ReadingSpan(start, end + 1), self._within(start, end), depth, closed=True)

    def left_open(self, start: int, depth: int) -> Quotation:
        end = len(self.text)
        return Quotation(ReadingSpan(start, end), self._within(start, end), depth, closed=False)

    def _within(self, start: int, end: int) -> ReadingSpan:
        """Return what stands between two marks, without a space behind the first."""
        ink = _NO_SPACE.search(self.text, start + 1, end)
        return ReadingSpan(ink.start() if ink else start + 1, end)

    def with_words(self, found: list[Quotation]) -> tuple[Quotation, ...]:
        """Return those that are not empty, in the order of their beginnings."""
        kept = [each for each in found if _NO_SPACE.search(self.text, each.inner.start, each.inner.end)]
        return tuple(sorted(kept, key=lambda each: each.outer.start))


def _straight_opens(mark: str, before: str, after: str) -> bool:
    if before not in _BEFORE_OPENING:
        return False
    return after.isalnum() or after in '"“' if mark == "'" else after not in ".,;:!?"


def _nested(marks: _Marks) -> list[Quotation]:
    found: list[Quotation] = []
    opened = _OpenMarks()
    for at in marks.places:
        shape = _SHAPE[marks.text[at]]
        if marks.opens(at, opened):
            opened.add(at, shape)
        elif (ended := marks.closes(at, opened)) is not None:
            start = opened.take(ended)
            found.append(marks.closed(start, at, len(opened.marks)))
    for depth, (start, shape) in enumerate(opened.marks):
        if shape != "s" or depth == 0:  # within others, it was an apostrophe
            found.append(marks.left_open(start, depth))
    return found


def _plausible(text: str, found: tuple[Quotation, ...]) -> bool:
    """Return whether nothing is left open around later quotations; the paragraph's first words may be."""
    begins = len(text) - len(text.lstrip())
    deepest = 0
    for each in reversed(found):
        if not each.closed and deepest > each.depth and each.outer.start > begins:
            return False
        deepest = max(deepest, each.depth)
    return True


def _flat(marks: _Marks) -> list[Quotation]:
    """Return quotations without nesting: an opening mark always begins anew, the next closing one ends it."""
    found: list[Quotation] = []
    nothing, opened = _OpenMarks(), _OpenMarks()  # the second holds one mark at most
    for at in marks.places:
        shape, ended = _SHAPE[marks.text[at]], marks.closes(at, opened)
        if ended is not None:
            found.append(marks.closed(opened.take(ended), at, 0))
        elif marks.opens(at, nothing) and not (shape == "s" and opened.marks and not opened.has("s")):
            opened = _OpenMarks()
            opened.add(at, shape)
    return found + [marks.left_open(start, 0) for start, _ in opened.marks]
