"""What the page shows on which a practice is put under another name. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.kit.widget_state import OptionState


@dataclass(frozen=True, slots=True)
class SessionTransferState:
    """Practices and names to choose from, by place; `told` is how it went, `moved` once it is done."""

    back: str
    sittings: tuple[OptionState, ...]
    people: tuple[OptionState, ...]
    sitting: int | None = None
    person: int | None = None
    told: str = ""
    moved: bool = False
    moving: bool = False
    empty: str = ""
