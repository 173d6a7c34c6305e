"""The pieces of an opened article as a list: what each is, and its words, in as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.kit.painting import find_start_side, mirror_box, paint_focus_border
from quizapp.ui.kit.row_list import CONTENT_ROLE, RowList, RowModel
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.kit.row_list import ModelIndex
    from quizapp.ui.kit.style import Style
    from quizapp.ui.passages.state import PassageRow

PAD, ACROSS, TITLE, FRAME, LEAST = 8, 16, 132, 2, 220
"""Above and below the words, beside them, the column of what a piece is, a frame, the list's least height."""

LINES = 12
"""A piece shows no more lines than these; all of it is there, and is read out."""


class PassageDelegate(QStyledItemDelegate):
    """Paints a piece: what it is, and its words in serif; one that is left out is quiet."""

    def __init__(self, look: Style, view: QListView, style: str) -> None:
        super().__init__(view)
        self._look, self._view, self._style = look, view, style
        self._text, self._title = StyledText(look.theme), StyledText(look.theme)
        self.narrow = False
        for each in (self._text, self._title):
            look.theme.changed.connect(each.restyle)

    def sizeHint(self, _option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        """As high as the words."""
        theme, piece = self._look.theme, index.data(CONTENT_ROLE)
        self._set(piece)
        high = min(self._text.height(self._room()), LINES * theme.line(self._style))
        told = self._title.height(self._title_room())
        return QSize(200, round(high + told if self.narrow else max(high, told)) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Draw the row."""
        piece: PassageRow = index.data(CONTENT_ROLE)
        theme, box = self._look.theme, QRectF(option.rect)
        here = index == self._view.currentIndex()
        painter.save()
        painter.setClipRect(box)
        painter.fillRect(box, theme.color("accentSoft" if here else "paper"))
        if index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.color("line"))
        if here:
            painter.setPen(QPen(theme.color("accent"), FRAME))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        inside = box.adjusted(ACROSS, PAD, -ACROSS, -PAD)
        self._set(piece)
        above = self._title.height(self._title_room()) if self.narrow else 0
        left = inside.left() + (0 if self.narrow else theme.scaled(TITLE) + ACROSS)
        for words, start, top, room in (
            (self._title, inside.left(), inside.top(), self._title_room()),
            (self._text, left, inside.top() + above, self._room()),
        ):
            words.set_alignment(find_start_side(self._view))
            place = mirror_box(self._view.viewport(), QRectF(start, top, room, inside.height()))
            words.paint(painter, place.left(), place.top(), place.width())
        if here and self._view.hasFocus():
            paint_focus_border(painter, box, 3, theme)
        painter.restore()

    def _set(self, piece: PassageRow) -> None:
        style = "quote" if piece.headline else self._style
        ink = "textMuted" if piece.left_out else "text"
        self._text.set_runs([TextRun(piece.text, style, ink)])
        self._title.set_runs([TextRun(piece.title, "label", ink)])

    def _title_room(self) -> float:
        return self._room() if self.narrow else self._look.theme.scaled(TITLE)

    def _room(self) -> float:
        beside = 0 if self.narrow else self._look.theme.scaled(TITLE) + ACROSS
        return max(80.0, self._view.viewport().width() - 2 * ACROSS - beside)


class PassageList(RowList):
    """One tab stop; the keys that change a piece are the screen's. `style` is that of its words."""

    def __init__(self, look: Style, name: str, style: str = "quoteS") -> None:
        self._model = RowModel()
        super().__init__(self._model, name)
        self._look = look
        self._pieces: tuple[PassageRow, ...] = ()
        self._delegate = PassageDelegate(look, self, style)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_pieces(self, pieces: tuple[PassageRow, ...], chosen: int) -> None:
        """Show other pieces, and which of them the keyboard is on."""
        if pieces != self._pieces:
            self._pieces = pieces
            at = self.verticalScrollBar().value()
            self._model.show_rows(len(pieces), pieces.__getitem__)
            self.go_to(chosen)
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(at)
        self.go_to(chosen)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def set_narrow(self, narrow: bool) -> None:
        """Let the words stand below what the piece is, or beside."""
        self._delegate.narrow = narrow
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out anew, and keep the row that the keyboard is on in sight."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _restyle(self) -> None:
        self.setMinimumHeight(self._look.theme.scaled(LEAST))
        self.scheduleDelayedItemsLayout()
