"""What stands on a button or row: marks, words that wrap, and marks after them; measured and drawn as one."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QAbstractButton, QStyle, QStyleOption, QWidget

from quizapp.record import record
from quizapp.ui.kit.painting import find_start_side, mirror_box
from quizapp.ui.kit.styled_text import StyledText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from quizapp.ui.kit.row_marks import RowMark
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import TextRun


@record
class RowShape:
    """Lengths of a row, px: room at its ends and above and below its words, and its least height.

    `words` is the least width of words that wrap: a length, or that of the longest of them; others stay on
    one line. Where marks would leave words less than that length, those after them go to the next line.
    `widest` keeps room for other words; `between` is room above the second paragraph. Marks stand in the
    middle of the row, or of its first line.
    """

    start: int = 0
    end: int = 0
    above: int = 0
    below: int = 0
    least: int = 0
    words: int | Literal["longest", "all"] = "all"
    widest: int = 0
    between: int = 0
    centred: bool = False
    first_line: bool = False


class RowDrawing(Protocol):
    """What measures and draws a row for the widget that shows it."""

    def size(self) -> QSize:
        """What it would like, px."""
        ...

    def least_size(self) -> QSize:
        """What it needs at least, px."""
        ...

    def height(self, width: int) -> int:
        """What it needs in a width, px."""
        ...

    def draw(self, painter: QPainter, row: QWidget) -> None:
        """Draw it in the state that the row is in."""
        ...

    def restyle(self) -> None:
        """Take on fonts and line heights anew."""
        ...


class RowContent:
    """Measures and draws marks, a paragraph between them, and perhaps a second below it."""

    def __init__(self, look: Style) -> None:
        self.look = look
        self.words, self.more = StyledText(look.theme), StyledText(look.theme)
        self.shape = RowShape()
        self._before: tuple[RowMark, ...] = ()
        self._after: tuple[RowMark, ...] = ()
        self._wide = 0.0, 0.0
        # Layouts ask for it again and again.
        self._heights: dict[int, int] = {}

    def show(
        self,
        shape: RowShape,
        before: Sequence[RowMark],
        runs: Sequence[TextRun],
        after: Sequence[RowMark] = (),
        more: Sequence[TextRun] = (),
    ) -> None:
        """Let it stand otherwise, or show something else."""
        self.shape = shape
        self._before, self._after = tuple(before), tuple(after)
        self.words.set_runs(runs)
        self.more.set_runs(more)
        self._measure()

    def size(self) -> QSize:
        """All words on one line, if they may be, px."""
        words = max(self.words.natural_width(), self.shape.widest) + self._wide[1]
        width = ceil(self._lead() + max(words, self.more.natural_width()) + self.shape.end)
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
        least = self._lead() + max(words, self._wide[1]) + self.shape.end
        return QSize(min(size.width(), ceil(least)), size.height())

    def height(self, width: int) -> int:
        """With its words wrapped to what a width leaves them, px."""
        if width not in self._heights:
            words = round(sum(self._parts(width))) + self.shape.above + self.shape.below
            self._heights[width] = max(self.shape.least, words)
        return self._heights[width]

    def draw(self, painter: QPainter, row: QWidget) -> None:
        """Draw the frame by the style sheet, and what stands in it."""
        option = QStyleOption()
        option.initFrom(row)
        if isinstance(row, QAbstractButton):
            if row.isChecked():
                option.state |= QStyle.StateFlag.State_On
            if row.isDown():
                option.state |= QStyle.StateFlag.State_Sunken
        row.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, row)
        shape, room = self.shape, self._room(row.width())
        words, line, more = self._parts(row.width())
        top = shape.above + (row.height() - shape.above - shape.below - words - line - more) / 2
        first = self.words.first_line_height(room) / 2
        middle = top + first if shape.first_line else row.height() / 2
        x = self._start(row.width(), room)
        for mark in self._before:
            x = self._paint_mark(painter, row, mark, x, middle, before=True)
        self._paint_words(painter, row, self.words, x, top, room)
        at = x + (min(room, self.words.natural_width()) if shape.centred else room)
        if line:
            at, middle = x - self._after[0].gap, top + words + line / 2
        for mark in self._after:
            at = self._paint_mark(painter, row, mark, at, middle, before=False)
        below = top + words + line + shape.between
        self._paint_words(painter, row, self.more, x, below, row.width() - self._lead() - shape.end)

    def restyle(self) -> None:
        """Take on fonts and line heights anew."""
        self.words.restyle()
        self.more.restyle()
        self._measure()

    def _measure(self) -> None:
        self._wide = self._sum(self._before), self._sum(self._after)
        self._heights.clear()

    def _parts(self, width: int) -> tuple[float, float, float]:
        """Heights of the words, of a line of marks below them, and of the second paragraph, px."""
        more = self.more.height(width - self._lead() - self.shape.end) + self.shape.between
        line = max(mark.height(self.look) for mark in self._after) if self._breaks(width) else 0.0
        return self.words.height(self._room(width)), line, more if self.more.plain else 0.0

    def _paint_words(
        self, painter: QPainter, row: QWidget, words: StyledText, x: float, y: float, width: float
    ) -> None:
        words.set_alignment(find_start_side(row))
        words.paint(painter, mirror_box(row, QRectF(x, 0, width, 0)).x(), y, width)

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
        return (width - self._sum(shown) - min(room, self.words.natural_width())) / 2

    def _lead(self) -> float:
        return self.shape.start + self._wide[0]

    def _breaks(self, width: int) -> bool:
        """Whether marks that follow the words stand on a line of their own."""
        least = self.shape.words
        if not isinstance(least, int) or not self._wide[1]:
            return False
        room = width - self._lead() - self._wide[1] - self.shape.end
        return room < min(least, int(self.words.natural_width()))

    def _room(self, width: int) -> float:
        after = 0.0 if self._breaks(width) else self._wide[1]
        room = width - self._lead() - after - self.shape.end
        return max(room, self.words.natural_width()) if self.shape.words == "all" else room

    def _sum(self, marks: Sequence[RowMark]) -> float:
        wide = [(mark.width(self.look), mark.gap) for mark in marks]
        return sum(width + gap for width, gap in wide if width)
