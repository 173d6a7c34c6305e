"""How something found is painted: its title, how it went, its pack, and the words with what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
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
from quizapp.ui.kit.row_list import CONTENT_ROLE
from quizapp.ui.kit.utf16 import count_code_points, count_utf16_units

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from quizapp.ui.kit.row_list import ModelIndex
    from quizapp.ui.kit.style import Style
    from quizapp.ui.search.state import HitLine, HitSpan

PAD, SIDE_PADDING, LINE_GAP, COLUMN_GAP, FRAME_WIDTH = 8, 16, 3, 12, 2
"""Above and below the lines, beside them, between them, between what stands side by side, px."""

MAX_LOCATION_SHARE = 0.3
"""No more of a line than this is for where the words stand."""


class HitDelegate(QStyledItemDelegate):
    """Paints one row; in a `narrow` window the words stand below where they are."""

    def __init__(self, look: Style, view: QListView) -> None:
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
            painter.setPen(QPen(theme.color("accent"), FRAME_WIDTH))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        inside = box.adjusted(SIDE_PADDING, PAD, -SIDE_PADDING, -PAD)
        wide = theme.width("body", line.aside) if line.aside else 0.0
        top = QRectF(inside.left(), inside.top(), inside.width(), theme.line("strong"))
        self._words(
            painter, top.adjusted(0, 0, -(wide + COLUMN_GAP if wide else 0), 0), line.title, "strong", "text"
        )
        if wide:
            place = self._mirrored(QRectF(top.right() - wide, top.top(), wide + 2, top.height()))
            ink = theme.color("textMuted")
            paint_text(
                painter, place, PaintedText(line.aside, theme.font("body"), ink, find_start_side(self._view))
            )
        under = QRectF(inside.left(), top.bottom() + LINE_GAP, inside.width(), theme.line("meta"))
        self._words(painter, under, line.meta, "meta", "textMuted")
        self._excerpt(painter, inside, under.bottom() + LINE_GAP, line, here=here)
        if here and self._view.hasFocus():
            paint_focus_border(painter, box, 3, theme)
        painter.restore()

    def _excerpt(self, painter: QPainter, inside: QRectF, top: float, line: HitLine, *, here: bool) -> None:
        """Draw where the words stand, and the words."""
        theme = self._look.theme
        style = "quoteS" if line.quoted else "body"
        high = theme.line(style)
        start = min(self.where_width + COLUMN_GAP, inside.width() * MAX_LOCATION_SHARE)
        place = QRectF(inside.left(), top, start - COLUMN_GAP, high)
        if self.narrow:
            place = QRectF(inside.left(), top, inside.width(), theme.line("label"))
            top, start = place.bottom() + LINE_GAP, 0.0
        self._words(painter, place, line.where, "label", "textMuted")
        self._marked(
            painter, QRectF(inside.left() + start, top, inside.width() - start, high), line, style, here=here
        )

    def _marked(self, painter: QPainter, place: QRectF, line: HitLine, style: str, *, here: bool) -> None:
        """Draw one line of the words, what was found bold on its own ground, or underlined in the row."""
        theme, shown = self._look.theme, self._mirrored(place)
        if not shown.intersects(QRectF(self._view.viewport().rect())):
            return
        layout = self._fitted(line, style, place.width(), here=here)
        painter.save()
        painter.setPen(theme.color("text"))
        painter.setClipRect(shown)
        layout.draw(painter, QPointF(shown.left(), shown.top()))
        painter.restore()

    def _fitted(self, line: HitLine, style: str, width: float, *, here: bool) -> QTextLayout:
        """Return the words on one line: all, or as many as have room before an ellipsis."""
        words = line.words
        layout = self._laid_out(words, line.marks, style, width, here=here)
        kept = _held(layout)
        while _held(layout) < count_utf16_units(words) and kept > 0:
            # An ellipsis may be wider than the letters that go for it.
            kept -= 1
            fitting = line.words[: count_code_points(line.words, kept)]
            words = f"{fitting.rstrip()}…"
            layout = self._laid_out(words, line.marks, style, width, here=here)
        return layout

    def _laid_out(
        self, words: str, marks: tuple[HitSpan, ...], style: str, width: float, *, here: bool
    ) -> QTextLayout:
        """Return as much of the words as stands on one line."""
        layout = QTextLayout(words, self._look.theme.font(style))
        option = QTextOption(find_start_side(self._view))
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        option.setTextDirection(find_direction(words, find_start_side(self._view)))
        layout.setTextOption(option)
        inside = [(start, min(end, len(words))) for start, end in marks if start < len(words)]
        layout.setFormats([self._format(words, span, here=here) for span in inside])
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(width)
        layout.endLayout()
        return layout

    def _format(self, words: str, span: HitSpan, *, here: bool) -> QTextLayout.FormatRange:
        theme, found = self._look.theme, QTextLayout.FormatRange()
        found.start = count_utf16_units(words[: span[0]])
        found.length = count_utf16_units(words[span[0] : span[1]])
        how = QTextCharFormat()
        how.setFontWeight(theme.font("strong").weight())
        if here:
            how.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            how.setUnderlineColor(theme.color("accent"))
        else:
            how.setBackground(theme.color("accentSoft"))
        found.format = how
        return found

    def _words(self, painter: QPainter, place: QRectF, words: str, style: str, tone: str) -> None:
        """Draw one line, cut with an ellipsis where it is too long."""
        font = self._look.theme.font(style)
        plain = " ".join(words.split())
        shown = QFontMetricsF(font).elidedText(plain, Qt.TextElideMode.ElideRight, place.width() + 1)
        side = find_start_side(self._view)
        paint_text(
            painter, self._mirrored(place), PaintedText(shown, font, self._look.theme.color(tone), side)
        )

    def _mirrored(self, place: QRectF) -> QRectF:
        return mirror_box(self._view.viewport(), place)


def _held(layout: QTextLayout) -> int:
    """Return how much of its text stands on the first line."""
    return layout.lineAt(0).textLength() if layout.lineCount() else 0
