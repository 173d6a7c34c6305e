"""What a widget paints, and where: a paint device that keeps words and shapes, and shows nothing."""
# ruff: noqa: N802 - the names are Qt's

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintDevice, QPaintEngine, QPainterPath, QRegion, QTextItem
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QSize

Metric = QPaintDevice.PaintDeviceMetric
JOINER: Final = "\u200d"
"""What Arabic letters are joined by where words are cut between them."""
OVERHANG: Final = 1 / 6
"""So far a letter may reach over the width that its font gives it, as a share of its size."""
STROKE: Final = 3
"""What is no higher or wider, px, is a line under words or a caret, and covers none."""


@dataclass
class Words:
    """Words of one font as they are painted: their ink, and the part of the widget that is painted on.

    `covered`: something was drawn over them afterwards.
    """

    text: str
    ink: QRectF
    room: QRectF
    overhang: float
    covered: bool = False

    @property
    def whole(self) -> bool:
        """Whether all of them is seen, but for what letters hang over."""
        over = self.overhang
        return not self.covered and self.room.adjusted(-over, -over, over, over).contains(self.ink)

    @property
    def fits(self) -> bool:
        """Whether no letter is beyond the sides of where it is painted; lines may be scrolled out of it."""
        left, right = self.room.left() - self.overhang, self.room.right() + self.overhang
        return left <= self.ink.left() and self.ink.right() <= right


@dataclass
class Painted:
    """Words, and the boxes of whatever else is drawn, each with its colour or, for a picture, without."""

    words: list[Words] = field(default_factory=list)
    shapes: list[tuple[QRectF, str]] = field(default_factory=list)


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found = Painted()

    def begin(self, _device) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, _state) -> None:
        pass

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:
        if not item.text().strip().strip(JOINER):
            return
        painter = self.painter()
        to_device = painter.combinedTransform()
        ink = _ink(item)
        room = QRectF(self.systemClip().boundingRect())
        if painter.hasClipping():
            room &= to_device.mapRect(painter.clipBoundingRect())
        if room.isEmpty():
            return
        over, ink = OVERHANG * item.font().pixelSize(), to_device.mapRect(ink.translated(at))
        # Of a line with marks Qt paints one part after the other, each time the whole line within that part.
        again = (each for each in self.found.words if (each.text, each.ink) == (item.text(), ink))
        if part := next(again, None):
            part.room |= room
        else:
            self.found.words.append(Words(item.text(), ink, room, over))

    # Rectangles, ellipses and single lines come as paths; what is left is ticks and arrows.
    def drawPath(self, path) -> None:
        brush, pen = self.painter().brush(), self.painter().pen()
        filled = brush.style() != Qt.BrushStyle.NoBrush and brush.color().alpha() == 255
        self._keep(path.boundingRect(), (brush if filled else pen).color().name(), covers=filled)

    def drawPixmap(self, box, _picture, _part) -> None:
        self._keep(box, "", covers=True)

    def drawImage(self, box, _picture, _part, _flags=None) -> None:
        self._keep(box, "", covers=True)

    def drawPolygon(self, *_points) -> None:
        pass

    def drawPoints(self, *_points) -> None:
        pass

    def _keep(self, box: QRectF, color: str, *, covers: bool) -> None:
        seen = self.painter().combinedTransform().mapRect(box)
        self.found.shapes.append((seen, color))
        if covers and min(box.width(), box.height()) > STROKE:
            for words in self.found.words:
                words.covered |= seen.adjusted(1, 1, -1, -1).intersects(words.ink)


def _ink(item: QTextItem) -> QRectF:
    """Return the box of the letters in an item, from where it begins on its base line."""
    words = item.text().strip()
    before, after = item.text().split(words, 1)
    from_right = item.renderFlags() & QTextItem.RenderFlag.RightToLeft
    spaces = QFontMetricsF(item.font()).horizontalAdvance(after if from_right else before)
    # Not as fonts tell it, which is rounded: the outlines.
    outlines = QPainterPath()
    outlines.addText(spaces, 0, item.font(), words)
    return outlines.boundingRect()


class _Sheet(QPaintDevice):
    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Engine()
        self._metrics = {
            Metric.PdmWidth: size.width(),
            Metric.PdmHeight: size.height(),
            Metric.PdmDevicePixelRatio: 1,
            Metric.PdmDevicePixelRatioScaled: 1 << 16,
            Metric.PdmDpiX: 96,
            Metric.PdmDpiY: 96,
            Metric.PdmPhysicalDpiX: 96,
            Metric.PdmPhysicalDpiY: 96,
            Metric.PdmDepth: 32,
        }

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: Metric) -> int:
        return self._metrics.get(metric, 0)


def painted(widget: QWidget) -> Painted:
    """Return what a widget paints, without the widgets in it."""
    sheet = _Sheet(widget.size())
    widget.render(sheet, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return sheet.engine.found
