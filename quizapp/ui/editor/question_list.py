"""The list of questions: number, icon of the kind, what is asked, a sign where something is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.widgets.paint import Words, end_side, focus_border, mirrored, paint_words, start_side
from quizapp.ui.widgets.row_list import LINE_ROLE, RowList, RowModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QListView

    from quizapp.ui.editor.state import QuestionRow
    from quizapp.ui.widgets.look import Look
    from quizapp.ui.widgets.row_list import Index

PAD: Final = 12
NUMBER: Final = 22
"""Width of a number, px at 100 %."""

_SIGNS: Final = {"wrong": "wrong", "warn": "partial", "info": "textMuted"}


class QuestionModel(RowModel):
    """The rows; where only words or signs in them are others, nobody loses their place."""

    def show_questions(self, rows: tuple[QuestionRow, ...]) -> None:
        """Show other rows."""
        if len(rows) != self.rowCount():
            self.show_rows(len(rows), rows.__getitem__)
            return
        self._line = rows.__getitem__
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))


class QuestionDelegate(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line."""
        return QSize(120, self._look.theme.scaled(43))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: QuestionRow = index.data(LINE_ROLE)
        theme, box = self._look.theme, QRectF(option.rect)
        here = index == self._view.currentIndex()
        painter.save()
        painter.fillRect(box, theme.color("accentSoft" if here else "paper"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        if here:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        self._paint_words(painter, row, box)
        if here and self._view.hasFocus():
            focus_border(painter, box, 3, theme)
        painter.restore()

    def _paint_words(self, painter: QPainter, row: QuestionRow, box: QRectF) -> None:
        theme, side = self._look.theme, self._look.theme.size("icon")
        x, end = box.left() + PAD, box.right() - PAD
        if row.number:
            place = QRectF(x - 4, box.top(), theme.scaled(NUMBER), box.height())
            number = Words(row.number, theme.font("body"), theme.color("textMuted"), end_side(self._view))
            paint_words(painter, self._mirrored(place), number)
            x += theme.scaled(NUMBER) + 4
        if row.icon:
            self._icon(painter, row.icon, QRectF(x, box.center().y() - side / 2, side, side), "text")
            x += side + 8
        if row.sign:
            sign = QRectF(end - side, box.center().y() - side / 2, side, side)
            self._icon(painter, row.sign, sign, _SIGNS[row.sign])
            end -= side + 8
        font = theme.font("body" if row.number else "strong")
        place = QRectF(x, box.top(), end - x, box.height())
        title = QFontMetricsF(font).elidedText(row.title, Qt.TextElideMode.ElideRight, place.width())
        told = Words(title, font, theme.color("text"), start_side(self._view))
        paint_words(painter, self._mirrored(place), told)

    def _icon(self, painter: QPainter, icon: str, place: QRectF, tone: str) -> None:
        self._look.icons.paint(painter, icon, self._mirrored(place), self._look.theme.color(tone))

    def _mirrored(self, place: QRectF) -> QRectF:
        return mirrored(self._view.viewport(), place)


class QuestionList(RowList):
    """One tab stop. Delete is for the question on which the keyboard is."""

    deleted = Signal()

    def __init__(self, look: Look, name: str) -> None:
        self._model = QuestionModel()
        super().__init__(self._model, name)
        self._rows: tuple[QuestionRow, ...] = ()
        # Its frame is that of the card around it.
        self.setObjectName("cards")
        self.setItemDelegate(QuestionDelegate(look, self))
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_questions(self, rows: tuple[QuestionRow, ...], at: int) -> None:
        """Show other rows, and on which of them the keyboard is or would be."""
        if rows != self._rows:
            self._rows = rows
            self._model.show_questions(rows)
        self.go_to(at)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row; with Ctrl or Alt, keys are the screen's."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.deleted.emit()
        elif event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Take the second click for nothing: the row is shown already."""
