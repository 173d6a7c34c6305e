"""A button with long words: they go on in another line where there is no room for them in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.size_policy import build_least_policy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QSizePolicy


class WrappingButton(KeyButton):
    """As wide as its words in one line if it may, and never narrower than its longest word."""

    wraps = True

    def policy(self) -> QSizePolicy:
        """As wide as there is room, and no higher than its words are then."""
        return build_least_policy()

    def sizeHint(self) -> QSize:
        """All words in one line; as high as they are in the width that it has now: Qt makes it no higher."""
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height in another width."""
        super().resizeEvent(event)
        if self.heightForWidth(event.size().width()) != self.heightForWidth(event.oldSize().width()):
            self.updateGeometry()
