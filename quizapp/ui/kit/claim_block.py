"""The words that are asked about, with a bar at their side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.kit.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import TextRun

BAR, GAP = 4, 18


class ClaimBlock(QWidget):
    """A claim or statement in serif, as the article's words are."""

    def __init__(self, look: Style, style: str = "quoteL") -> None:
        super().__init__()
        self._words = Label(look, style=style)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        bar = QWidget()
        bar.setObjectName("bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedWidth(BAR)
        row.addWidget(bar)
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
