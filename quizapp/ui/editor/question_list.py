"""The list of questions: number, icon of the kind, what is asked, a sign where something is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.kit.painting import (
    PaintedText,
    find_direction,
    find_end_side,
    find_start_side,
    mirror_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.row_list import CONTENT_ROLE, RowList, RowModel
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QListView

    from quizapp.ui.editor.state import QuestionListRow
    from quizapp.ui.kit.row_list import ModelIndex
    from quizapp.ui.kit.style import Style
    from quizapp.ui.theme.theme import Theme

PAD: Final = 12
NUMBER: Final = 22
"""Width of a number, px at 100 %."""

STRIPE: Final = 5
"""Width of the stripe before a row that is selected, px."""

Key, Mod = Qt.Key, Qt.KeyboardModifier
FAR: Final = 100_000
_EXTENDS: Final = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_Home: -FAR, Key.Key_End: FAR}
"""With Shift, by how many rows the selection grows."""

_SIGNS: Final = {"wrong": "wrong", "warn": "partial", "info": "textMuted"}


class QuestionModel(RowModel):
    """The rows; where only words or signs in them are others, nobody loses their place."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[QuestionListRow, ...] = ()

    def show_questions(self, rows: tuple[QuestionListRow, ...]) -> None:
        """Show other rows."""
        if len(rows) != self.rowCount():
            self._shown = rows
            self.show_rows(len(rows), rows.__getitem__)
            return
        before, self._shown, self._line = self._shown, rows, rows.__getitem__
        places = [place for place, row in enumerate(rows) if row is not before[place]]
        if places:
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], 0))


