"""The panel that shows a form and tells what is done in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look


class FormPanel(QWidget):
    """Shows one FormState after another; what has the keyboard keeps it, and its caret."""

    typed = Signal(str, str)
    """A text field's pointer, and all that stands in it now."""

    chosen = Signal(str, object)
    """A pointer, and the value that is chosen for it: plain data."""

    added = Signal(str, str)
    """The pointer of a list, and what is added to it."""

    removed = Signal(str)
    """The pointer of what is taken away."""

    moved = Signal(str, int)
    """The pointer of an entry, and by how many places it moves: -1 up, 1 down."""

    acted = Signal(str, str)
    """The name of what is asked for, and the pointer that it is for."""

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate

    def show_form(self, state: FormState) -> None:
        """Show a form; what is shown already and did not change is left alone."""

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""

    def focus(self, pointer: str) -> None:
        """Put the keyboard into the field at a pointer, or the nearest that there is."""
