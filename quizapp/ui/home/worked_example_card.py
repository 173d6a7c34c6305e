"""The card that offers the worked example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.label import Label

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style


class WorkedExampleCard(CardFrame):
    """Offers the worked example."""

    asked = Signal()

    def __init__(self, look: Style) -> None:
        super().__init__(look)
        self._title = Label(look, style="strong")
        self._text = Label(look, tone="textMuted")
        self._button = KeyButton(look, "", icon="play")
        self._button.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._row)

    def show_offer(self, how: tuple[str, str, str] | None) -> None:
        """Show heading, sentence and button; None takes the card away."""
        self.setVisible(how is not None)
        if how is not None:
            title, text, button = how
            self._title.show_text(title)
            self._text.show_text(text)
            self._button.show_words(button)

    def set_narrow(self, narrow: bool) -> None:
        """Put the button below the words, or beside them."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._button, side)
