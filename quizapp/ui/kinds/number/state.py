"""What the widget of numbers shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.ui.kinds.text_input.state import TextInputState


@dataclass(frozen=True, slots=True)
class NumberState(TextInputState):
    """A field for a number: the language that it is read in, and what was read of it so far.

    `reading` is '' while nothing is typed; `is_read`: it tells a number.
    """

    language: str
    reading: str
    is_read: bool
