"""A paragraph as its narrator tells it.

Whole quoted sentences become a short stand-in, other marks are left out: what is quoted whole is not the
narrator's grammar, and quotation marks break parses. Each code point of the narration knows where it comes
from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.drafting.attribute.quotation_scanner import Quotation, find_quotations
from quizapp.drafting.attribute.quote_independence import find_char_after, has_full_stop, is_independent
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

STAND_IN: Final = "It works"
"""A clause of two words for a quoted one, so that what stands beside it is parsed as it is meant."""
PERSON: Final = "veteran"
"""A noun for “the 58-year-old”, which has none."""

_CUE: Final = re.compile(
    r"\s(?:[\w.’'-]{1,30}\s){1,5}?(?:said|says|asked|asks|added|wrote|replied|told|demanded|shouted|joked|wondered|recalled)"
    r"(?:[.,:;\s]|$)"
)
"""“Osei said” after “Was it late?”: a capital letter there begins no new sentence."""
_AGED: Final = re.compile(
    r"\b\d{1,3}[-‑‐ ]year[-‑‐ ]olds?\b"
    r"(?!\s+(?!(?:said|says|told|tells|wrote|writes|added|adds|asked|asks|replied|recalled|insisted|claimed|denied"
    r"|laughed|explained|explains|who|whose|was|is|has|had|did|does|will|would|could|also|later|then)\b)[a-zA-Z])"
)
_DATELINE: Final = re.compile(
    r"^(?:[A-ZÀ-Þ][\w’'. -]{2,30}(?:,[^()—–]{2,40})?\s\([\w /-]{2,30}\)\s?[-–—]+\s"
    r"|[A-ZÀ-Þ]{3}[A-ZÀ-Þ’'. -]*(?:,[^()—–]{2,40})?\s[-–—]+\s"
    r"|\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?\s?[-–—:|/]?\s?(?=[A-ZÀ-Þ“\"‘']))"
)
"""“TORSK, Velmar (AP) -” or “16:41”, which nobody says."""
_SENTENCE_ENDS: Final = re.compile(r"[.?!]\s")
_SPACES: Final = re.compile(r"[^\S\n\r]{2,}|[^\S\n\r ]")
_DOUBLE: Final = re.compile(r"[“”„«»\"]")


@dataclass(frozen=True, slots=True)
class NarrationSegment:
    """A run of the narration, from `start`, and what of the paragraph it stands for.

    Where `whole`, all of it stands for the whole source; else both are equally long, and each code point
    stands for its own.
    """

    start: int
    words: str
    source: ReadingSpan
    quotation: Quotation | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Narration:
    """The narrator's words of one paragraph (`text`), piece by piece, and its quotations.

    `whole` are those that are clauses or sentences of their own.
    """

    paragraph: str
    text: str
    pieces: tuple[NarrationSegment, ...]
    quotations: tuple[Quotation, ...]
    whole: tuple[Quotation, ...]

    def piece(self, at: int) -> NarrationSegment:
        """Return the piece that a code point of the narration lies in."""
        return self.pieces[max(0, bisect_right(self.pieces, at, key=lambda each: each.start) - 1)]

    def source(self, start: int, end: int) -> ReadingSpan:
        """Return what part of the paragraph a part of the narration, not empty, stands for."""
        first, last = self.piece(start), self.piece(end - 1)
        begin = first.source.start + (0 if first.whole else start - first.start)
        finish = last.source.end if last.whole else last.source.start + end - last.start
        return ReadingSpan(begin, max(begin, finish))

    def quoted(self, at: int) -> Quotation | None:
        """Return the quotation, whole or not, that a code point of the narration comes from."""
        return self.piece(at).quotation


def build_narration(paragraph: str) -> Narration:
    """Return a paragraph as its narrator tells it."""
    found = find_quotations(paragraph)
    dateline = _DATELINE.match(paragraph)
    top = tuple(each for each in found if each.depth == 0)
    whole = tuple(each for each in top if is_independent(paragraph, each))
    pieces, at = [], 0
    for run in _runs(paragraph, dateline.end() if dateline else 0, top, frozenset(whole)):
        if run.words:
            pieces.append(NarrationSegment(at, *run))
            at += len(run.words)
    return Narration(paragraph, "".join(each.words for each in pieces), tuple(pieces), found, whole)


class _SegmentSource(NamedTuple):
    """What a piece has besides its place."""

    words: str
    source: ReadingSpan
    quotation: Quotation | None = None
    whole: bool = False


def _runs(
    paragraph: str, at: int, top: tuple[Quotation, ...], whole: frozenset[Quotation]
) -> Iterator[_SegmentSource]:
    """Yield the runs from `at` to the paragraph's end."""
    begun = False  # a stand-in stands in this sentence; its second would be another clause
    for each in top:
        if each.outer.start < at:
            continue
        told = paragraph[at : each.outer.start]
        begun = begun and not _SENTENCE_ENDS.search(told + " ")
        silent = begun and each in whole
        yield from _told(paragraph, at, len(told.rstrip(" ,:")) + at if silent else each.outer.start)
        if each in whole:
            yield _SegmentSource(_stand_in(paragraph, each, begun=begun), each.outer, each, whole=True)
            begun = not _ends_sentence(paragraph, each)
        else:
            yield from _fragment(paragraph, each)
        at = each.outer.end
    yield from _told(paragraph, at, len(paragraph))


def _told(paragraph: str, start: int, end: int) -> Iterator[_SegmentSource]:
    """Yield the narrator's own words."""
    for match in _AGED.finditer(paragraph, start, end):
        yield from _spaced(paragraph, start, match.start())
        yield _SegmentSource(PERSON, ReadingSpan(match.start(), match.end()), whole=True)
        start = match.end()
    yield from _spaced(paragraph, start, end)


def _spaced(paragraph: str, start: int, end: int) -> Iterator[_SegmentSource]:
    """Yield words of the narrator's with one plain space wherever there are several, or hard ones."""
    for match in _SPACES.finditer(paragraph, start, end):
        yield _SegmentSource(paragraph[start : match.start()], ReadingSpan(start, match.start()))
        yield _SegmentSource(" ", ReadingSpan(match.start(), match.start() + 1))
        start = match.end()
    yield _SegmentSource(paragraph[start:end], ReadingSpan(start, end))


def _fragment(paragraph: str, each: Quotation) -> Iterator[_SegmentSource]:
    """Yield quoted words that stand in the narrator's sentence, without any marks in them."""
    at = each.inner.start
    for match in _DOUBLE.finditer(paragraph, each.inner.start, each.inner.end):
        yield _SegmentSource(paragraph[at : match.start()], ReadingSpan(at, match.start()), each)
        at = match.end()
    yield _SegmentSource(paragraph[at : each.inner.end], ReadingSpan(at, each.inner.end), each)


def _stand_in(paragraph: str, each: Quotation, *, begun: bool) -> str:
    words = "" if begun else STAND_IN
    if _ends_sentence(paragraph, each):
        return words + "." if has_full_stop(each.inner.of(paragraph)) or not each.closed else words
    after = paragraph[each.outer.end : each.outer.end + 1]
    return words + ("," if after not in ",.;:" and words else "")


def _ends_sentence(paragraph: str, each: Quotation) -> bool:
    after = find_char_after(paragraph, each.outer.end)
    if not after:
        return True
    if each.inner.of(paragraph).rstrip()[-1:] in "?!" and _CUE.match(paragraph, each.outer.end):
        return False
    return has_full_stop(each.inner.of(paragraph)) and not after.islower() and after not in ",;"
