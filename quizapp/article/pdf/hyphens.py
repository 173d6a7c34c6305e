"""Words cut at the end of a line: whether the hyphen there is the word's own, or only of the line's end.

Some programs write a hyphen of its own sort (U+2010, U+00AD) where they cut a word. Others write “-”, and
then the rest of the document has to tell: its words, and how often lines end so.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OWN: Final = "-"
_SOFT: Final = "\u2010\u00ad"
_HYPHENS: Final = frozenset(OWN + _SOFT)
_BEGIN: Final = re.compile(r"^\w+")
_WORD: Final = re.compile(r"\w+(?:[-\u2010]\w+)*")
_OFTEN: Final = 0.04
_FEWEST: Final = 3
"""Part and number of the lines that end with “-”, from which on the document cuts words. Where hyphens are
words' own, one line in a hundred ends so."""
_WORD_LETTERS: Final = 3


def is_cut(line: str, following: str) -> bool:
    """Tell whether a word goes on from one line to the next."""
    return _cut(line) is not None and _BEGIN.match(following) is not None


def _cut(line: str) -> tuple[str, str] | None:
    """Return the first part of a word that is cut, behind what stands before it without a space; or None."""
    if line[-1:] not in _HYPHENS or len(line) < 2:
        return None
    token = line[:-1].rsplit(maxsplit=1)[-1:]
    if not token or line[-2].isspace():
        return None
    begin = len(token[0])
    while begin and (token[0][begin - 1].isalnum() or token[0][begin - 1] == "_"):
        begin -= 1
    return (token[0][:begin], token[0][begin:]) if begin < len(token[0]) else None


def _uncut(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines without the parts of words that were cut, which are no words of the document."""
    cut = False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        begun = _BEGIN.sub("", line) if cut else line
        cut = is_cut(line, following)
        yield begun[: len(begun) - len(begun.split()[-1])] if cut and begun.strip() else begun


class Hyphens:
    """What the lines of a document tell of its hyphens."""

    def __init__(self, lines: Sequence[str]) -> None:
        ends = [line[-1:] for line in lines]
        self._marked = any(end in _SOFT for end in ends if end)
        self._cuts = ends.count(OWN) >= max(_FEWEST, _OFTEN * len(ends))
        self._lines = lines

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the document, which are gathered when the first “-” asks for them."""
        text = "\n".join(_uncut(self._lines)).casefold().replace("\u2010", OWN)
        return frozenset(_WORD.findall(text))

    def joined(self, line: str, following: str) -> str:
        """Return two lines as one text; a word that was cut is whole again."""
        cut, begin = _cut(line), _BEGIN.match(following)
        if not cut or not begin:
            return f"{line} {following}"
        if line[-1] != OWN:
            return line[:-1] + following
        return (line if self._is_own(*cut, begin[0]) else line[:-1]) + following

    def _is_own(self, token: str, before: str, after: str) -> bool:
        """Tell whether “-” between two parts of a word belongs to it; `token` is what stands before."""
        whole, apart = (f"{before}{sign}{after}".casefold() for sign in ("", OWN))
        if whole in self._words and apart not in self._words:
            return False
        plain = after[0].islower() and not token.endswith(OWN) and not before[-1].isdigit()
        if not plain or self._marked or apart in self._words:
            return True
        known = all(len(part) >= _WORD_LETTERS and part.casefold() in self._words for part in (before, after))
        return known or not self._cuts
