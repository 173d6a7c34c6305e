"""The words that are asked about, with a bar at their side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import mirror_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import TextRun

BAR, GAP = 4, 18


class ClaimBlock(QWidget):
    """A claim or statement in serif, as the article's words are."""

    def __init__(self, look: Style, style: str = "quoteL") -> None:
        super().__init__()
        self._look = look
        self._words = Label(look, style=style)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(BAR + GAP)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> Label:
        """The label that holds the words."""
        return self._words

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._words.show_text(text)

    def show_pieces(self, pieces: Sequence[TextRun]) -> None:
        """Show words in several styles."""
        self._words.show_pieces(pieces)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        bar = mirror_box(self, QRectF(0, 0, BAR, self.height()))
        with QPainter(self) as painter:
            painter.fillRect(bar, self._look.theme.color("text"))
