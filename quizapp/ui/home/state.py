"""What the home screen shows. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.pack.ids import PackId


@dataclass(frozen=True, slots=True)
class PackLine:
    """One pack in the list. `name` is what a screen reader says; `damage` why it cannot be opened, or ''."""

    id: PackId
    title: str
    source_line: str
    mastered_words: str
    mastered: int
    keys: int
    last: str
    name: str
    damage: str


@dataclass(frozen=True, slots=True)
class Lead:
    """The pack in front: what it is, what to know before, and the one obvious button."""

    title: str
    source_line: str
    summary: str
    advisory_heading: str
    advisory: str
    button: str
    damage: str = ""


@dataclass(frozen=True, slots=True)
class HomeState:
    """The library as a learner sees it. Without a lead there is no pack (yet): then `empty` says so.

    `line` words the pack at a place of `packs`, when it comes into view: of a thousand, ten are seen at once.
    """

    lead: Lead | None
    packs_heading: str
    packs: tuple[PackId, ...]
    line: Callable[[int], PackLine]
    chosen: int
    empty: tuple[str, str]
    how: tuple[str, str]
    foot: str
    notices: tuple[str, ...] = ()
