"""Two backends as one: what the second finds as well is surer than what the first finds alone.

What only the second finds is left out: on pages of real newspapers one in five of that was right.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.said.reports import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.models import Backend, Part
    from quizapp.drafting.said.narration import Narration
    from quizapp.drafting.said.reading import Reader
    from quizapp.drafting.said.reports import Report

ALIKE: Final = 0.5
"""So large a part of the longer of two contents is shared where both mean the same words."""


class Joined:
    """A backend that hands on what a first one finds, marked by whether a second finds it too."""

    def __init__(self, first: Reader, second: Reader) -> None:
        self._first, self._second = first, second

    @property
    def name(self) -> Backend:
        """Which backend this is: the first."""
        return self._first.name

    def found(self, parts: Sequence[Part], narrations: Sequence[Narration]) -> Iterator[Found]:
        """Yield what is found in each paragraph, in their order; subjects are the first backend's."""
        beside = self._second.found(parts, narrations)
        for one, other in zip(self._first.found(parts, narrations), beside, strict=True):
            yield Found(joined(one.reports, other.reports), one.subjects)


def joined(first: Sequence[Report], second: Sequence[Report]) -> list[Report]:
    """Return the first reports of a paragraph, each marked "both", "other-speaker" or "first-alone"."""
    made = []
    for each in first:
        like = [other for other in second if _alike(each, other)]
        mark = (
            "both"
            if any(_same_speaker(each, other) for other in like)
            else "other-speaker"
            if like
            else "first-alone"
        )
        made.append(replace(each, marks=each.marks | {mark}))
    return made


def _alike(one: Report, other: Report) -> bool:
    shared = one.content.shared(other.content)
    longer = max(one.content.end - one.content.start, other.content.end - other.content.start)
    return shared >= ALIKE * longer and one.negated == other.negated


def _same_speaker(one: Report, other: Report) -> bool:
    if one.mention is None or other.mention is None:
        return one.mention is other.mention
    return one.mention.span.shared(other.mention.span) > 0
