"""A paragraph as the narrator tells it: whole quoted sentences become a short stand-in, other marks are left out.

What is quoted whole is not the narrator's grammar, and quotation marks break parses. Each code point of the
narration knows where it comes from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.models import Span
from quizapp.drafting.said.marks import Quotation, quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

STAND_IN: Final = "It works"
"""A clause of two words for a quoted one: what stands beside it is parsed as what a quotation has beside it."""
PERSON: Final = "veteran"
"""A noun for “the 58-year-old”, which has none."""

_AGED: Final = re.compile(r"\b\d{1,3}[-‑‐ ]year[-‑‐ ]olds?\b(?!\s+(?:[a-z]|[A-Z]))")
_DATELINE: Final = re.compile(
    r"^(?:[A-ZÀ-Þ][\w’'. -]{2,30}(?:,[^()—–]{2,40})?\s\([\w /-]{2,30}\)\s?[-–—]+\s"
    r"|[A-ZÀ-Þ]{3}[A-ZÀ-Þ’'. -]*(?:,[^()—–]{2,40})?\s[-–—]+\s"
    r"|\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?\s?[-–—:|/]?\s?(?=[A-ZÀ-Þ“\"‘']))"
)
"""“TORSK, Velmar (AP) -” or “16:41”, which nobody says."""
_ENDED: Final = re.compile(r"[.,?!…—–-]\s*$")
_FULL: Final = re.compile(r"[.?!…]\s*$")
_SMALL: Final = word_set("a an and as at but by for from in into of on or the to with vs")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the narration, from `start`, and what of the paragraph it stands for.

    Where both are equally long each code point stands for its own; else all of it for the whole span.
    """

    start: int
    words: str
    source: Span
    quotation: Quotation | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Narration:
    """The narrator's words of one paragraph (`text`), piece by piece, and its quotations."""

    paragraph: str
    text: str
    pieces: tuple[Piece, ...]
    quotations: tuple[Quotation, ...]
    whole: tuple[Quotation, ...]
    """Quotations that are clauses or sentences of their own."""

    def piece(self, at: int) -> Piece:
        """Return the piece that a code point of the narration lies in."""
        return self.pieces[max(0, bisect_right(self.pieces, at, key=lambda each: each.start) - 1)]

    def source(self, start: int, end: int) -> Span:
        """Return what part of the paragraph a part of the narration, not empty, stands for."""
        first, last = self.piece(start), self.piece(end - 1)
        begin = first.source.start + (0 if first.whole else start - first.start)
        finish = last.source.end if last.whole else last.source.start + end - last.start
        return Span(begin, max(begin, finish))

    def quoted(self, at: int) -> Quotation | None:
        """Return the quotation, whole or not, that a code point of the narration comes from."""
        return self.piece(at).quotation


def narrated(paragraph: str) -> Narration:
    """Return a paragraph as its narrator tells it."""
    found = quotations(paragraph)
    dateline = _DATELINE.match(paragraph)
    top = tuple(each for each in found if each.depth == 0)
    whole = tuple(each for each in top if stands_alone(paragraph, each))
    pieces, at = [], 0
    begin = dateline.end() if dateline else 0
    for words, source, quotation, is_whole in _runs(paragraph, begin, top, frozenset(whole)):
        if words:
            pieces.append(Piece(at, words, source, quotation, is_whole))
            at += len(words)
    text = "".join(each.words for each in pieces)
    return Narration(paragraph, text, tuple(pieces), found, whole)


_Run = tuple[str, Span, "Quotation | None", bool]


def _runs(paragraph: str, at: int, top: tuple[Quotation, ...], whole: frozenset[Quotation]) -> Iterator[_Run]:
    begun = False  # a stand-in stands in this sentence
    for each in top:
        if each.outer.start < at:
            continue
        told = paragraph[at : each.outer.start]
        begun = begun and not re.search(r"[.?!]\s", told + " ")
        silent = begun and each in whole
        yield from _told(paragraph, at, len(told.rstrip(" ,:")) + at if silent else each.outer.start)
        if each in whole:
            yield _stand_in(paragraph, each, begun), each.outer, each, True
            begun = not _ends_sentence(paragraph, each)
        else:
            yield from _fragment(paragraph, each)
        at = each.outer.end
    yield from _told(paragraph, at, len(paragraph))


def _told(paragraph: str, start: int, end: int) -> Iterator[_Run]:
    for match in _AGED.finditer(paragraph, start, end):
        yield paragraph[start : match.start()], Span(start, match.start()), None, False
        yield PERSON, Span(match.start(), match.end()), None, True
        start = match.end()
    yield paragraph[start:end], Span(start, end), None, False


def _fragment(paragraph: str, each: Quotation) -> Iterator[_Run]:
    """Yield quoted words that stand in the narrator's sentence, without any marks in them."""
    at = each.inner.start
    for match in re.finditer(r"[“”„«»\"]", paragraph[each.inner.start : each.inner.end]):
        place = each.inner.start + match.start()
        yield paragraph[at:place], Span(at, place), each, False
        at = place + 1
    yield paragraph[at : each.inner.end], Span(at, each.inner.end), each, False


def _stand_in(paragraph: str, each: Quotation, begun: bool) -> str:
    words = "" if begun else STAND_IN
    inner = each.inner.of(paragraph)
    if _ends_sentence(paragraph, each):
        return words + "." if _FULL.search(inner) or not each.closed else words
    after = paragraph[each.outer.end : each.outer.end + 1]
    return words + ("," if after not in ",.;:" and words else "")


def _ends_sentence(paragraph: str, each: Quotation) -> bool:
    after = paragraph[each.outer.end :].lstrip()
    if not after:
        return True
    return bool(_FULL.search(each.inner.of(paragraph))) and not after[0].islower() and after[0] not in ",;"


def stands_alone(paragraph: str, each: Quotation) -> bool:
    """Return whether quoted words are a clause or sentence of their own, not part of the narrator's."""
    inner = each.inner.of(paragraph).strip()
    before, after = paragraph[: each.outer.start].rstrip(), paragraph[each.outer.end :].lstrip()
    words = inner.split()
    ended = bool(_ENDED.search(inner)) or not each.closed
    upper = inner.lstrip("…[(‘“'\"")[:1].isupper()
    if _is_title(words) and not ended:
        return False
    if not before or before[-1] in ".?!…”’\"'—–)":
        return _begins(words, after, ended=ended, upper=upper)
    if before[-1] == ":":
        return upper or len(words) >= 3
    if before[-1] == ",":
        return (upper and (ended or len(words) >= 4)) or (ended and len(words) >= 3)
    return upper and bool(_FULL.search(inner)) and len(words) >= 2 and not _is_title(words)


def _begins(words: list[str], after: str, *, ended: bool, upper: bool) -> bool:
    """Return it for quoted words that a sentence begins with."""
    if ended:
        return True
    if not after:
        return upper or len(words) >= 3
    return after[0] == "," and (upper or len(words) >= 4) and len(words) >= 2


def _is_title(words: list[str]) -> bool:
    """Return whether all words but the small ones begin with a capital letter, as in the name of a film."""
    main = [word for word in words if word.lower() not in _SMALL]
    return (
        len(main) >= 1 and len(words) >= 2 and all(word[:1].isupper() or word[:1].isdigit() for word in main)
    )
