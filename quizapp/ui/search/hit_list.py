"""What was found, as a list whose rows are painted: title, how it went, its pack, and the words found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.kit.painting import (
    PaintedText,
    find_direction,
    find_start_side,
    mirror_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.row_list import CONTENT_ROLE, RowList, RowModel
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.utf16 import count_code_points, count_utf16_units

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from quizapp.ui.kit.row_list import ModelIndex
    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.search import HitLine

PAD, SIDE_PADDING, LINE_GAP, COLUMN_GAP, FRAME_WIDTH = 8, 16, 3, 12, 3
"""Above and below the lines, beside them, between them, between what stands side by side, px."""

MAX_LOCATION_SHARE = 0.3
"""No more of a line than this is for where the words stand."""

VISIBLE_ROWS = 2


class HitListView(RowList):
    """A row is pressed with Enter, which is left to the screen, or by a double click."""

    pressed_row = Signal(int)

    def __init__(self, look: Style, name: str) -> None:
        self._model = RowModel()
        super().__init__(self._model, name)
        self._look = look
        self._lines: tuple[HitLine, ...] = ()
        self._delegate = HitDelegate(look, self)
        self.setItemDelegate(self._delegate)
        look.theme.changed.connect(self._size)

    def show_lines(self, lines: tuple[HitLine, ...], chosen: int) -> None:
        """Show other hits, and which of them the keyboard is on."""
        if lines != self._lines:
            self._lines = lines
            self._model.show_rows(len(lines), lines.__getitem__)
            self._size()
        self.go_to(chosen)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let words stand below where they are in a narrow window, and the keyboard's row in sight."""
        super().resizeEvent(event)
        narrow = self._look.theme.stacks(self.width() + 2 * MARGIN)
        if narrow != self._delegate.narrow:
            self._delegate.narrow = narrow
            self._size()
        self.scrollTo(self.currentIndex())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.pressed_row.emit(index.row())

    def _size(self) -> None:
        """Be no higher than what was found; words stand in one column."""
        theme, lines = self._look.theme, self._lines
        self._delegate.where_width = max((theme.width("label", line.where) for line in lines), default=0.0)
        self.scheduleDelayedItemsLayout()
        high = self.sizeHintForRow(0) if lines else 0
        self.setMinimumHeight(min(len(lines), VISIBLE_ROWS) * high + 2 * FRAME_WIDTH)
        self.setMaximumHeight(len(lines) * high + 2 * FRAME_WIDTH)


