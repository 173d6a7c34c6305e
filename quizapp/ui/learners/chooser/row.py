"""A learner in the chooser: the whole row is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent

from quizapp.ui.learners.tile import SIDE, paint_tile
from quizapp.ui.widgets.button import ENTER, PlainButton
from quizapp.ui.widgets.paint import Ground, Words, focus_border, mirrored, paint_words, rounded, start_side
from quizapp.ui.widgets.pieces import Text
from quizapp.ui.widgets.state import Piece
from quizapp.ui.widgets.wrapping import wrapping

if TYPE_CHECKING:
    from quizapp.ui.learners.chooser.state import PersonLine
    from quizapp.ui.widgets.look import Look

START, END, APART, ABOVE = 12, 14, 14, 8
LEAST, NARROWEST = 64, 220
"""The height and the width of a row, px; it grows with the name."""


class PersonRow(PlainButton):
    """Tile, name, how they stand, and when they were last here."""

    def __init__(self, look: Look, line: PersonLine) -> None:
        self._line = line
        self._name, self._stands = Text(look.theme), Text(look.theme)
        self._name.set_pieces([Piece(line.name, "strong")])
        self._stands.set_pieces([Piece(line.stands, "meta")])
        super().__init__(look, line.said)
        self.setSizePolicy(wrapping())
        look.theme.changed.connect(self._restyle)

    @property
    def line(self) -> PersonLine:
        """Who it is."""
        return self._line

    def sizeHint(self) -> QSize:
        """As narrow as may be; rows share what room there is."""
        width = self._look.theme.scaled(NARROWEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As low as a row with a short name."""
        return QSize(self._look.theme.scaled(NARROWEST), self._look.theme.scaled(LEAST))

    def hasHeightForWidth(self) -> bool:
        """A narrow row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with its words wrapped, px."""
        room = self._room(width)
        words = self._name.height(room) + self._stands.height(room)
        return max(self._look.theme.scaled(LEAST), round(words) + 2 * ABOVE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter and Space; arrows are for all the rows together."""
        if event.key() in (*ENTER, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            fill = "accentSoft" if self.isDown() else "inset" if self.underMouse() else "paper"
            rounded(painter, box, 8, Ground(theme.color(fill), theme.color("edge")))
            side = theme.scaled(SIDE)
            tile = mirrored(self, QRectF(START, (box.height() - side) / 2, side, side))
            paint_tile(painter, tile, self._look, self._line.letter, self._line.colour)
            self._paint_words(painter)
            self._paint_last(painter)
            if self.hasFocus():
                focus_border(painter, box, 8, theme)

    def _paint_words(self, painter: QPainter) -> None:
        room = self._room(self.width())
        high = self._name.height(room) + self._stands.height(room)
        y = (self.height() - high) / 2
        place = mirrored(self, QRectF(self._before(), 0, room, 0))
        for words in (self._name, self._stands):
            words.set_alignment(start_side(self))
            words.paint(painter, place.x(), y, room)
            y += words.height(room)

    def _paint_last(self, painter: QPainter) -> None:
        theme = self._look.theme
        wide = self._last_width()
        font, ink = theme.font("body"), theme.color("textMuted")
        place = mirrored(self, QRectF(self.width() - END - wide, -1, wide, self.height()))
        paint_words(painter, place, Words(self._line.last, font, ink, start_side(self)))

    def _before(self) -> int:
        return START + self._look.theme.scaled(SIDE) + APART

    def _last_width(self) -> int:
        return round(QFontMetricsF(self._look.theme.font("body")).horizontalAdvance(self._line.last)) + 2

    def _room(self, width: int) -> int:
        return max(width - self._before() - APART - self._last_width() - END, 40)

    def _restyle(self) -> None:
        self._name.restyle()
        self._stands.restyle()
        self.updateGeometry()
        self.update()
