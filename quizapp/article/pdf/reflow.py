"""Lines of pages to paragraphs: columns and page breaks are read over, cut words are whole again.

Where a word is cut at the end of a line, the hyphen is its own or only of the line's end. Some programs write
one of its own sort there (U+2010, U+00AD). Others write “-”, and then the rest of the document has to tell:
its words, and how often lines end so.
"""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from quizapp.article.pdf.lines import PLAIN_HYPHEN, PdfLine
from quizapp.article.plain_text import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_OTHER_SIZE: Final = 1.08
"""So many times larger or smaller letters are another paragraph's."""
_NARROW: Final = 0.05
"""Part of the distances that are no larger than that of two lines of a paragraph, even where nearly all
paragraphs are of one line."""
_OTHER_GAP: Final = 1.25
"""So many times the usual distance of two lines parts paragraphs."""
_INDENT: Final = 0.6
"""Heights of a line by which the first line of a paragraph is moved in, at least; at most, _MOST_INDENT."""
_MOST_INDENT: Final = 4.0
_FEWEST: Final = 3
_SOME: Final = 0.03
"""So many gaps or indents, and such a part of the lines, make a document that parts its paragraphs so."""

_SOFT: Final = "\u2010\u00ad"
_HYPHENS: Final = frozenset(PLAIN_HYPHEN + _SOFT)
_BEGIN: Final = re.compile(r"^\w+")
_WORD: Final = re.compile(r"\w+(?:[-\u2010]\w+)*")
_OFTEN: Final = 0.04
_FEWEST_CUTS: Final = 3
"""Part and number of the lines that end with “-”, from which on the document cuts words. Where hyphens are
words' own, one line in a hundred ends so."""
_WORD_LETTERS: Final = 3


@dataclass(frozen=True, slots=True)
class PdfParagraph:
    """A paragraph, the height of its letters, and its page, from 0."""

    text: str
    height: float
    page: int


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual in a document: the distance of lines, how far lines reach that begin at a place.

    And what parts its paragraphs: wider gaps, or first lines that are moved in.
    """

    gap: float
    edges: dict[int, tuple[float, float]]
    by_gaps: bool = False
    by_indents: bool = False
    _known: dict[tuple[float, float], tuple[float, float]] = field(default_factory=dict)

    def edge(self, line: PdfLine) -> tuple[float, float]:
        """Return the left and right end of the column that a line is in."""
        key = line.left, line.right
        if key not in self._known:
            self._known[key] = self._edge(line)
        return self._known[key]

    def _edge(self, line: PdfLine) -> tuple[float, float]:
        near = [self.edges[place] for place in self.edges if -2 <= line.left - self.edges[place][0] < 40]
        inside = [edge for edge in near if edge[1] >= line.right - 3]
        return max(inside or near, default=(line.left, line.right))


def build_paragraphs(lines: Sequence[PdfLine]) -> list[PdfParagraph]:
    """Return the paragraphs of lines that stand in reading order."""
    if not lines:
        return []
    measures = _measured(lines)
    hyphens = HyphenRules([line.text for line in lines])
    groups: list[list[PdfLine]] = [[lines[0]]]
    for last, line in pairwise(lines):
        if _parts(last, line, measures):
            groups.append([])
        groups[-1].append(line)
    return [
        PdfParagraph(_joined([line.text for line in group], hyphens), group[0].height, group[0].page)
        for group in groups
    ]


def _measured(lines: Sequence[PdfLine]) -> _Measures:
    steps = [(last.bottom - line.bottom, line) for last, line in pairwise(lines) if not _jumps(last, line)]
    gaps = sorted(gap for gap, line in steps if gap > 0.9 * line.height)  # what is raised in a line has less
    gap = gaps[int(_NARROW * len(gaps))] if gaps else 0
    usual_height = statistics.median(line.height for line in lines)
    columns: dict[int, list[PdfLine]] = {}
    for line in lines:
        if line.height < _OTHER_SIZE * usual_height:  # headlines reach over columns
            columns.setdefault(round(line.left / 3), []).append(line)
    usual = {place: found for place, found in columns.items() if len(found) > 2 or len(columns) < 3}
    edges = {
        place: (min(line.left for line in found), max(line.right for line in found))
        for place, found in usual.items()
    }
    plain = _Measures(gap, _merged(edges))
    wide = sum(each > _OTHER_GAP * gap for each in gaps)
    moved = sum(
        _is_moved_in(line, plain) and not _is_moved_in(last, plain) and not _jumps(last, line)
        for last, line in pairwise(lines)
    )
    fewest = max(_FEWEST, _SOME * len(lines))
    return replace(plain, by_gaps=wide >= fewest, by_indents=moved >= fewest and moved > wide)


def _merged(edges: dict[int, tuple[float, float]]) -> dict[int, tuple[float, float]]:
    """Return the columns' edges without those of indented lines, which end where those left of them do."""
    kept: dict[int, tuple[float, float]] = {}
    for place, (left, right) in sorted(edges.items()):
        if not any(0 < left - other < 40 and right <= end + 3 for other, end in kept.values()):
            kept[place] = (left, right)
    return kept


