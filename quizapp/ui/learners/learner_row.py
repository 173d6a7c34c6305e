"""A learner in the chooser: the whole row is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent

from quizapp.ui.kit.buttons import ENTER_KEYS, PlainButton
from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_start_side,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun
from quizapp.ui.learners.tile import SIDE, paint_tile

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.learners.chooser import LearnerChooserRow

START, END, APART, ABOVE = 12, 14, 14, 8
LEAST, NARROWEST = 64, 220
"""The height and the width of a row, px; it grows with the name."""


class LearnerRowButton(PlainButton):
    """Tile, name, how they stand, and when they were last here."""

    def __init__(self, look: Style, line: LearnerChooserRow) -> None:
        self._line = line
        self._name, self._stands = StyledText(look.theme), StyledText(look.theme)
        self._name.set_runs([TextRun(line.name, "strong")])
        self._stands.set_runs([TextRun(line.stands, "meta")])
        super().__init__(look, line.said)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    @property
    def line(self) -> LearnerChooserRow:
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
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            fill = "accentSoft" if self.isDown() else "inset" if self.underMouse() else "paper"
            paint_box(painter, box, 8, BoxStyle(theme.color(fill), theme.color("edge")))
            side = theme.scaled(SIDE)
            tile = mirror_box(self, QRectF(START, (box.height() - side) / 2, side, side))
            paint_tile(painter, tile, self._look, self._line.letter, self._line.colour)
            self._paint_words(painter)
            self._paint_last(painter)
            if self.hasFocus():
                paint_focus_border(painter, box, 8, theme)

    def _paint_words(self, painter: QPainter) -> None:
        room = self._room(self.width())
        high = self._name.height(room) + self._stands.height(room)
        y = (self.height() - high) / 2
        place = mirror_box(self, QRectF(self._before(), 0, room, 0))
        for words in (self._name, self._stands):
            words.set_alignment(find_start_side(self))
            words.paint(painter, place.x(), y, room)
            y += words.height(room)

    def _paint_last(self, painter: QPainter) -> None:
        theme = self._look.theme
        wide = self._last_width()
        font, ink = theme.font("body"), theme.color("textMuted")
        place = mirror_box(self, QRectF(self.width() - END - wide, -1, wide, self.height()))
        paint_text(painter, place, PaintedText(self._line.last, font, ink, find_start_side(self)))

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
