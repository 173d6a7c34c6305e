"""Runs of words that begin with capital letters, cut where one name ends and another begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import (
    capitalisation,
    first_names,
    noun_classes,
    organisations,
    speaker_noun_lists,
)
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

ACRONYM: Final = re.compile(r"^(?:[A-Z]{2,}[a-z]?|(?:[A-Z]\.){2,})$")
"""Letters for words: “UN”, “MPs”, “U.N.”."""

_CAP: Final = r"(?:(?:[A-Z]\.){2,}|[A-ZÀ-ÖØ-Þ][\w’'‑-]*\.?)"
PARTICLES: Final = word_set(
    "de van von der den ten ter bin bint al el la le du di da dos das ibn ap af zu ben"
)
"""Words with which a surname may begin."""
_PARTICLE: Final = rf"(?:{'|'.join(sorted(PARTICLES))}|y|e)"
_JOINED: Final = r"(?:a[a-z]-|el-|d[’'])"
"""What a mark joins to a surname: “Nour al-Haddad”."""
_LINK: Final = r"(?:of the|of|for the|for|on the|on|in|and|&|at)"
_RUN: Final = re.compile(
    rf"{_CAP}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_JOINED}?{_CAP}|[ \u00a0]{_LINK}[ \u00a0]{_CAP})*"
)
_DAY: Final = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s$")
_NEAR: Final = 6
_INITIAL: Final = re.compile(r"^[A-Z]\.$")
_LINKS: Final = frozenset({"and", "&", "at", "on", "for", "of", "in"})


def find_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where runs lie in a part of a text, end exclusive, in their order.

    No sentence's end and no word that joins two names lies within one; a full stop that ends it is left out.
    """
    for match in _RUN.finditer(text, start, end):
        yield from _cut(text, match.start(), match.end())


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    run = _NameRun()
    for match in re.finditer(r"\S+", text[start:end]):
        word, first, last = match.group(), start + match.start(), start + match.end()
        if word.lower() in capitalisation.MONTHS and _DAY.search(text, max(start - _NEAR, 0), first):
            yield from run.whole()
            run = _NameRun()  # “on 9 July Rushmere withdrew”
            continue
        if word in _LINKS and not (last < end and (run.goes_on or _joins(word, text, run.first, first, end))):
            yield from run.whole()
            run = _NameRun()
            continue
        run.add(word, first, last)
        if _ends_a_sentence(word):
            yield run.first, last - 1
            run = _NameRun()
    yield from run.whole()


def _joins(word: str, text: str, start: int, link: int, end: int) -> bool:
    """Return whether a word joins what stands before it to one name: “Calder Light & Power”."""
    return start >= 0 and (word == "&" or _is_one_body(text, start, link, end))


def _is_one_body(text: str, start: int, link: int, end: int) -> bool:
    """Return whether one word after “the” and what is joined to it are one: “the Quay and Harbour Union”."""
    before = text[start:link].lower().split()
    if len(before) != 1 or text[max(0, start - 4) : start].lower() != "the ":
        return False
    joining, *joined = text[link:end].lower().split()
    apart = _is_of_a_body(before[0]) or first_names.FIRST.intersection(joined) or _LINKS.intersection(joined)
    return joining == "and" and not apart and len(joined) > 1 and _is_of_a_body(joined[-1])


class _NameRun:
    """Words that may be one name, and whether “and” goes on with it: “Ministry of Trade and Industry”."""

    def __init__(self) -> None:
        self.first = self._last = -1
        self._of_a_body = self._of_a_person = False

    @property
    def goes_on(self) -> bool:
        return self._of_a_body and not self._of_a_person

    def add(self, word: str, first: int, last: int) -> None:
        low = word.lower()
        self.first, self._last = (self.first if self.first >= 0 else first), last
        self._of_a_person |= low.strip(".") in first_names.FIRST or low in speaker_noun_lists.HONORIFICS
        self._of_a_body |= _is_of_a_body(low)

    def whole(self) -> Iterator[tuple[int, int]]:
        if self.first >= 0:
            yield self.first, self._last


def _ends_a_sentence(word: str) -> bool:
    shortened = _INITIAL.match(word) or word.lower() in speaker_noun_lists.TITLES or ACRONYM.match(word)
    return word.endswith(".") and not shortened


def _is_of_a_body(low: str) -> bool:
    return (
        noun_classes.is_among(low, organisations.IN_NAMES)
        or low in organisations.OFFICES
        or low in ("of", "&")
    )
