"""The tile of a learner: letters on a colour. The letters stand there whatever the colours are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.kit.painting import BoxStyle, PaintedText, paint_box, paint_text

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

SIDE, LARGE = 40, 64
"""Of a tile in a list, and of the one on a learner's own page, px."""


def paint_tile(painter: QPainter, box: QRectF, look: Style, letter: str, colour: str) -> None:
    """Draw the tile of a learner; in high contrast a border takes the place of the colour."""
    theme = look.theme
    edge = theme.color("edge") if theme.high_contrast else None
    paint_box(painter, box, 6, BoxStyle(theme.color(colour), edge, 2))
    font = QFont(theme.font("heading"))
    if box.height() > theme.scaled(SIDE):
        font.setPixelSize(round(box.height() * 0.44))
    ink = theme.color("onLearner")
    paint_text(painter, box, PaintedText(letter, font, ink, Qt.AlignmentFlag.AlignHCenter))


def paint_guest_tile(painter: QPainter, box: QRectF, look: Style) -> None:
    """Draw the tile of a guest: dashed, with an icon in place of letters."""
    theme = look.theme
    paint_box(painter, box, 6, BoxStyle(None, theme.color("edge"), 2, dashed=True))
    icon = theme.size("icon")
    inner = QRectF(box.center().x() - icon / 2, box.center().y() - icon / 2, icon, icon)
    look.icons.paint(painter, "speaker", inner, theme.color("text"))


@dataclass(frozen=True, slots=True)
class RowTile:
    """A tile before the words of a row, `side` px wide at 100 %."""

    letter: str
    colour: str
    gap: int
    side: int = SIDE
    shown: bool = True

    def width(self, look: Style) -> float:
        """Its side."""
        return look.theme.scaled(self.side)

    def height(self, look: Style) -> float:
        """Its side."""
        return look.theme.scaled(self.side)

    def paint(self, painter: QPainter, box: QRectF, look: Style, _row: QWidget) -> None:
        """Draw it."""
        paint_tile(painter, box, look, self.letter, self.colour)


class LearnerTile(QWidget):
    """A tile, `side` px wide at 100 %, as decoration: screen readers hear the name beside it."""

    def __init__(self, look: Style, side: int = LARGE, *, guest: bool = False) -> None:
        super().__init__()
        self._look, self._side, self._guest = look, side, guest
        self._letter, self._colour = "", "c1"
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_tile(self, letter: str, colour: str) -> None:
        """Show other letters, or another colour."""
        self._letter, self._colour = letter, colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            if self._guest:
                paint_guest_tile(painter, QRectF(self.rect()), self._look)
            else:
                paint_tile(painter, QRectF(self.rect()), self._look, self._letter, self._colour)

    def _restyle(self) -> None:
        side = self._look.theme.scaled(self._side)
        self.setFixedSize(side, side)
