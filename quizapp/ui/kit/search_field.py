"""A field with an icon before the words, usually that of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from quizapp.ui.kit.painting import mirror_box, mirror_margins

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

START, BETWEEN, LEAST = 12, 8, 120
"""Before the icon, between it and the words, and how narrow the field may become at 100 %, px."""


class SearchField(QLineEdit):
    """As high as buttons and usually so `wide`, px at 100 %; it takes so many characters, and no more."""

    def __init__(self, look: Style, name: str, wide: int, longest: int, icon: str = "search") -> None:
        super().__init__()
        self._look, self._wide, self._icon = look, wide, icon
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self._make_room)
        self._make_room()

    def sizeHint(self) -> QSize:
        """As high as the buttons beside it."""
        return QSize(self._look.theme.scaled(self._wide), self._look.theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow."""
        return QSize(self._look.theme.scaled(LEAST), self._look.theme.size("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon before the words."""
        super().paintEvent(event)
        theme = self._look.theme
        with QPainter(self) as painter:
            side = theme.size("icon")
            icon = mirror_box(self, QRectF(START, (self.height() - side) / 2, side, side))
            self._look.icons.paint(painter, self._icon, icon, theme.color("text"))

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def _make_room(self) -> None:
        before = self._look.theme.size("icon") + BETWEEN
        self.setTextMargins(mirror_margins(self, before, 0, BETWEEN, 0))
        self.updateGeometry()
