"""What the list of packs in work shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.ui.opened.state import Opening

LONGEST_NAME: Final = 120
"""So many characters a pack's name on the list has at most."""


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A pack in work: its name, what is told of it, when it was saved, and where its last file is.

    `name` is what a screen reader says of it, `edit` and `more` of its buttons.
    """

    title: str
    told: str
    file: str
    saved: str
    name: str
    edit: str
    more: str


@dataclass(frozen=True, slots=True)
class TrashLine:
    """A pack in the trash: its name, until when it lies there, and what its button says."""

    title: str
    told: str
    said: str


@dataclass(frozen=True, slots=True)
class AuthorState:
    """The packs in work, the one changed last first. `packs` are None while they are being read.

    `chosen` is the row of the keyboard, `naming` the row whose name is being changed, -1: none. `told` is
    what was done last, which `undoes` (the words of a button) takes back; `failed` is why something could
    not be. `practised` are the titles of installed packs.
    """

    packs: tuple[WorkLine, ...] | None = None
    chosen: int = 0
    trash: tuple[TrashLine, ...] = ()
    practised: tuple[str, ...] = ()
    naming: int = -1
    told: str = ""
    undoes: str = ""
    failed: str = ""
    opening: Opening | None = None