def _parts(last: PdfLine, line: PdfLine, measures: _Measures) -> bool:
    """Tell whether a paragraph ends between two lines."""
    if not 1 / _OTHER_SIZE < line.height / max(last.height, 0.1) < _OTHER_SIZE:
        return True
    jumps = _jumps(last, line)
    if not jumps and last.bottom - line.bottom > _OTHER_GAP * measures.gap:
        return True
    if is_hyphenated(last.text, line.text):
        return False
    if measures.by_indents:
        return _is_moved_in(line, measures) and (
            not _is_moved_in(last, measures) or _is_forced(last, line, measures)
        )
    if measures.by_gaps and not jumps:
        return False
    ended = bool(SENTENCE_END.search(last.text)) or (not jumps and _is_short(last, measures))
    return ended and _is_forced(last, line, measures)


def _jumps(last: PdfLine, line: PdfLine) -> bool:
    """Tell whether a line stands in another column than the one before, or on another page."""
    return line.page != last.page or not 0 < last.bottom - line.bottom < 6 * line.height


def _is_moved_in(line: PdfLine, measures: _Measures) -> bool:
    left, _ = measures.edge(line)
    return _INDENT * line.height < line.left - left < _MOST_INDENT * line.height


def _is_forced(last: PdfLine, line: PdfLine, measures: _Measures) -> bool:
    """Tell whether somebody meant a new line that begins no word of a sentence."""
    return not line.text[0].islower() and _had_room(last, line, measures)


def _had_room(last: PdfLine, line: PdfLine, measures: _Measures) -> bool:
    """Tell whether the next word had found room on the line before, so that somebody meant a new line."""
    word = line.text.split(maxsplit=1)[0]
    return measures.edge(last)[1] - last.right > (len(word) + 1.5) * last.per_letter


def _is_short(line: PdfLine, measures: _Measures) -> bool:
    left, right = measures.edge(line)
    return line.right - left < 0.6 * (right - left)


def _joined(texts: Sequence[str], hyphens: HyphenRules) -> str:
    made = texts[0]
    for text in texts[1:]:
        made = hyphens.joined(made, text)
    return made.translate(_LIGATURES)


def is_hyphenated(line: str, following: str) -> bool:
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
        cut = is_hyphenated(line, following)
        yield begun[: len(begun) - len(begun.split()[-1])] if cut and begun.strip() else begun


class HyphenRules:
    """What the lines of a document tell of its hyphens."""

    def __init__(self, lines: Sequence[str]) -> None:
        ends = [line[-1:] for line in lines]
        self._marked = any(end in _SOFT for end in ends if end)
        self._cuts = ends.count(PLAIN_HYPHEN) >= max(_FEWEST_CUTS, _OFTEN * len(ends))
        self._lines = lines

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the document, which are gathered when the first “-” asks for them."""
        text = "\n".join(_uncut(self._lines)).casefold().replace("\u2010", PLAIN_HYPHEN)
        return frozenset(_WORD.findall(text))

    def joined(self, line: str, following: str) -> str:
        """Return two lines as one text; a word that was cut is whole again."""
        cut, begin = _cut(line), _BEGIN.match(following)
        if not cut or not begin:
            return f"{line} {following}"
        if line[-1] != PLAIN_HYPHEN:
            return line[:-1] + following
        return (line if self._is_own(*cut, begin[0]) else line[:-1]) + following

    def _is_own(self, token: str, before: str, after: str) -> bool:
        """Tell whether “-” between two parts of a word belongs to it; `token` is what stands before."""
        whole, apart = (f"{before}{sign}{after}".casefold() for sign in ("", PLAIN_HYPHEN))
        if whole in self._words and apart not in self._words:
            return False
        plain = after[0].islower() and not token.endswith(PLAIN_HYPHEN) and not before[-1].isdigit()
        if not plain or self._marked or apart in self._words:
            return True
        known = all(len(part) >= _WORD_LETTERS and part.casefold() in self._words for part in (before, after))
        return known or not self._cuts
