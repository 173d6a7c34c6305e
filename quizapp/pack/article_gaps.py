"""What a pack leaves out of an article, between its passages as they are read, and where paragraphs begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.pack.models.sources import Source


@dataclass(frozen=True, slots=True)
class SourceGap:
    """Body paragraphs that are not here, first to last (inclusive); `rest`: of this one only its rest."""

    first: int
    last: int
    rest: bool = False


def iter_places_and_gaps(source: Source, places: Iterable[int]) -> Iterator[int | SourceGap]:
    """Yield places of passages, counted from 0 and in reading order, and between them what is left out."""
    reached = 0
    for place in places:
        number = source.passages[place].paragraph
        if number is not None:
            if number > reached + 1:
                yield SourceGap(reached + 1, number - 1)
            reached = max(reached, number)
        yield place
        if number is not None and _rest_is_missing(source, place):
            yield SourceGap(number, number, rest=True)
    if reached < source.paragraphs:
        yield SourceGap(reached + 1, source.paragraphs)


def find_paragraph_number(source: Source, place: int) -> int | None:
    """Return the number that stands beside a passage: only the first of a paragraph carries it."""
    number = source.passages[place].paragraph
    return None if any(other.paragraph == number for other in source.passages[:place]) else number


def _rest_is_missing(source: Source, place: int) -> bool:
    """Tell whether a paragraph ends with this passage, which is a part, and nothing is told of the rest."""
    passage = source.passages[place]
    if not passage.part:
        return False
    same = [other for other in source.passages if other.paragraph == passage.paragraph]
    return same[-1] is passage and all(other.role != "summary" for other in same)
