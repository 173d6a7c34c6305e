"""What the page of packs to be added shows. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

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
class PackImportDetail:
    """All that is told of the pack that the keyboard is on."""

    title: str
    summary: str
    parts: tuple[PackImportSection, ...]
    can_copy: bool


@dataclass(frozen=True, slots=True)
class PackImportProgress:
    """What is being done, and how far it is; nothing is known of the whole where `total` is 0."""

    what: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PackImportPrompt:
    """What is asked once about all packs that would take the place of others, and what is chosen."""

    question: str
    options: tuple[str, str, str]
    chosen: int


@dataclass(frozen=True, slots=True)
class PackImportState:
    """The page: `count` packs; `line` words the one at a place, when it comes into view.

    `aside` tells where they are from, `chosen` where the keyboard is. `primary` is on the one obvious button,
    '' where there is none; `leave` on the one that goes.
    """

    phase: PackImportPhase
    back: str
    aside: str
    heading: str
    count: int
    line: Callable[[int], PackImportRow]
    chosen: int
    detail: PackImportDetail | None
    notice: str
    progress: PackImportProgress | None
    asking: PackImportPrompt | None
    primary: str
    leave: str
