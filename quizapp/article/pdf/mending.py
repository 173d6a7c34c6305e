"""Lines of pages to paragraphs: columns and page breaks are read over, cut words are whole again."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from quizapp.article.lines import ENDED
from quizapp.article.pdf.hyphens import Hyphens, is_cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.article.pdf.lines import Line

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


@dataclass(frozen=True, slots=True)
class Mended:
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

    def edge(self, line: Line) -> tuple[float, float]:
        """Return the left and right end of the column that a line is in."""
        key = line.left, line.right
        if key not in self._known:
            self._known[key] = self._edge(line)
        return self._known[key]

    def _edge(self, line: Line) -> tuple[float, float]:
        near = [self.edges[place] for place in self.edges if -2 <= line.left - self.edges[place][0] < 40]
        inside = [edge for edge in near if edge[1] >= line.right - 3]
        return max(inside or near, default=(line.left, line.right))


def mended(lines: Sequence[Line]) -> list[Mended]:
    """Return the paragraphs of lines that stand in reading order."""
    if not lines:
        return []
    measures = _measured(lines)
    hyphens = Hyphens([line.text for line in lines])
    groups: list[list[Line]] = [[lines[0]]]
    for last, line in pairwise(lines):
        if _parts(last, line, measures):
            groups.append([])
        groups[-1].append(line)
    return [
        Mended(_joined([line.text for line in group], hyphens), group[0].height, group[0].page)
        for group in groups
    ]


def _measured(lines: Sequence[Line]) -> _Measures:
    steps = [(last.bottom - line.bottom, line) for last, line in pairwise(lines) if not _jumps(last, line)]
    gaps = sorted(gap for gap, line in steps if gap > 0.9 * line.height)  # what is raised in a line has less
    gap = gaps[int(_NARROW * len(gaps))] if gaps else 0
    usual_height = statistics.median(line.height for line in lines)
    columns: dict[int, list[Line]] = {}
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


def _parts(last: Line, line: Line, measures: _Measures) -> bool:
    """Tell whether a paragraph ends between two lines."""
    if not 1 / _OTHER_SIZE < line.height / max(last.height, 0.1) < _OTHER_SIZE:
        return True
    jumps = _jumps(last, line)
    if not jumps and last.bottom - line.bottom > _OTHER_GAP * measures.gap:
        return True
    if is_cut(last.text, line.text):
        return False
    if measures.by_indents:
        return _is_moved_in(line, measures) and (
            not _is_moved_in(last, measures) or _is_forced(last, line, measures)
        )
    if measures.by_gaps and not jumps:
        return False
    ended = bool(ENDED.search(last.text)) or (not jumps and _is_short(last, measures))
    return ended and _is_forced(last, line, measures)


def _jumps(last: Line, line: Line) -> bool:
    """Tell whether a line stands in another column than the one before, or on another page."""
    return line.page != last.page or not 0 < last.bottom - line.bottom < 6 * line.height


def _is_moved_in(line: Line, measures: _Measures) -> bool:
    left, _ = measures.edge(line)
    return _INDENT * line.height < line.left - left < _MOST_INDENT * line.height


def _is_forced(last: Line, line: Line, measures: _Measures) -> bool:
    """Tell whether somebody meant a new line that begins no word of a sentence."""
    return not line.text[0].islower() and _had_room(last, line, measures)


def _had_room(last: Line, line: Line, measures: _Measures) -> bool:
    """Tell whether the next word had found room on the line before, so that somebody meant a new line."""
    word = line.text.split(maxsplit=1)[0]
    return measures.edge(last)[1] - last.right > (len(word) + 1.5) * last.per_letter


def _is_short(line: Line, measures: _Measures) -> bool:
    left, right = measures.edge(line)
    return line.right - left < 0.6 * (right - left)


def _joined(texts: Sequence[str], hyphens: Hyphens) -> str:
    made = texts[0]
    for text in texts[1:]:
        made = hyphens.joined(made, text)
    return made.translate(_LIGATURES)
