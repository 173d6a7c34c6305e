"""How something found is painted: its title, how it went, its pack, and the words with what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.widgets.paint import Words, direction, focus_border, mirrored, paint_words, start_side
from quizapp.ui.widgets.row_list import LINE_ROLE
from quizapp.ui.widgets.units import points_in, units_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from quizapp.ui.finding.state import HitLine, Span
    from quizapp.ui.widgets.look import Look
    from quizapp.ui.widgets.row_list import Index

PAD, ACROSS, BETWEEN, APART, FRAME = 8, 16, 3, 12, 2
"""Above and below the lines, beside them, between them, between what stands side by side, px."""

WHERE_SHARE = 0.3
"""No more of a line than this is for where the words stand."""


class HitDelegate(QStyledItemDelegate):
    """Paints one row; in a `narrow` window the words stand below where they are."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self.narrow = False
        self.where_width = 0.0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as its lines."""
        line = self._look.theme.line
        high = line("strong") + line("meta") + max(line("quoteS"), line("body")) + 2 * BETWEEN
        if self.narrow:
            high += line("label") + BETWEEN
        return QSize(200, round(high) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        line: HitLine = index.data(LINE_ROLE)
        theme, box = self._look.theme, QRectF(option.rect)
        here = index == self._view.currentIndex()
        painter.save()
        painter.fillRect(box, theme.color("accentSoft" if here else "paper"))
        if index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.color("line"))
        if here:
            painter.setPen(QPen(theme.color("accent"), FRAME))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        inside = box.adjusted(ACROSS, PAD, -ACROSS, -PAD)
        wide = theme.width("body", line.aside) if line.aside else 0.0
        top = QRectF(inside.left(), inside.top(), inside.width(), theme.line("strong"))
        self._words(
            painter, top.adjusted(0, 0, -(wide + APART if wide else 0), 0), line.title, "strong", "text"
        )
        if wide:
            place = self._mirrored(QRectF(top.right() - wide, top.top(), wide + 2, top.height()))
            ink = theme.color("textMuted")
            paint_words(painter, place, Words(line.aside, theme.font("body"), ink, start_side(self._view)))
        under = QRectF(inside.left(), top.bottom() + BETWEEN, inside.width(), theme.line("meta"))
        self._words(painter, under, line.meta, "meta", "textMuted")
        self._excerpt(painter, inside, under.bottom() + BETWEEN, line, here=here)
        if here and self._view.hasFocus():
            focus_border(painter, box, 3, theme)
        painter.restore()

    def _excerpt(self, painter: QPainter, inside: QRectF, top: float, line: HitLine, *, here: bool) -> None:
        """Draw where the words stand, and the words."""
        theme = self._look.theme
        style = "quoteS" if line.quoted else "body"
        high = theme.line(style)
        start = min(self.where_width + APART, inside.width() * WHERE_SHARE)
        place = QRectF(inside.left(), top, start - APART, high)
        if self.narrow:
            place = QRectF(inside.left(), top, inside.width(), theme.line("label"))
            top, start = place.bottom() + BETWEEN, 0.0
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
        while _held(layout) < units_of(words) and kept > 0:
            # An ellipsis may be wider than the letters that go for it.
            kept -= 1
            fitting = line.words[: points_in(line.words, kept)]
            words = f"{fitting.rstrip()}…"
            layout = self._laid_out(words, line.marks, style, width, here=here)
        return layout

    def _laid_out(
        self, words: str, marks: tuple[Span, ...], style: str, width: float, *, here: bool
    ) -> QTextLayout:
        """Return as much of the words as stands on one line."""
        layout = QTextLayout(words, self._look.theme.font(style))
        option = QTextOption(start_side(self._view))
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        option.setTextDirection(direction(words, start_side(self._view)))
        layout.setTextOption(option)
        inside = [(start, min(end, len(words))) for start, end in marks if start < len(words)]
        layout.setFormats([self._format(words, span, here=here) for span in inside])
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(width)
        layout.endLayout()
        return layout

    def _format(self, words: str, span: Span, *, here: bool) -> QTextLayout.FormatRange:
        theme, found = self._look.theme, QTextLayout.FormatRange()
        found.start = units_of(words[: span[0]])
        found.length = units_of(words[span[0] : span[1]])
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
        side = start_side(self._view)
        paint_words(painter, self._mirrored(place), Words(shown, font, self._look.theme.color(tone), side))

    def _mirrored(self, place: QRectF) -> QRectF:
        return mirrored(self._view.viewport(), place)


def _held(layout: QTextLayout) -> int:
    """Return how much of its text stands on the first line."""
    return layout.lineAt(0).textLength() if layout.lineCount() else 0