class QuestionDelegate(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, look: Style, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: ModelIndex) -> QSize:
        """One line."""
        return QSize(120, self._look.theme.scaled(43))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Draw the row."""
        row: QuestionListRow = index.data(CONTENT_ROLE)
        theme, box = self._look.theme, QRectF(option.rect)
        here = index == self._view.currentIndex()
        painter.save()
        painter.fillRect(box, theme.color("accentSoft" if here or row.chosen else "paper"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        if row.chosen:
            stripe = QRectF(box.left(), box.top(), STRIPE, box.height())
            painter.fillRect(self._mirrored(stripe), theme.color("accent"))
        if here:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        self._paint_words(painter, row, box)
        if here and self._view.hasFocus():
            paint_focus_border(painter, box, 3, theme)
        painter.restore()

    def _paint_words(self, painter: QPainter, row: QuestionListRow, box: QRectF) -> None:
        theme, side = self._look.theme, self._look.theme.size("icon")
        x, end = box.left() + PAD, box.right() - PAD
        if row.number:
            place = QRectF(x - 4, box.top(), theme.scaled(NUMBER), box.height())
            font, tone = ("strong", "text") if row.chosen else ("body", "textMuted")
            number = PaintedText(row.number, theme.font(font), theme.color(tone), find_end_side(self._view))
            paint_text(painter, self._mirrored(place), number)
            x += theme.scaled(NUMBER) + 4
        if row.icon:
            self._icon(painter, row.icon, QRectF(x, box.center().y() - side / 2, side, side), "text")
            x += side + 8
        if row.sign:
            sign = QRectF(end - side, box.center().y() - side / 2, side, side)
            self._icon(painter, row.sign, sign, _SIGNS[row.sign])
            end -= side + 8
        self._paint_title(painter, row, QRectF(x, box.top(), end - x, box.height()))

    def _paint_title(self, painter: QPainter, row: QuestionListRow, place: QRectF) -> None:
        """Draw what is asked; words that were found in it are bold, on the ground of what is found."""
        theme = self._look.theme
        font = theme.font("body" if row.number else "strong")
        title = QFontMetricsF(font).elidedText(row.title, Qt.TextElideMode.ElideRight, place.width())
        shown, side = self._mirrored(place), find_start_side(self._view)
        if not row.marks:
            paint_text(painter, shown, PaintedText(title, font, theme.color("text"), side))
            return
        formats = [build_find_format(theme, title, span) for span in row.marks if span[0] < len(title)]
        layout = lay_out_line(title, font, side, shown.width(), formats)
        painter.setPen(theme.color("text"))
        top = shown.top() + (shown.height() - layout.boundingRect().height()) / 2
        painter.setClipRect(shown)
        layout.draw(painter, QPointF(shown.left(), top))
        painter.setClipping(False)

    def _icon(self, painter: QPainter, icon: str, place: QRectF, tone: str) -> None:
        self._look.icons.paint(painter, icon, self._mirrored(place), self._look.theme.color(tone))

    def _mirrored(self, place: QRectF) -> QRectF:
        return mirror_box(self._view.viewport(), place)


class QuestionList(RowList):
    """One tab stop. Delete is for the question on which the keyboard is, or for all that are selected."""

    deleted = Signal()

    extended = Signal(int)
    """By how many rows the selection is to grow."""

    extended_to = Signal(int)
    """Up to which row the selection is to go."""

    toggled = Signal(int)
    """The row that is to be selected, or no longer."""

    menu_asked = Signal()

    def __init__(self, look: Style, name: str) -> None:
        self._model = QuestionModel()
        super().__init__(self._model, name)
        self._rows: tuple[QuestionListRow, ...] = ()
        self._place: object = None
        # Its frame is that of the card around it.
        self.setObjectName("cards")
        self.setItemDelegate(QuestionDelegate(look, self))
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_questions(self, rows: tuple[QuestionListRow, ...], at: int) -> None:
        """Show other rows, and on which of them the keyboard is or would be."""
        if rows != self._rows:
            self._rows = rows
            self._model.show_questions(rows)
        self.go_to(at)
        place = (at, len(rows), self.viewport().size())
        if place != self._place:
            self._place = place
            self.scrollTo(self.currentIndex())
            self.viewport().update()

    def key_of(self, row: int) -> str:
        """Return by what a row is known."""
        return self._rows[row].id

    def below_row(self) -> QPoint:
        """Return where a menu of the row opens: at its lower edge, on the screen."""
        place = self.visualRect(self.currentIndex())
        start = (
            place.bottomRight()
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else place.bottomLeft()
        )
        return self.viewport().mapToGlobal(start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row, or select some; with Ctrl or Alt, other keys are the screen's."""
        held = event.modifiers() & ~Mod.KeypadModifier
        if event.key() == Key.Key_Delete and not held:
            self.deleted.emit()
        elif event.key() == Key.Key_Space and held in (Mod.NoModifier, Mod.ControlModifier):
            self.toggled.emit(self.at())
        elif held == Mod.ShiftModifier and event.key() in _EXTENDS:
            self.extended.emit(_EXTENDS[Key(event.key())])
        elif held & (Mod.ControlModifier | Mod.AltModifier | Mod.ShiftModifier):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a row; with Shift or Ctrl select it as well, with the other button open its menu."""
        row = self.indexAt(event.position().toPoint()).row()
        held = event.modifiers()
        if row < 0:
            event.accept()
        elif event.button() == Qt.MouseButton.RightButton:
            if not self._rows[row].chosen and row != self.at():
                self.moved.emit(row)
            self.menu_asked.emit()
        elif held & Mod.ShiftModifier:
            self.extended_to.emit(row)
        elif held & Mod.ControlModifier:
            self.toggled.emit(row)
        elif row == self.at():
            # Of what is selected it alone stays.
            self.moved.emit(row)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take no drag for a choice: what was pressed is shown."""
        event.accept()

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Take the second click for nothing: the row is shown already."""


def lay_out_line(
    words: str, font: QFont, side: Qt.AlignmentFlag, width: float, formats: list[QTextLayout.FormatRange]
) -> QTextLayout:
    """Return words laid out on one line."""
    layout = QTextLayout(words, font)
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(find_direction(words, side))
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


def build_find_format(theme: Theme, words: str, span: tuple[int, int]) -> QTextLayout.FormatRange:
    """Return how words that were found stand in a row: bold, on a ground of their own."""
    found, how = QTextLayout.FormatRange(), QTextCharFormat()
    found.start = count_utf16_units(words[: span[0]])
    found.length = count_utf16_units(words[span[0] : span[1]])
    how.setFontWeight(theme.font("strong").weight())
    how.setBackground(theme.color("accentSoft"))
    found.format = how
    return found
