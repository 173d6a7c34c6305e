"""The mark that an answer is right: one of a question, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowCheck
from quizapp.ui.kit.row_widget import RowWidget

if TYPE_CHECKING:
    from quizapp.ui.editor.form.state import KeyMark
    from quizapp.ui.kit.style import Style

FIXED: Final = QSizePolicy.Policy.Fixed


class _KeyRing(RowWidget, QRadioButton):
    """Rings stand in cards of their own, where Qt would not know which of them belong together."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.use_style(look)
        self.setAutoExclusive(False)

    def fill(self) -> None:
        """The ring alone, in the middle of what is to be hit."""
        self._content.show(_shape(self._look), [RowCheck(self.isChecked(), 0, ring=True)], [])


class _KeyCheckBox(RowWidget, QCheckBox):
    """A box as all check boxes of the program are."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.use_style(look)

    def fill(self) -> None:
        """The box alone, in the middle of what is to be hit."""
        self._content.show(_shape(self._look), [RowCheck(self.isChecked(), 0)], [])


class KeyMarkBox(QWidget):
    """A ring, or where several answers may be right a box. `pressed` tells that another state is wanted."""

    pressed = Signal()

    def __init__(self, look: Style, *, several: bool) -> None:
        super().__init__()
        self._key: KeyMark | None = None
        self.button: _KeyCheckBox | _KeyRing = _KeyCheckBox(look) if several else _KeyRing(look)
        self.button.setObjectName("bare")
        self.button.setSizePolicy(FIXED, FIXED)
        self.button.show_content()
        self.button.toggled.connect(self.button.show_content)
        self.button.clicked.connect(self._press)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.button)

    def show_key(self, key: KeyMark) -> None:
        """Show whether the answer is right."""
        self._key = key
        with QSignalBlocker(self.button):
            self.button.setChecked(key.marked)
        self.button.show_content()
        self.button.setAccessibleName(key.name)

    def _press(self) -> None:
        if self._key is None:
            return
        # What is right is shown once it stands in the question.
        self.button.setChecked(self._key.marked)
        if self._key.several or not self._key.marked:
            self.pressed.emit()


def _shape(look: Style) -> RowShape:
    """Return the shape of a mark that is no smaller than a target is high."""
    room = look.theme.size("hitMin")
    beside = (room - look.theme.size("iconM")) // 2
    return RowShape(beside, beside, least=room)