class HitDelegate(QStyledItemDelegate):
    """Paints one row; in a `narrow` window the words stand below where they are."""

    def __init__(self, look: Style, view: HitListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self.narrow = False
        self.where_width = 0.0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: ModelIndex) -> QSize:
        """As high as its lines."""
        line = self._look.theme.line
        high = line("strong") + line("meta") + max(line("quoteS"), line("body")) + 2 * LINE_GAP
        if self.narrow:
            high += line("label") + LINE_GAP
        return QSize(200, round(high) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Draw the row."""
        line: HitLine = index.data(CONTENT_ROLE)
        theme, box = self._look.theme, QRectF(option.rect)
        here = index == self._view.currentIndex()
        painter.save()
        painter.fillRect(box, theme.color("accentSoft" if here else "paper"))
        if index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.color("line"))
        if here:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        inside = box.adjusted(SIDE_PADDING, PAD, -SIDE_PADDING, -PAD)
        beside = theme.width("body", line.aside) + COLUMN_GAP if line.aside else 0.0
        top = QRectF(inside.left(), inside.top(), inside.width(), theme.line("strong"))
        self._write(painter, top.adjusted(0, 0, -beside, 0), line.title, "strong", "text")
        if line.aside:
            start = top.adjusted(top.width() - beside + COLUMN_GAP, 0, 2, 0)
            self._write(painter, start, line.aside, "body", "textMuted")
        under = QRectF(inside.left(), top.bottom() + LINE_GAP, inside.width(), theme.line("meta"))
        self._write(painter, under, line.meta, "meta", "textMuted")
        self._paint_excerpt(painter, inside, under.bottom() + LINE_GAP, line, here=here)
        if here and self._view.hasFocus():
            paint_focus_border(painter, box, 3, theme)
        painter.restore()

    def _paint_excerpt(
        self, painter: QPainter, inside: QRectF, top: float, line: HitLine, *, here: bool
    ) -> None:
        """Draw where the words stand, and one line of them: what was found is bold, and on its own ground."""
        theme = self._look.theme
        style = "quoteS" if line.quoted else "body"
        start = min(self.where_width + COLUMN_GAP, inside.width() * MAX_LOCATION_SHARE)
        where = QRectF(inside.left(), top, start - COLUMN_GAP, theme.line(style))
        if self.narrow:
            where = QRectF(inside.left(), top, inside.width(), theme.line("label"))
            top, start = where.bottom() + LINE_GAP, 0.0
        self._write(painter, where, line.where, "label", "textMuted")
        box = QRectF(inside.left() + start, top, inside.width() - start, theme.line(style))
        place = mirror_box(self._view.viewport(), box)
        if not place.intersects(QRectF(self._view.viewport().rect())):
            return
        painter.save()
        painter.setPen(theme.color("text"))
        painter.setClipRect(place)
        self._fit(line, style, place.width(), here=here).draw(painter, place.topLeft())
        painter.restore()

    def _fit(self, line: HitLine, style: str, width: float, *, here: bool) -> QTextLayout:
        """Return the words on one line: all, or as many as have room before an ellipsis."""
        words = line.words
        layout = self._lay_out(words, line, style, width, here=here)
        kept = _count_held(layout)
        while _count_held(layout) < count_utf16_units(words) and kept > 0:
            # An ellipsis may be wider than the letters that go for it.
            kept -= 1
            words = f"{line.words[: count_code_points(line.words, kept)].rstrip()}…"
            layout = self._lay_out(words, line, style, width, here=here)
        return layout

    def _lay_out(self, words: str, line: HitLine, style: str, width: float, *, here: bool) -> QTextLayout:
        """Return as much of the words as stands on one line."""
        layout = QTextLayout(words, self._look.theme.font(style))
        side = find_start_side(self._view)
        option = QTextOption(side)
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        option.setTextDirection(find_direction(words, side))
        layout.setTextOption(option)
        found = QTextCharFormat()
        found.setFontWeight(self._look.theme.font("strong").weight())
        if here:
            found.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            found.setUnderlineColor(self._look.theme.color("accent"))
        else:
            found.setBackground(self._look.theme.color("accentSoft"))
        ranges = []
        for start, end in line.marks:
            if start < len(words):
                shown = QTextLayout.FormatRange()
                shown.start = count_utf16_units(words[:start])
                shown.length = count_utf16_units(words[start:end])
                shown.format = found
                ranges.append(shown)
        layout.setFormats(ranges)
        layout.beginLayout()
        first = layout.createLine()
        if first.isValid():
            first.setLineWidth(width)
        layout.endLayout()
        return layout

    def _write(self, painter: QPainter, place: QRectF, words: str, style: str, tone: str) -> None:
        """Draw one line, cut with an ellipsis where it is too long."""
        theme, side = self._look.theme, find_start_side(self._view)
        font, plain = theme.font(style), " ".join(words.split())
        shown = QFontMetricsF(font).elidedText(plain, Qt.TextElideMode.ElideRight, place.width() + 1)
        box = mirror_box(self._view.viewport(), place)
        paint_text(painter, box, PaintedText(shown, font, theme.color(tone), side))


def _count_held(layout: QTextLayout) -> int:
    """Return how much of its text stands on the first line."""
    return layout.lineAt(0).textLength() if layout.lineCount() else 0
