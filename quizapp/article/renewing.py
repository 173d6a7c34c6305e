"""A corrected article beside the old one: which paragraphs go on, and what of the old words is still there.

Nothing is moved by itself. A paragraph that goes on keeps its id, so that citations of it can be proved anew;
of one that no longer holds the nearest words are shown as a hint.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.pack.proving import find
from quizapp.pack.sentences import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.article.models import Article, Paragraph

_ALIKE: Final = 0.5
"""Part of the words of two paragraphs, or of a quote and its hint, that they have in common at least."""
_MOST_PAIRS: Final = 40_000
"""Pairs of paragraphs that are compared word by word where many were changed at one place."""
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Old:
    """A paragraph of the article as a pack has it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """Words that are nearest to a quote, in the paragraph with this id."""

    id: str
    text: str


def continued(old: Sequence[Old], article: Article) -> list[tuple[str | None, Paragraph]]:
    """Return the new paragraphs, each with the id of the old one that it continues, or None.

    A paragraph continues one with the same text, or, between such, the first one not yet taken that has
    half of its words in common. No id comes twice.
    """
    new = article.paragraphs
    matcher = difflib.SequenceMatcher(
        None, [each.text for each in old], [each.text for each in new], autojunk=False
    )
    ids: dict[int, str] = {}
    for what, begin, end, new_begin, new_end in matcher.get_opcodes():
        if what == "equal":
            ids |= {new_begin + step: old[begin + step].id for step in range(end - begin)}
        elif what == "replace":
            ids |= dict(_alike(old[begin:end], new[new_begin:new_end], new_begin))
    return [(ids.get(place), paragraph) for place, paragraph in enumerate(new)]


def _alike(old: Sequence[Old], new: Sequence[Paragraph], first: int) -> Iterator[tuple[int, str]]:
    """Yield the places of new paragraphs, counted from `first`, with the ids of those they continue."""
    if len(old) * len(new) > _MOST_PAIRS:
        return
    words = [_words(each.text) for each in old]
    begin = 0
    for place, paragraph in enumerate(new):
        own = _words(paragraph.text)
        found = next((step for step in range(begin, len(old)) if _overlap(words[step], own) >= _ALIKE), None)
        if found is not None:
            yield first + place, old[found].id
            begin = found + 1


def holds(text: str, quote: str, prefix: str = "", suffix: str = "") -> bool:
    """Tell whether a quote still stands in a paragraph, letter for letter and once."""
    return isinstance(find(text, quote, prefix, suffix), Span)


def nearest(quote: str, texts: Mapping[str, str]) -> Near | None:
    """Return the words of any paragraph, by its id, that are nearest to a quote; None where none are near."""
    sought = [word.casefold() for word in _WORD.findall(quote)]
    best, most = None, _ALIKE * len(sought)
    for key, text in texts.items():
        found = _window(text, sought)
        if found and found[0] >= most and (best is None or found[0] > most):
            most, best = found[0], Near(key, found[1])
    return best


def _window(text: str, sought: Sequence[str]) -> tuple[int, str] | None:
    """Return how many of the words stand together in as many words of a text, and those words of it."""
    places = list(_WORD.finditer(text))
    size = min(len(sought), len(places))
    if not size:
        return None
    wanted, inside = Counter(sought), Counter[str]()
    common, best = 0, (0, 0)
    words = [place[0].casefold() for place in places]
    for end, word in enumerate(words):
        inside[word] += 1
        common += inside[word] <= wanted[word]
        if end >= size:
            gone = words[end - size]
            common -= inside[gone] <= wanted[gone]
            inside[gone] -= 1
        if common > best[0]:
            best = (common, end)
    begin = max(0, best[1] - size + 1)
    return best[0], text[places[begin].start() : places[best[1]].end()]


def _words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(text))


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    both = 2 * (one & other).total()
    return both / (one.total() + other.total()) if both else 0
