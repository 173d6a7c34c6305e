"""How a pack's row is painted: letter, title and source line, mastered, last practised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.home.model import LINE_ROLE, Index
from quizapp.ui.widgets.paint import focus_border

if TYPE_CHECKING:
    from quizapp.ui.home.state import PackLine
    from quizapp.ui.widgets.look import Look

PAD, LETTER, BAR_HEIGHT = 12, 40, 8


class PackRowDelegate(QStyledItemDelegate):
    """Paints one row; a narrow one drops when it was last practised, then the bar."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as two lines of text."""
        theme = self._look.theme
        return QSize(200, round(theme.line("strong") + theme.line("meta") + 2 * PAD + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        line: PackLine = index.data(LINE_ROLE)
        theme, box = self._look.theme, QRectF(option.rect)
        painter.save()
        # Asked of the view, not of the option's state: what that is made of would cost the start too much.
        chosen = self._view.selectionModel().isSelected(index)
        painter.fillRect(box, theme.color("accentSoft" if chosen else "paper"))
        if chosen:
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), theme.color("accent"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        self._letter(painter, box, line)
        left, right = box.left() + PAD + theme.scaled(LETTER) + 14, box.right() - 20
        wide = box.width() / theme.factor > 560
        if wide:
            right = self._figures(
                painter, QRectF(right - theme.scaled(300), box.top(), theme.scaled(300), box.height()), line
            )
        below = (line.source_line, "textMuted") if wide or not line.damage else (line.last, "partial")
        place = QRectF(left, box.top() + PAD, right - left - 12, box.height() - 2 * PAD)
        self._words(painter, place, line.title, below)
        if self._view.hasFocus() and index == self._view.currentIndex():
            focus_border(painter, box, 3, theme)
        painter.restore()

    def _letter(self, painter: QPainter, box: QRectF, line: PackLine) -> None:
        theme = self._look.theme
        side = theme.scaled(LETTER)
        place = QRectF(box.left() + PAD, box.center().y() - side / 2, side, side)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color("inset"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("heading"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line.title[:1].upper())

    def _words(self, painter: QPainter, place: QRectF, title: str, below: tuple[str, str]) -> None:
        """Draw the title and, below it, words in a colour."""
        for text, style, tone, top in (
            (title, "strong", "text", 0.0),
            (below[0], "meta", below[1], self._look.theme.line("strong") + 2),
        ):
            font = self._look.theme.font(style)
            painter.setFont(font)
            painter.setPen(self._look.theme.color(tone))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            high = self._look.theme.line(style)
            painter.drawText(QRectF(place.left(), place.top() + top, place.width(), high + 2), 0, shown)

    def _figures(self, painter: QPainter, place: QRectF, line: PackLine) -> float:
        """Draw mastered with its bar and the day; return where they begin."""
        theme = self._look.theme
        half = theme.scaled(150)
        if line.damage:
            self._damaged(painter, place, line.last)
            return place.left()
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.color("text"))
        high = theme.line("meta")
        top = place.center().y() - (high + 4 + BAR_HEIGHT) / 2
        painter.drawText(QRectF(place.left(), top, half, high), 0, line.mastered_words)
        bar = QRectF(place.left(), top + high + 4, half - 20, BAR_HEIGHT)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color("barTrack"))
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if line.mastered and line.keys:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("barFill"))
            full = bar.adjusted(0, 0, (line.mastered / line.keys - 1) * bar.width(), 0)
            painter.drawRoundedRect(full, 4, 4)
        painter.setPen(theme.color("textMuted"))
        painter.setFont(theme.font("body"))
        painter.drawText(
            QRectF(place.left() + half, place.top(), half, place.height()),
            Qt.AlignmentFlag.AlignVCenter,
            line.last,
        )
        return place.left()

    def _damaged(self, painter: QPainter, place: QRectF, words: str) -> None:
        theme = self._look.theme
        side = theme.size("iconM")
        icon = QRectF(place.left(), place.center().y() - side / 2, side, side)
        self._look.icons.paint(painter, "warn", icon, theme.color("partial"))
        painter.setPen(theme.color("partial"))
        painter.setFont(theme.font("label"))
        painter.drawText(place.adjusted(side + 8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
