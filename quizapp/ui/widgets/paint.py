"""What several widgets paint alike: boxes, focus borders, key caps, and places that mirror."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme.theme import Theme

FOCUS = 3
SELECTED = 2


def rounded(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    width: float = 1,
    *,
    dashed: bool = False,
) -> None:
    """A box with its border drawn inside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(edge, width) if edge is not None else QPen(Qt.PenStyle.NoPen)
    if dashed:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    if fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(fill)
    half = width / 2 if edge is not None else 0
    curve = max(radius - half, 0)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), curve, curve)
    painter.restore()


def focus_border(painter: QPainter, box: QRectF, radius: float, theme: Theme) -> None:
    """The 3 px border of the widget that has the keyboard."""
    rounded(painter, box, radius, None, theme.color("focus"), FOCUS)


def mirrored(widget: QWidget, box: QRectF) -> QRectF:
    """The box at the other side where the interface runs from right to left."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QRectF(widget.width() - box.right(), box.y(), box.width(), box.height())
    return box


def start_side(widget: QWidget) -> Qt.AlignmentFlag:
    """The side at which lines begin."""
    mirror = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if mirror else Qt.AlignmentFlag.AlignLeft


def cap_width(theme: Theme, text: str) -> int:
    """Width of a key cap, px: square for one letter."""
    words = QFontMetricsF(theme.font("label")).horizontalAdvance(text)
    return max(theme.size("keyCap"), round(words + 2 * theme.scaled(6) + 2))


def paint_cap(  # noqa: PLR0913 - a box, its words and three colours
    painter: QPainter, box: QRectF, text: str, theme: Theme, fill: QColor | None, edge: QColor, words: QColor
) -> None:
    """A key cap."""
    rounded(painter, box, 4, fill, edge)
    painter.setFont(theme.font("label"))
    painter.setPen(words)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
