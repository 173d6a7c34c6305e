"""What the page that asks for a code shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PinState:
    """Whose code is asked for, with what is told beside it; `asked` counts how often, to begin anew."""

    title: str
    back: str
    told: str
    asked: int
    message: str = ""
