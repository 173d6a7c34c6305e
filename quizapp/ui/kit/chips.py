"""A word with its icon in a round frame, and the round sign of a speaker."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from quizapp.ui.kit.icon_lines import IconMark

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

EDGE, BETWEEN = 12, 6
"""At both ends of a chip, and between its icon and its words, px."""


class ChipLabel(QLabel):
    """A kind of statement, or a verdict's word, neutral in colour."""

    def __init__(self, look: Style, words: str = "", icon: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._sign = IconMark(look, icon, "iconS")
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignLeading)
        look.theme.changed.connect(self._restyle)
        self.show_chip(words, icon)

    def show_chip(self, words: str, icon: str) -> None:
        """Show another word and icon."""
        self._sign.show_icon(icon, "text")
        self.setText(words)
        self._restyle()

    def _restyle(self) -> None:
        theme = self._look.theme
        before = EDGE + theme.size("iconS") + BETWEEN
        self.setFont(theme.font("label"))
        self.setIndent(before)
        self.setFixedSize(before + ceil(theme.width("label", self.text())) + EDGE, theme.size("chip"))


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
