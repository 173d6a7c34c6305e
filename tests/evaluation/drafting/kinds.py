"""How right statement types, chains, forms and speaking for others are, of attributions that are right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.drafting.classification.statement_weights import STATEMENT_TYPES
from tests.evaluation.drafting.figures import Count
from tests.evaluation.drafting.readings import rows_of
from tests.evaluation.drafting.scoring import speaker_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.evaluation.drafting.readings import Judged, Read


def by_statement_type(pairs: Sequence[tuple[str, str]]) -> dict[str, Count]:
    """Return the count of each statement type, of pairs of a marked and a told one."""
    return {
        statement_type: Count(
            sum(marked == told == statement_type for marked, told in pairs),
            sum(told == statement_type for _, told in pairs),
            sum(marked == statement_type for marked, _ in pairs),
        )
        for statement_type in STATEMENT_TYPES
    }


def macro(counts: dict[str, Count]) -> float:
    """Return the mean F of the statement types, 0 to 1."""
    return sum(each.f for each in counts.values()) / len(counts)


def statement_types(reads: Sequence[Read]) -> list[tuple[str, str]]:
    """Return the marked and the told statement type of what is right."""
    return [
        (row.mark.statement_type, row.attribution.statement_type)
        for row in rows_of(reads)
        if row.mark is not None
    ]


def forms(reads: Sequence[Read]) -> Count:
    """Return how many of the right attributions have the marked form."""
    same = [row.mark.form == row.attribution.form for row in rows_of(reads) if row.mark is not None]
    return Count(sum(same), len(same), len(same))


def chains(reads: Sequence[Read], *, nested: bool = False) -> Count:
    """Return how many of the right attributions have the whole chain, or of those that are marked nested."""
    same = [
        _same_chain(each, row)
        for each in reads
        for row in each.judged
        if row.mark is not None and (len(row.mark.chain) > 1 or not nested)
    ]
    return Count(sum(same), len(same), len(same))


def _same_chain(read: Read, row: Judged) -> bool:
    assert row.mark is not None
    told = [speaker_key(read.reading.speaker(each).name) for each in row.attribution.chain]
    marked = [_keys(read, each) for each in row.mark.chain]
    return len(told) == len(marked) and all(name in names for name, names in zip(told, marked, strict=True))


def speaking_for(reads: Sequence[Read]) -> tuple[Count, int]:
    """Return how many of the told pairs of marked speakers are marked, and how many pairs cannot be judged.

    A pair cannot be judged where the marks have no speaker of one of its names.
    """
    judged = [each for read in reads for each in _pairs(read)]
    known = [each for each in judged if each is not None]
    there = sum(
        speaker.speaks_for is not None for read in reads for speaker in read.article.speakers.values()
    )
    return Count(sum(known), len(known), there), len(judged) - len(known)


def _pairs(read: Read) -> Iterator[bool | None]:
    for each in read.reading.speakers:
        if each.speaks_for is not None:
            speaker = _marked(read, each.name)
            body = _marked(read, read.reading.speaker(each.speaks_for).name)
            yield (
                None
                if not speaker or not body
                else any(read.article.speakers[one].speaks_for in body for one in speaker)
            )


def _marked(read: Read, name: str) -> set[str]:
    return {each for each in read.article.speakers if speaker_key(name) in _keys(read, each)}


def _keys(read: Read, speaker: str) -> set[str]:
    return {speaker_key(name) for name in read.article.speakers[speaker].names}
