"""What the teacher's page shows: classes, and those who have a code. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class, how many are in it, and the words on its buttons as they are said."""

    name: str
    told: str
    archived: bool
    shift_said: str
    erase_said: str


@dataclass(frozen=True, slots=True)
class PinRow:
    """Somebody who has a code; `said` is what its button says to a screen reader."""

    name: str
    said: str


@dataclass(frozen=True, slots=True)
class ClassesState:
    """`first`: there is no teacher's code yet, and nothing is shown before one is chosen.

    `added` counts the classes that were added here, to empty the fields anew. `field` is what the message is
    about: code, class or names.
    """

    back: str
    first: bool
    classes: tuple[ClassRow, ...] = ()
    codes: tuple[PinRow, ...] = ()
    told: str = ""
    message: str = ""
    field: str = ""
    added: int = 0
