"""A backup in the list: when it was made, how large it is, and the way to restore it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.label import Label

if TYPE_CHECKING:
    from quizapp.ui.backups.state import BackupRow
    from quizapp.ui.kit.style import Style


class BackupRowWidget(QWidget):
    """Tells when its backup is to be restored."""

    restore = Signal()

    def __init__(self, look: Style, words: str) -> None:
        super().__init__()
        self._made = Label(look, style="strong")
        self._detail = Label(look, style="meta", tone="textMuted")
        self._button = KeyButton(look, words, small=True)
        self._button.clicked.connect(self.restore)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._made)
        lines.addWidget(self._detail)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.addLayout(lines, 1)
        row.addWidget(self._button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Hairline(look))
        box.addLayout(row)

    def show_backup(self, backup: BackupRow) -> None:
        """Show another backup."""
        self._made.show_text(backup.made)
        self._detail.show_text(backup.detail)
        self._button.setAccessibleDescription(f"{backup.made}, {backup.detail}")
