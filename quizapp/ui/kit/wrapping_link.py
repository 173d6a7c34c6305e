"""A link with long words: they go on in another line where there is no room for them in one."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.kit.buttons import LINK_PADDING, LinkButton
from quizapp.ui.kit.painting import FOCUS_BORDER, paint_focus_border

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

MAX_WIDTH: Final = 16_777_215
WRAPS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading)


class WrappingLink(LinkButton):
    """As wide as its words in one line if it may, and never narrower than its longest word."""

    def policy(self) -> QSizePolicy:
        """As wide as there is room, and no higher than its words are then."""
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        return policy

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word."""
        theme = self._look.theme
        longest = max((theme.width("strong", word) for word in self._words.split()), default=0)
        hint = self.sizeHint()
        return QSize(min(hint.width(), ceil(longest) + 2 * LINK_PADDING + 1), hint.height())

    def hasHeightForWidth(self) -> bool:
        """A narrower link is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with its words in so many lines as they need, px."""
        hint = super().sizeHint()
        if width >= hint.width():
            return hint.height()
        metrics = QFontMetricsF(self._look.theme.font("strong"))
        room = QRectF(0, 0, width - 2 * LINK_PADDING, MAX_WIDTH)
        return max(
            hint.height(), ceil(metrics.boundingRect(room, WRAPS, self._words).height()) + 2 * FOCUS_BORDER
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words; in several lines the font underlines them."""
        if self.width() >= super().sizeHint().width():
            super().paintEvent(event)
            return
        theme = self._look.theme
        font = theme.font("strong")
        font.setUnderline(True)
        with QPainter(self) as painter:
            painter.setFont(font)
            painter.setPen(theme.color("accentText"))
            room = QRectF(self.rect()).adjusted(LINK_PADDING, FOCUS_BORDER, -LINK_PADDING, -FOCUS_BORDER)
            painter.drawText(room, WRAPS, self._words)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)
