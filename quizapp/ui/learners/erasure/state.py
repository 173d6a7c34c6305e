"""What the page that erases somebody shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LearnerErasurePhase = Literal["asking", "erasing", "done"]


@dataclass(frozen=True, slots=True)
class LearnerErasureState:
    """`write` asks for what is to be typed; `field` is what is wrong: name or code.

    `done` of `total` is how far it is. `left` are places that were not reached, with why.
    """

    phase: LearnerErasurePhase
    title: str
    back: str
    write: str
    asks_pin: bool
    message: str = ""
    field: str = ""
    done: int = 0
    total: int = 0
    left: tuple[str, ...] = ()
