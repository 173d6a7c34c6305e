"""What somebody's own page shows: all that is kept about them. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LearnerPageState:
    """`rows` are what is kept and how much of it; `told` is what became of a file, `failed` if nothing."""

    name: str
    back: str
    letter: str
    colour: str
    since: str
    rows: tuple[tuple[str, str], ...]
    erase: str
    told: str = ""
    failed: bool = False
