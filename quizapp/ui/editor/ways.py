"""What the editor needs of its screen, and where it leads. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.ui.editor.state import EditorState
    from quizapp.ui.ports import Ask

Waiting = Literal["check", "save"]


@dataclass(frozen=True)
class Ways:
    """Where the editor leads: back to the list; files are asked for; `handed_out` is told the file."""

    back: Callable[[], None]
    ask: Ask
    handed_out: Callable[[Path], None]


class EditorView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: EditorState) -> None:
        """Show a state."""
        ...

    def announce(self, sentence: str, /) -> None:
        """Say a sentence to a screen reader."""
        ...

    def wait(self, what: Waiting, ms: int) -> None:
        """Call the presenter's method of this name after so long, counted anew with each call."""
        ...

    def focus_form(self) -> None:
        """Put the keyboard into the form's first field."""
        ...

    def focus_field(self, pointer: str) -> None:
        """Put the keyboard into the field at a pointer."""
        ...
