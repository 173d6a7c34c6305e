"""What the search shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

HitSpan = tuple[int, int]
FilterName = Literal["pack", "bank", "kind", "skill", "state"]


@dataclass(frozen=True, slots=True)
class HitLine:
    """One thing found: `words` with what was found in it, start and end (exclusive) in `marks`.

    `aside` tells how a question went; `quoted` that the words are an article's or a statement's. `name` is
    what a screen reader says.
    """

    title: str
    aside: str
    meta: str
    where: str
    words: str
    marks: tuple[HitSpan, ...]
    quoted: bool
    name: str


@dataclass(frozen=True, slots=True)
class SearchFilterChoice:
    """What a filter can show only; an empty value: all."""

    words: str
    value: str
    on: bool


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """A filter's button, what a screen reader says of it, and what it offers."""

    name: FilterName
    words: str
    said: str
    choices: tuple[SearchFilterChoice, ...]


@dataclass(frozen=True, slots=True)
class SearchState:
    """The page. `empty` stands in place of hits; `chosen` is the row that Enter acts on, -1 without any.

    `filtered` tells that not all is shown. `practise` is on the button that practises what was found, ''
    where no question was.
    """

    back: str
    typed: str
    heading: str = ""
    notice: str = ""
    empty: str = ""
    lines: tuple[HitLine, ...] = ()
    chosen: int = -1
    filters: tuple[SearchFilter, ...] = ()
    filtered: bool = False
    practise: str = ""
