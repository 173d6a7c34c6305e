"""What several widgets paint alike: boxes, focus borders, key caps, and places that mirror."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from PySide6.QtCore import QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from quizapp.record import record

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme.theme import Theme

FOCUS_BORDER = 3
CHECK_MARK = ((0.24, 0.52), (0.43, 0.7), (0.77, 0.32))
"""The corners of a check box's tick, as shares of its side."""
SELECTION_BORDER = 2

DOT = 0.28
"""Radius of the point in a ring, as a share of its side."""
MIRRORED_ICONS: Final = {"back": "next", "next": "back", "←": "→", "→": "←"}
"""Icons and keys that point along a line, and those that point the other way."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
MIDDLE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


@record
class BoxStyle:
    """How a box is filled and framed; the frame lies inside the box."""

    fill: QColor | None = None
    edge: QColor | None = None
    width: float = 1
    dashed: bool = False


def paint_box(painter: QPainter, box: QRectF, radius: float, ground: BoxStyle) -> None:
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


def paint_focus_border(painter: QPainter, box: QRectF, radius: float, theme: Theme) -> None:
    """The 3 px border of the widget that has the keyboard."""
    paint_box(painter, box, radius, BoxStyle(edge=theme.color("focus"), width=FOCUS_BORDER))


def mirror_box(widget: QWidget, box: QRectF) -> QRectF:
    """The box at the other side where the interface runs from right to left."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QRectF(widget.width() - box.right(), box.y(), box.width(), box.height())
    return box


def mirror_margins(widget: QWidget, start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins of a layout by start and end of a line, which Qt's layouts do not mirror themselves."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QMargins(end, top, start, bottom)
    return QMargins(start, top, end, bottom)


def find_start_side(widget: QWidget) -> Qt.AlignmentFlag:
    """The side at which lines begin."""
    return RIGHT if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft else LEFT


def find_end_side(widget: QWidget) -> Qt.AlignmentFlag:
    """The side at which lines end."""
    return LEFT if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft else RIGHT


def mirror_icon_name(widget: QWidget, what: str) -> str:
    """An icon or key, by name, or the one that points the other way where the interface is mirrored."""
    mirror = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return MIRRORED_ICONS.get(what, what) if mirror else what


def find_own_side(text: str) -> Qt.AlignmentFlag:
    """The side at which lines of a text begin by its own script, whatever the interface's is."""
    strong = (bidirectional(letter) for letter in text)
    return RIGHT if next((each for each in strong if each in ("L", "R", "AL")), "L") != "L" else LEFT


def find_direction(text: str, side: Qt.AlignmentFlag) -> Qt.LayoutDirection:
    """In which direction a text runs whose lines begin at a side: its first letter decides.

    But where lines begin at the right, a sentence runs from there also if a name in Latin letters begins it.
    """
    if side & Qt.AlignmentFlag.AlignRight and any(bidirectional(letter) in ("R", "AL") for letter in text):
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LayoutDirectionAuto


@record
class PaintedText:
    """One line of words as it is drawn, or as many as they need; the side is where it begins in its box."""

    text: str
    font: QFont
    ink: QColor
    side: Qt.AlignmentFlag
    wrap: bool = False


def paint_text(painter: QPainter, box: QRectF, words: PaintedText) -> None:
    """Draw words, centred upright; their own script decides in which direction they run."""
    painter.setLayoutDirection(find_direction(words.text, words.side))
    painter.setFont(words.font)
    painter.setPen(words.ink)
    how = words.side | MIDDLE
    painter.drawText(box, how | Qt.TextFlag.TextWordWrap if words.wrap else how, words.text)


def measure_key_cap(theme: Theme, text: str) -> int:
    """Width of a key cap, px: square for one letter, none without a key."""
    if not text:
        return 0
    words = theme.width("label", text)
    return max(theme.size("keyCap"), round(words + 2 * theme.scaled(6) + 2))


@record
class KeyCapColors:
    """A key cap's colours; without a fill it lets the ground through."""

    fill: QColor | None
    edge: QColor
    words: QColor

    @classmethod
    def of(cls, theme: Theme, fill: str = "paper", edge: str = "edge", words: str = "text") -> KeyCapColors:
        """Colours by token name."""
        return cls(theme.color(fill), theme.color(edge), theme.color(words))


def paint_key_cap(painter: QPainter, box: QRectF, text: str, theme: Theme, colors: KeyCapColors) -> None:
    """Draw a key cap, on whole px so that its frame is sharp; nothing without a key."""
    if not text:
        return
    box = QRectF(round(box.x()), round(box.y()), box.width(), box.height())
    paint_box(painter, box, 4, BoxStyle(colors.fill, colors.edge))
    paint_text(
        painter, box, PaintedText(text, theme.font("label"), colors.words, Qt.AlignmentFlag.AlignHCenter)
    )


def paint_number(painter: QPainter, box: QRectF, text: str, theme: Theme, *, plate: bool = False) -> None:
    """Draw a number that tells of something and is no key: bare where a cap would be, or on a dark plate."""
    box = QRectF(round(box.x()), round(box.y()), box.width(), box.height())
    ink = theme.color("paper" if plate else "text")
    if plate:
        paint_box(painter, box, 4, BoxStyle(theme.color("text")))
    paint_text(painter, box, PaintedText(text, theme.font("label"), ink, Qt.AlignmentFlag.AlignHCenter))


def paint_ring(painter: QPainter, box: QRectF, theme: Theme, *, checked: bool) -> None:
    """Draw a ring, with a point in it or empty: that of a style sheet is not round at every text size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent" if checked else "edge"), SELECTION_BORDER))
    painter.setBrush(theme.color("paper"))
    radius = (box.width() - SELECTION_BORDER) / 2
    painter.drawEllipse(box.center(), radius, radius)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(box.center(), box.width() * DOT, box.width() * DOT)
    painter.restore()


def paint_check(painter: QPainter, box: QRectF, theme: Theme, *, checked: bool) -> None:
    """Draw a check box, with its tick or empty."""
    box = QRectF(round(box.x()), round(box.y()), box.width(), box.height())
    fill, edge = ("accent", "accent") if checked else ("paper", "edge")
    paint_box(painter, box, 4, BoxStyle(theme.color(fill), theme.color(edge), SELECTION_BORDER))
    if not checked:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("onAccent"), 2 * theme.factor))
    points = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in CHECK_MARK]
    painter.drawPolyline(points)
    painter.restore()
