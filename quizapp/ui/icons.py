"""Icons: drawings in one colour that take the colour of the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor


class Icons:
    """Draws the icons of one folder and keeps what it has drawn.

    Icons are told apart by outline; they never stand alone for a colour.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}

    def pixmap(self, name: str, size: int, color: QColor, ratio: float = 1.0) -> QPixmap:
        """An icon ``size`` px wide and high, in a colour, sharp at a device pixel ratio.

        Raises FileNotFoundError for a name that is no icon.
        """
        key = (name, size, color.name(), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(*key)
        return self._pixmaps[key]

    def paint(self, painter: QPainter, name: str, box: QRectF, color: QColor) -> None:
        """Draw an icon into a square box of a widget, on whole px so that it is sharp."""
        ratio = painter.device().devicePixelRatioF()
        pixmap = self.pixmap(name, round(box.width()), color, ratio)
        painter.drawPixmap(round(box.x()), round(box.y()), pixmap)

    def _draw(self, name: str, size: int, color: str, ratio: float) -> QPixmap:
        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_bytes()
        side = round(size * ratio)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing = self._drawings[name].replace(b"currentColor", color.encode())
        QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
