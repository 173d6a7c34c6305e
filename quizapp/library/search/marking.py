"""Where the words of a query stand in a text, and the part of a long text that shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from quizapp.library.search.folding import IN_WORD, NO_WORD, fold, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.library.search.asking import Phrase, Query

LONGEST: Final = 240
"""Characters of a text that are shown with a hit."""

_BEFORE: Final = 50
"""Characters shown before the first mark of a text that has to be cut."""

_NEAR: Final = 20
"""How far a cut is moved so that it does not part a word."""

Span = tuple[int, int]
"""Start and end (exclusive) in a text."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text, or a part of it, with what was found in it; `before` and `after` tell that it goes on there."""

    text: str
    marks: tuple[Span, ...]
    before: bool = False
    after: bool = False


def marks(text: str, query: Query) -> tuple[Span, ...]:
    """Return where the phrases of a query stand in a text, in order, apart from each other."""
    found = spread(text)
    spans = (match.span() for pattern in _patterns(query) for match in pattern.finditer(found.folded))
    return _joined([found.span(*span) for span in spans])


def best(texts: Sequence[str], query: Query) -> int:
    """Return the place of the text in which most of the phrases stand; of several, the first."""
    patterns, most, found = _patterns(query), 0, 0
    for place, text in enumerate(texts if len(texts) > 1 else ()):
        folded = fold(text)
        count = sum(pattern.search(folded) is not None for pattern in patterns)
        if count > most:
            most, found = count, place
        if most == len(patterns):
            break
    return found


def excerpt(text: str, query: Query) -> Excerpt:
    """Return the part of a text around what was found first."""
    found = marks(text, query)
    if len(text) <= LONGEST:
        return Excerpt(text, found)
    first = found[0][0] if found else 0
    start = 0 if first <= _BEFORE else _cut(text, first - _BEFORE, forward=True)
    end = len(text) if start + LONGEST >= len(text) else _cut(text, start + LONGEST, forward=False)
    inside = tuple(
        (max(each_start, start) - start, min(each_end, end) - start)
        for each_start, each_end in found
        if each_start < end and each_end > start
    )
    return Excerpt(text[start:end], inside, start > 0, end < len(text))


@lru_cache(maxsize=8)
def _patterns(query: Query) -> tuple[re.Pattern[str], ...]:
    """Return what matches each phrase in a folded text."""
    return tuple(map(_pattern, query.phrases))


def _pattern(phrase: Phrase) -> re.Pattern[str]:
    words = f"{NO_WORD}+".join(map(re.escape, phrase.words))
    return re.compile(f"(?<!{IN_WORD}){words}{f'(?!{IN_WORD})' if phrase.whole else ''}")


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _cut(text: str, at: int, *, forward: bool) -> int:
    """Return a place near this one where a word begins or ends, if there is one."""
    if forward:
        space = text.find(" ", at, at + _NEAR)
        return at if space < 0 else space + 1
    space = text.rfind(" ", at - _NEAR, at)
    return at if space < 0 else space
