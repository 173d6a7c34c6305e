"""A button with long words: they go on in another line where there is no room for them in one."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.kit.buttons import KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

MAX_WIDTH: Final = 16_777_215
AROUND: Final = 6
"""Above and below words in several lines, px."""


class WrappingButton(KeyButton):
    """As wide as its words in one line if it may, and never narrower than its longest word."""

    wraps = True

    def policy(self) -> QSizePolicy:
        """As wide as there is room, and no higher than its words are then."""
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        return policy

    def sizeHint(self) -> QSize:
        """All words in one line; as high as they are in the width that it has now."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word."""
        hint = super().sizeHint()
        longest = max((self._look.theme.width("strong", word) for word in self.words.split()), default=0)
        return QSize(min(hint.width(), ceil(self.beside() + longest) + 1), hint.height())

    def hasHeightForWidth(self) -> bool:
        """A narrower button is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with its words in so many lines as they need, px."""
        if width >= super().sizeHint().width():
            return self.least()
        metrics = QFontMetricsF(self._look.theme.font("strong"))
        room = QRectF(0, 0, width - self.beside(), MAX_WIDTH)
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.words)
        return max(self.least(), ceil(words.height()) + 2 * AROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height in another width."""
        super().resizeEvent(event)
        if self.heightForWidth(event.size().width()) != self.heightForWidth(event.oldSize().width()):
            self.updateGeometry()
