"""What the worked example shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.sheet.state import SheetState


@dataclass(frozen=True, slots=True)
class StepState:
    """One step: its number, its title, and what is told in it; nothing while it is still to come."""

    number: str
    title: str
    told: tuple[str, ...]
    now: bool


@dataclass(frozen=True, slots=True)
class WorkedState:
    """A question of the example at one of its steps; without a sheet there is only `message` to tell."""

    back: str
    aside: str
    message: str = ""
    sheet: SheetState | None = None
    whole: bool = False
    skill: str = ""
    skill_icon: str = ""
    prompt: str = ""
    claim: str = ""
    steps: tuple[StepState, ...] = ()
    at: int = 0
    at_words: str = ""
    has_before: bool = False
    next_words: str = ""
