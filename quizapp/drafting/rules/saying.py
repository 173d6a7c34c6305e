"""One content, as words of its sentence, before it is placed in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quizapp.drafting.said.reports import Sort


class Said(NamedTuple):
    """Words (end exclusive) of one content, its sort, and how it was found."""

    start: int
    end: int
    sort: Sort
    mark: str


class Begun(NamedTuple):
    """Where a content begins, its sort, and how it was found."""

    start: int
    sort: Sort
    mark: str
