"""What the widget of words shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.ui.kinds.text_input.state import TextInputState


@dataclass(frozen=True, slots=True)
class TextAnswerState(TextInputState):
    """A field for a few words."""
