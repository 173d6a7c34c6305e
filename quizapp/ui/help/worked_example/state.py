"""What the worked example shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.article_view.state import ArticleViewState


@dataclass(frozen=True, slots=True)
class WorkedExampleStepState:
    """One step: its number, its title, and what is told in it; nothing while it is still to come."""

    number: str
    title: str
    told: tuple[str, ...]
    now: bool


@dataclass(frozen=True, slots=True)
class WorkedExampleState:
    """A question of the example at one of its steps; without a sheet there is only `message` to tell."""

    back: str
    aside: str
    message: str = ""
    sheet: ArticleViewState | None = None
    whole: bool = False
    skill: str = ""
    skill_icon: str = ""
    prompt: str = ""
    claim: str = ""
    steps: tuple[WorkedExampleStepState, ...] = ()
    at: int = 0
    at_words: str = ""
    has_before: bool = False
    next_words: str = ""
