"""A word with its icon in a round frame, and the round sign of a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from quizapp.ui.kit.icon_lines import IconMark
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowIcon
from quizapp.ui.kit.row_widget import RowLabel
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

EDGE, BETWEEN = 12, 6
"""At both ends of a chip, and between its icon and its words, px."""


class ChipLabel(RowLabel):
    """A kind of statement, or a verdict's word, neutral in colour."""

    def __init__(self, look: Style, words: str = "", icon: str = "") -> None:
        self._icon = icon
        super().__init__(look)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(words, icon)

    def show_chip(self, words: str, icon: str) -> None:
        """Show another word and icon."""
        self._icon = icon
        self.setText(words)
        self.show_content()

    def fill(self) -> None:
        """Icon and word."""
        shape = RowShape(EDGE, EDGE, least=self._look.theme.size("chip"))
        icon = [RowIcon(self._icon, BETWEEN, "iconS")] if self._icon else []
        self._content.show(shape, icon, [TextRun(self.text(), "label")])


class Monogram(QLabel):
    """A speaker's letters, or an icon, in a dark disc; screen readers hear the name beside it."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._look = look
        self._sign = IconMark(look, "", "iconS", "paper")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignCenter)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_speaker(self, letters: str, icon: str) -> None:
        """Show letters or, where there are none, an icon."""
        self.setText(letters)
        self._sign.show_icon("" if letters else icon, "paper")

    def _restyle(self) -> None:
        side = self._look.theme.size("iconL")
        self.setFont(self._look.theme.font("label"))
        self.setFixedSize(side, side)
