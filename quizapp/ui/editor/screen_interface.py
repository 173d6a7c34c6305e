"""What the editor's presenter needs of its screen. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.editor.state import EditorState

EditorTimer = Literal["check", "save"]


class EditorView(Protocol):
    """What the presenter needs of its screen."""

    def prepare(self, state: EditorState, then: Callable[[], None]) -> None:
        """Build what a state takes that will be shown, piece by piece between the window's events.

        `then` is called when all is there.
        """
        ...

    def show_state(self, state: EditorState) -> None:
        """Show a state."""
        ...

    def announce(self, sentence: str, /) -> None:
        """Say a sentence to a screen reader."""
        ...

    def wait(self, what: EditorTimer, ms: int) -> None:
        """Call the presenter's method of this name after so long, counted anew with each call."""
        ...

    def begin_form(self) -> None:
        """Put the keyboard into the form's first field, and select what stands there."""
        ...

    def focus_form(self) -> None:
        """Put the keyboard into the form's first field."""
        ...

    def focus_reported(self) -> None:
        """Put the keyboard on what was reported on what is shown."""
        ...

    def focus_field(self, pointer: str) -> None:
        """Put the keyboard into the field at a pointer."""
        ...
