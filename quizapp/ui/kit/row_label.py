"""A label with marks beside its words: what tells of an outcome, an answer with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.row_widget import RowWidget
from quizapp.ui.kit.size_policy import build_wrapping_policy

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style


class RowLabel(RowWidget, QLabel):
    """Its text is what a screen reader says; what is seen is put there by `fill`, in a frame."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Without it, Qt would take a label for as high at any width.
        self.setWordWrap(True)
        self.setSizePolicy(build_wrapping_policy())
        self.use_style(look)
