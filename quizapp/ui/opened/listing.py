"""The pieces of an opened article as a list: what each is, and its words, in as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.widgets.paint import focus_border, mirrored, start_side
from quizapp.ui.widgets.pieces import Text
from quizapp.ui.widgets.row_list import LINE_ROLE, RowList, RowModel
from quizapp.ui.widgets.state import Piece as Run

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.opened.state import Piece
    from quizapp.ui.widgets.look import Look
    from quizapp.ui.widgets.row_list import Index

PAD, ACROSS, TITLE, FRAME, LEAST = 8, 16, 132, 2, 220
"""Above and below the words, beside them, the column of what a piece is, a frame, the list's least height."""

LINES = 12
"""A piece shows no more lines than these; all of it is there, and is read out."""


class PieceDelegate(QStyledItemDelegate):
    """Paints a piece: what it is, and its words in serif; one that is left out is quiet."""

    def __init__(self, look: Look, view: QListView, style: str) -> None:
        super().__init__(view)
        self._look, self._view, self._style = look, view, style
        self._head, self._text = Text(look.theme), Text(look.theme)
        self.narrow = False
        look.theme.changed.connect(self._head.restyle)
        look.theme.changed.connect(self._text.restyle)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words, or as what the piece is."""
        theme = self._look.theme
        self._set(index.data(LINE_ROLE))
        words = min(self._text.height(self._room()), LINES * theme.line(self._style))
        head = self._head.height(self._head_room())
        return QSize(200, round(words + head if self.narrow else max(words, head)) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        piece: Piece = index.data(LINE_ROLE)
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
        head = self._head_room()
        left = inside.left() + (0 if self.narrow else head + ACROSS)
        top = inside.top() + (self._head.height(head) if self.narrow else 0)
        self._paint(painter, self._head, QRectF(inside.left(), inside.top(), head, inside.height()))
        self._paint(painter, self._text, QRectF(left, top, self._room(), inside.height()))
        if here and self._view.hasFocus():
            focus_border(painter, box, 3, theme)
        painter.restore()

    def _set(self, piece: Piece) -> None:
        style, ink = "quote" if piece.headline else self._style, "textMuted" if piece.left_out else "text"
        self._head.set_pieces([Run(piece.title, "label", ink)])
        self._text.set_pieces([Run(piece.text, style, ink)])

    def _paint(self, painter: QPainter, text: Text, box: QRectF) -> None:
        text.set_alignment(start_side(self._view))
        place = mirrored(self._view.viewport(), box)
        text.paint(painter, place.left(), place.top(), place.width())

    def _head_room(self) -> float:
        """How wide what the piece is may be, px."""
        return self._wide() if self.narrow else self._look.theme.scaled(TITLE)

    def _room(self) -> float:
        return max(80.0, self._wide() - (0 if self.narrow else self._head_room() + ACROSS))

    def _wide(self) -> float:
        return self._view.viewport().width() - 2.0 * ACROSS


class PieceList(RowList):
    """One tab stop; the keys that change a piece are the screen's. `style` is that of its words."""

    def __init__(self, look: Look, name: str, style: str = "quoteS") -> None:
        self._model = RowModel()
        super().__init__(self._model, name)
        self._look = look
        self._pieces: tuple[Piece, ...] = ()
        self._delegate = PieceDelegate(look, self, style)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_pieces(self, pieces: tuple[Piece, ...], chosen: int) -> None:
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
