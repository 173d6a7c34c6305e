"""Both texts beside each other by paragraphs: what is gone is struck through, what is new framed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from quizapp.ui.editor.filling import fill_unseen
from quizapp.ui.widgets.paint import (
    Ground,
    Words,
    end_side,
    focus_border,
    mirrored,
    paint_words,
    rounded,
    start_side,
)
from quizapp.ui.widgets.pieces import Text
from quizapp.ui.widgets.roving import Roving
from quizapp.ui.widgets.state import Piece
from quizapp.ui.widgets.wrapping import wrapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.editing.comparing import Run, RunSort
    from quizapp.ui.editor.corrected.state import BesideRow
    from quizapp.ui.widgets.look import Look
    from quizapp.ui.widgets.state import Dress

GUTTER, GAP, END, PAD, APART = 61, 23, 16, 12, 6
"""Before the first text, between the two, after them, above and below, and between two in one column; px."""

NUMBER_END: Final = 20
"""Between a paragraph's number and its text, px."""

LEAST: Final = 200
"""A column of text is at least so wide, px at 100 %, else both stand in one."""

_DRESSES: Final[dict[RunSort, Dress]] = {"same": "plain", "gone": "gone", "new": "new"}


def pieces_of(runs: Sequence[Run], *, headline: bool = False) -> list[Piece]:
    """Return the runs of an article's text as they are shown."""
    style = "quote" if headline else "quoteS"
    return [Piece(run.text, style, dress=_DRESSES[run.sort]) for run in runs]


class TextsRow(QLabel):
    """A paragraph of both texts, or a line for several that are the same; a screen reader hears it as one."""

    def __init__(self, look: Look, row: BesideRow, words: tuple[str, str], *, first: bool) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._row, self._first = look, row, first
        self.setText(row.name)
        self._fold = Text(look.theme)
        self._fold.set_pieces([Piece(row.fold, "meta", "textMuted")])
        self._texts = Text(look.theme), Text(look.theme)
        for text, runs in zip(self._texts, (row.before, row.after), strict=True):
            text.set_pieces(pieces_of(runs, headline=row.headline))
        self._is_new = not row.before and not row.fold
        if self._is_new:
            # All of it is in one frame, which is painted around it.
            words_only = "".join(run.text for run in row.after)
            self._texts[1].set_pieces([Piece(words_only, "quote" if row.headline else "quoteS")])
        self._heads = words
        self.setSizePolicy(wrapping())
        look.theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Some width; its height comes from the width that it is given."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return QSize(GUTTER + self._look.theme.scaled(120) + END, self._look.theme.size("hitMin"))

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with both texts wrapped, px."""
        room = self._room(width)
        if self._row.fold:
            return round(self._fold.height(width - GUTTER - END)) + 2 * PAD - 4
        highs = [text.height(room) for text in self._texts]
        if not self._stacks(width):
            return round(max(highs)) + 2 * PAD
        head = self._look.theme.line("label")
        shown = [high + head for high, text in zip(highs, self._texts, strict=True) if text.plain]
        return round(sum(shown)) + (len(shown) - 1) * APART + 2 * PAD

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the list."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        with QPainter(self) as painter:
            if not self._first:
                painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
            if self._row.fold:
                self._paint_text(painter, self._fold, QRectF(GUTTER, PAD - 2, self.width() - GUTTER - END, 0))
            else:
                self._paint_texts(painter)
            if self.hasFocus():
                focus_border(painter, QRectF(self.rect()), 6, theme)

    def _paint_texts(self, painter: QPainter) -> None:
        theme, room, y = self._look.theme, self._room(self.width()), float(PAD)
        number = QRectF(0, y, GUTTER - NUMBER_END, theme.line("quoteS"))
        ink = theme.color("textMuted")
        told = Words(self._row.number, theme.font("meta"), ink, end_side(self))
        paint_words(painter, mirrored(self, number), told)
        if not self._stacks(self.width()):
            for place, text in enumerate(self._texts):
                box = QRectF(GUTTER + place * (room + GAP), y, room, text.height(room))
                if place:
                    self._paint_frame(painter, box)
                self._paint_text(painter, text, box)
            return
        for head, text in zip(self._heads, self._texts, strict=True):
            if text.plain:
                line = QRectF(GUTTER, y, room, theme.line("label"))
                words = Words(head, theme.font("label"), ink, start_side(self))
                paint_words(painter, mirrored(self, line), words)
                y += line.height()
                box = QRectF(GUTTER, y, room, text.height(room))
                self._paint_frame(painter, box)
                self._paint_text(painter, text, box)
                y += text.height(room) + APART

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        if self._is_new:
            edge = Ground(edge=self._look.theme.color("accent"), width=2)
            rounded(painter, mirrored(self, box.adjusted(-6, -2, 6, 2)), 4, edge)

    def _paint_text(self, painter: QPainter, text: Text, place: QRectF) -> None:
        text.set_alignment(start_side(self))
        text.paint(painter, mirrored(self, place).x(), place.y(), place.width())

    def _stacks(self, width: int) -> bool:
        return (width - GUTTER - END - GAP) // 2 < self._look.theme.scaled(LEAST)

    def _room(self, width: int) -> int:
        whole = max(width - GUTTER - END, 1)
        return whole if self._stacks(width) else (whole - GAP) // 2

    def _restyle(self) -> None:
        for text in (self._fold, *self._texts):
            text.restyle()
        self.updateGeometry()
        self.update()


class HeadsRow(QLabel):
    """What stands over the two columns; nothing where both texts stand in one."""

    def __init__(self, look: Look, words: tuple[str, str]) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._heads = look, words
        self.setText(", ".join(words))
        self.setSizePolicy(wrapping())
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Some width."""
        return QSize(GUTTER + 2 * self._look.theme.scaled(60) + END, 1)

    def minimumSizeHint(self) -> QSize:
        """Narrow, where there is nothing to be seen of it."""
        return QSize(GUTTER, 0)

    def hasHeightForWidth(self) -> bool:
        """It goes where there is no room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line, or nothing, px."""
        return 0 if self._column(width) is None else round(self._look.theme.line("label")) + 2 * 10

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words over each column."""
        theme, room = self._look.theme, self._column(self.width())
        if room is None:
            return
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("inset"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
            for place, head in enumerate(self._heads):
                box = QRectF(GUTTER + place * (room + GAP), 0, room, self.height())
                words = Words(head, theme.font("label"), theme.color("text"), start_side(self))
                paint_words(painter, mirrored(self, box), words)

    def _column(self, width: int) -> int | None:
        room = (width - GUTTER - END - GAP) // 2
        return room if room >= self._look.theme.scaled(LEAST) else None


class TextsList(Roving):
    """All rows, gone through with the arrows."""

    def __init__(self, look: Look, name: str, words: tuple[str, str]) -> None:
        super().__init__(name)
        self._look, self._heads = look, words
        self._shown: tuple[BesideRow, ...] = ()

    def show_rows(self, rows: tuple[BesideRow, ...]) -> None:
        """Show other paragraphs; the same stay."""
        if rows != self._shown:
            self._shown = rows
            made = [TextsRow(self._look, row, self._heads, first=not place) for place, row in enumerate(rows)]
            fill_unseen(self, made)
