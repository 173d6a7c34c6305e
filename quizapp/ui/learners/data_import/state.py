"""What the page shows on which a saved file is brought in. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LearnerImportPhase = Literal["reading", "asking", "bringing", "done", "failed"]


@dataclass(frozen=True, slots=True)
class LearnerImportState:
    """The file's name, whom it holds with how much, how far it is, and how it went."""

    phase: LearnerImportPhase
    back: str
    file: str
    people: tuple[str, ...] = ()
    done: int = 0
    total: int = 0
    told: str = ""
