"""What stands on a button or row: marks, words that wrap, and marks after them; measured and drawn as one."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QStyle, QStyleOption, QWidget

from quizapp.ui.kit.painting import find_start_side, mirror_box
from quizapp.ui.kit.styled_text import StyledText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QAbstractButton

    from quizapp.ui.kit.row_marks import RowMark
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import TextRun


@dataclass(frozen=True, slots=True)
class RowShape:
    """Lengths of a row, px: room at its ends and above and below its words, and its least height.

    `words` is the least width of words that wrap: a length, or that of the longest of them; others stay on
    one line. `widest` keeps room for other words. Marks stand in the middle of the row, or of its first line.
    """

    start: int
    end: int
    around: int = 0
    least: int = 0
    words: int | Literal["longest", "all"] = "all"
    widest: int = 0
    centred: bool = False
    first_line: bool = False


class RowContent:
    """Measures and draws what stands on a row."""

    def __init__(self, look: Style) -> None:
        self.look = look
        self.words = StyledText(look.theme)
        self.shape = RowShape(0, 0)
        self._before: tuple[RowMark, ...] = ()
        self._after: tuple[RowMark, ...] = ()

    def show(
        self,
        shape: RowShape,
        before: Sequence[RowMark],
        runs: Sequence[TextRun],
        after: Sequence[RowMark] = (),
    ) -> None:
        """Let it stand otherwise, or show something else."""
        self.shape = shape
        self._before, self._after = tuple(before), tuple(after)
        self.words.set_runs(runs)

    def size(self) -> QSize:
        """All words on one line, if they may be, px."""
        width = ceil(self._beside() + max(self.words.natural_width(), self.shape.widest))
        return QSize(width, self.height(width))

    def least_size(self) -> QSize:
        """As narrow as it may be, px; as high as it would be with all words on one line."""
        size, words = self.size(), self.shape.words
        if words == "all":
            return size
        if words == "longest":
            style = self.words.pieces[0].style if self.words.pieces else "body"
            theme = self.look.theme
            words = ceil(max((theme.width(style, each) for each in self.words.plain.split()), default=0)) + 1
        return QSize(min(size.width(), ceil(self._beside()) + words), size.height())

    def height(self, width: int) -> int:
        """With its words wrapped to what a width leaves them, px."""
        words = round(self.words.height(self._room(width))) + 2 * self.shape.around
        return max(self.shape.least, words)

    def paint(self, painter: QPainter, row: QAbstractButton) -> None:
        """Draw the frame by the style sheet, and what stands in it."""
        option = QStyleOption()
        option.initFrom(row)
        if row.isChecked():
            option.state |= QStyle.StateFlag.State_On
        if row.isDown():
            option.state |= QStyle.StateFlag.State_Sunken
        row.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, row)
        room = self._room(row.width())
        high = self.words.height(room)
        top = (row.height() - high) / 2
        middle = top + self.words.first_line_height(room) / 2 if self.shape.first_line else row.height() / 2
        x = self._start(row.width(), room)
        for mark in self._before:
            x = self._paint_mark(painter, row, mark, x, middle, before=True)
        self.words.set_alignment(find_start_side(row))
        self.words.paint(painter, mirror_box(row, QRectF(x, 0, room, 0)).x(), top, room)
        x += min(room, self.words.natural_width()) if self.shape.centred else room
        for mark in self._after:
            x = self._paint_mark(painter, row, mark, x, middle, before=False)

    def restyle(self) -> None:
        """Take on fonts and line heights anew."""
        self.words.restyle()

    def _paint_mark(
        self, painter: QPainter, row: QWidget, mark: RowMark, x: float, middle: float, *, before: bool
    ) -> float:
        """Draw a mark, and return where the next thing begins."""
        wide, high = mark.width(self.look), mark.height(self.look)
        if not wide or (not mark.shown and self.shape.centred):
            return x
        if not before:
            x += mark.gap
        if mark.shown:
            mark.paint(painter, mirror_box(row, QRectF(x, middle - high / 2, wide, high)), self.look, row)
        return x + wide + (mark.gap if before else 0)

    def _start(self, width: int, room: float) -> float:
        if not self.shape.centred:
            return self.shape.start
        shown = [mark for mark in (*self._before, *self._after) if mark.shown]
        return (width - self._marks(shown) - min(room, self.words.natural_width())) / 2

    def _room(self, width: int) -> float:
        room = width - self._beside()
        return max(room, self.words.natural_width()) if self.shape.words == "all" else room

    def _beside(self) -> float:
        return self.shape.start + self.shape.end + self._marks((*self._before, *self._after))

    def _marks(self, marks: Sequence[RowMark]) -> float:
        wide = [(mark.width(self.look), mark.gap) for mark in marks]
        return sum(width + gap for width, gap in wide if width)
