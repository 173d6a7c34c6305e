"""The words of an article that are nearest to a quote which stands nowhere in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from quizapp.pack.checks.warnings.words import WORD
from quizapp.pack.sentences import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD: Final = re.compile(WORD)
_LEAST: Final = 0.5
"""Words that are less like the quote, 0 to 1, are no help."""


@dataclass(frozen=True, slots=True)
class Hint:
    """The nearest words: their passage, their code points, end exclusive, and how alike they are, 0 to 1."""

    passage: str
    span: Span
    words: str
    alike: float


def nearest(texts: Mapping[str, str], passage: str, quote: str) -> Hint | None:
    """Return the words nearest to a quote: in its own passage if they are near there, else anywhere.

    `texts` has the text of each passage that may be cited, by id. None where nothing is near.
    """
    if passage in texts:
        hint = _nearest(passage, texts[passage], quote)
        if hint is not None:
            return hint
    hints = [_nearest(other, text, quote) for other, text in texts.items() if other != passage]
    found = [hint for hint in hints if hint is not None]
    return max(found, key=lambda hint: hint.alike, default=None)


def _nearest(passage: str, text: str, quote: str) -> Hint | None:
    """Return the nearest words of one text; the first of them is a word of the quote."""
    sought = [word.casefold() for word in _WORD.findall(quote)]
    found = list(_WORD.finditer(text))
    there = [match[0].casefold() for match in found]
    if not sought or not set(sought) & set(there):
        return None
    best, window = 0.0, (0, 0)
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(sought)
    for start, size in _windows(there, sought):
        matcher.set_seq1(there[start : start + size])
        if matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, window = ratio, (start, start + size)
    if best < _LEAST:
        return None
    span = Span(found[window[0]].start(), found[window[1] - 1].end())
    return Hint(passage, span, text[span.start : span.end], best)


def _windows(there: list[str], sought: list[str]) -> list[tuple[int, int]]:
    """Return starts and sizes of the windows to be looked at: they begin with a word of the quote."""
    known = set(sought)
    sizes = sorted({max(1, round(len(sought) * share)) for share in (0.6, 0.8, 1, 1.25, 1.6)})
    starts = [place for place, word in enumerate(there) if word in known]
    return [(start, size) for start in starts for size in sizes if start + size <= len(there)] or [
        (0, len(there))
    ]
