"""What the widget of words shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.ui.kinds.typed.state import TypedState


@dataclass(frozen=True, slots=True)
class WordsState(TypedState):
    """A field for a few words."""
