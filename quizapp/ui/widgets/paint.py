"""What several widgets paint alike: boxes, focus borders, key caps, and places that mirror."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme.theme import Theme

FOCUS = 3
SELECTED = 2


@dataclass(frozen=True)
class Ground:
    """How a box is filled and framed; the frame lies inside the box."""

    fill: QColor | None = None
    edge: QColor | None = None
    width: float = 1
    dashed: bool = False


def rounded(painter: QPainter, box: QRectF, radius: float, ground: Ground) -> None:
    """Draw a box with round corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(Qt.PenStyle.NoPen) if ground.edge is None else QPen(ground.edge, ground.width)
    if ground.dashed:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    if ground.fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(ground.fill)
    half = 0 if ground.edge is None else ground.width / 2
    curve = max(radius - half, 0)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), curve, curve)
    painter.restore()


def focus_border(painter: QPainter, box: QRectF, radius: float, theme: Theme) -> None:
    """The 3 px border of the widget that has the keyboard."""
    rounded(painter, box, radius, Ground(edge=theme.color("focus"), width=FOCUS))


def mirrored(widget: QWidget, box: QRectF) -> QRectF:
    """The box at the other side where the interface runs from right to left."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QRectF(widget.width() - box.right(), box.y(), box.width(), box.height())
    return box


def mirrored_margins(widget: QWidget, start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins of a layout by start and end of a line, which Qt's layouts do not mirror themselves."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QMargins(end, top, start, bottom)
    return QMargins(start, top, end, bottom)


def start_side(widget: QWidget) -> Qt.AlignmentFlag:
    """The side at which lines begin."""
    mirror = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirror else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


@dataclass(frozen=True)
class Words:
    """One line of words as it is drawn; the side is where it begins in its box."""

    text: str
    font: QFont
    ink: QColor
    side: Qt.AlignmentFlag


def paint_words(painter: QPainter, box: QRectF, words: Words) -> None:
    """Draw one line, centred upright; its own script decides in which direction it runs."""
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setFont(words.font)
    painter.setPen(words.ink)
    side = words.side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, side, words.text)


def cap_width(theme: Theme, text: str) -> int:
    """Width of a key cap, px: square for one letter."""
    words = QFontMetricsF(theme.font("label")).horizontalAdvance(text)
    return max(theme.size("keyCap"), round(words + 2 * theme.scaled(6) + 2))


@dataclass(frozen=True)
class CapColors:
    """A key cap's colours; without a fill it lets the ground through."""

    fill: QColor | None
    edge: QColor
    words: QColor

    @classmethod
    def of(cls, theme: Theme, fill: str = "paper", edge: str = "edge", words: str = "text") -> CapColors:
        """Colours by token name."""
        return cls(theme.color(fill), theme.color(edge), theme.color(words))


def paint_cap(painter: QPainter, box: QRectF, text: str, theme: Theme, colors: CapColors) -> None:
    """Draw a key cap, on whole px so that its frame is sharp."""
    box = QRectF(round(box.x()), round(box.y()), box.width(), box.height())
    rounded(painter, box, 4, Ground(colors.fill, colors.edge))
    paint_words(painter, box, Words(text, theme.font("label"), colors.words, Qt.AlignmentFlag.AlignHCenter))
