"""What the page of packs to be added shows. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from quizapp.ui.kit.form import Item

PackImportPhase = Literal["looking", "choosing", "adding", "told"]
"""Looking at what is there; choosing of it; adding what was chosen; telling what came of it."""

PackImportTone = Literal["text", "textMuted", "correct", "partial", "wrong"]


@dataclass(frozen=True, slots=True)
class PackImportRow:
    """One pack in the list.

    `tag` is the word at its end, `note` what it would change or what is wrong with it. `checked` is None
    where there is nothing to choose. `name` is what a screen reader says.
    """

    title: str
    source: str
    made: str
    tag: str
    tag_icon: str
    tag_tone: PackImportTone
    note: str
    note_icon: str
    note_tone: PackImportTone
    checked: bool | None
    name: str


@dataclass(frozen=True, slots=True)
class PackImportSection:
    """A part of what is told of a pack: lines under a heading."""

    heading: str
    lines: tuple[str, ...]
    tone: PackImportTone = "text"


@dataclass(frozen=True, slots=True)
class PackImportProgress:
    """What is being done, and how far it is; nothing is known of the whole where `total` is 0."""

    what: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PackImportRows(Item):
    """`count` packs; `line` words the one at a place when it comes into view, `chosen` has the keyboard.

    `move` is told where the keyboard is, `check` which pack is to be chosen, or not; `told` is what a screen
    reader says of that. `version` is another where a row may be other.
    """

    name: str
    count: int
    chosen: int
    version: int
    told: tuple[str, str]
    line: Callable[[int], PackImportRow] = field(compare=False)
    move: Callable[[int], None] = field(compare=False)
    check: Callable[[int], None] = field(compare=False)
