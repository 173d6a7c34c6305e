"""A line with what can be done with it at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.label import Label

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

GAP, AROUND = 12, 6
RowAction = tuple[str, str, Callable[[], None]]
"""The words on a button, what it says to a screen reader, and what it does."""


class ActionRowWidget(QWidget):
    """A name, what is told of it, and its buttons; narrow, they stand below it."""

    def __init__(
        self, look: Style, name: str, told: str, deeds: Sequence[RowAction], *, narrow: bool
    ) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(look, name, "strong"))
        if told:
            words.addWidget(Label(look, told, "meta", "textMuted"))
        buttons = []
        for shown, said, act in deeds:
            button = KeyButton(look, shown, small=True)
            button.setAccessibleName(said)
            button.clicked.connect(act)
            buttons.append(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, AROUND, 0, AROUND)
        self._row.setSpacing(GAP)
        self._row.addLayout(words, 1)
        self._row.addWidget(FlowBox(*buttons, gap=GAP))
        self.set_narrow(narrow)

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below the words, or beside them."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
