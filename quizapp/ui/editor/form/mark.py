"""The mark that an answer is right: one of a question, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QRadioButton, QWidget

if TYPE_CHECKING:
    from quizapp.ui.editor.form.state import Key
    from quizapp.ui.widgets.look import Look


class Mark(QWidget):
    """A ring, or where several answers may be right a box. `pressed` tells that another state is wanted."""

    pressed = Signal()

    def __init__(self, look: Look, *, several: bool) -> None:
        super().__init__()
        self._key: Key | None = None
        self.button: QAbstractButton = QCheckBox() if several else QRadioButton()
        # Rings stand in cards of their own, where Qt would not know which of them belong together.
        self.button.setAutoExclusive(False)
        self.button.clicked.connect(self._press)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.button)
        self._look = look
        look.theme.changed.connect(self._fit)
        self._fit()

    def show_key(self, key: Key) -> None:
        """Show whether the answer is right."""
        self._key = key
        with QSignalBlocker(self.button):
            self.button.setChecked(key.marked)
        self.button.setAccessibleName(key.name)

    def _fit(self) -> None:
        """Take no room for words, of which there are none."""
        self.button.setFixedWidth(self._look.theme.size("hitMin"))

    def _press(self) -> None:
        if self._key is None:
            return
        # What is right is shown once it stands in the question.
        self.button.setChecked(self._key.marked)
        if self._key.several or not self._key.marked:
            self.pressed.emit()
