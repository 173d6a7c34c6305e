"""What is shown before a library is restored. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class RestoreSection:
    """A heading and the lines under it."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RestoreState:
    """A library that is being made ready, that is ready, or that could not be.

    `doing` with `done` of `total` is what is being worked on, `parts` what would change. `damage`: it is made
    of what was damaged, which can also be declined for good. `told` says why there is none.
    """

    phase: Literal["working", "ready", "failed"]
    title: str
    back: str
    doing: str = ""
    done: int = 0
    total: int = 0
    parts: tuple[RestoreSection, ...] = ()
    damage: bool = False
    told: str = ""
