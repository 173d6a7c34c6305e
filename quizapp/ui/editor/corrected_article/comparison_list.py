"""Both texts beside each other by paragraphs: what is gone is struck through, what is new framed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from quizapp.ui.editor.row_replacement import replace_rows
from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_end_side,
    find_start_side,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.authoring.document_comparison import WordRun, WordRunType
    from quizapp.ui.editor.corrected_article.state import ComparisonRow
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import TextDecoration

GUTTER, GAP, END, PAD, APART = 61, 23, 16, 12, 6
"""Before the first text, between the two, after them, above and below, and between two in one column; px."""

NUMBER_END: Final = 20
"""Between a paragraph's number and its text, px."""

LEAST: Final = 200
"""A column of text is at least so wide, px at 100 %, else both stand in one."""

_DRESSES: Final[dict[WordRunType, TextDecoration]] = {"same": "plain", "gone": "gone", "new": "new"}


def build_styled_runs(runs: Sequence[WordRun], *, headline: bool = False) -> list[TextRun]:
    """Return the runs of an article's text as they are shown."""
    style = "quote" if headline else "quoteS"
    return [TextRun(run.text, style, dress=_DRESSES[run.sort]) for run in runs]


class ComparisonRowView(QLabel):
    """A paragraph of both texts, or a line for several that are the same; a screen reader hears it as one."""

    def __init__(self, look: Style, row: ComparisonRow, words: tuple[str, str], *, first: bool) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._row, self._first = look, row, first
        self.setText(row.name)
        self._fold = StyledText(look.theme)
        self._fold.set_runs([TextRun(row.fold, "meta", "textMuted")])
        self._texts = StyledText(look.theme), StyledText(look.theme)
        for text, runs in zip(self._texts, (row.before, row.after), strict=True):
            text.set_runs(build_styled_runs(runs, headline=row.headline))
        self._is_new = not row.before and not row.fold
        if self._is_new:
            # All of it is in one frame, which is painted around it.
            words_only = "".join(run.text for run in row.after)
            self._texts[1].set_runs([TextRun(words_only, "quote" if row.headline else "quoteS")])
        self._heads = words
        self.setSizePolicy(build_wrapping_policy())
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
                paint_focus_border(painter, QRectF(self.rect()), 6, theme)

    def _paint_texts(self, painter: QPainter) -> None:
        theme, room, y = self._look.theme, self._room(self.width()), float(PAD)
        number = QRectF(0, y, GUTTER - NUMBER_END, theme.line("quoteS"))
        ink = theme.color("textMuted")
        told = PaintedText(self._row.number, theme.font("meta"), ink, find_end_side(self))
        paint_text(painter, mirror_box(self, number), told)
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
                words = PaintedText(head, theme.font("label"), ink, find_start_side(self))
                paint_text(painter, mirror_box(self, line), words)
                y += line.height()
                box = QRectF(GUTTER, y, room, text.height(room))
                self._paint_frame(painter, box)
                self._paint_text(painter, text, box)
                y += text.height(room) + APART

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        if self._is_new:
            edge = BoxStyle(edge=self._look.theme.color("accent"), width=2)
            paint_box(painter, mirror_box(self, box.adjusted(-6, -2, 6, 2)), 4, edge)

    def _paint_text(self, painter: QPainter, text: StyledText, place: QRectF) -> None:
        text.set_alignment(find_start_side(self))
        text.paint(painter, mirror_box(self, place).x(), place.y(), place.width())

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


class ComparisonHeader(QLabel):
    """What stands over the two columns; nothing where both texts stand in one."""

    def __init__(self, look: Style, words: tuple[str, str]) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._heads = look, words
        self.setText(", ".join(words))
        self.setSizePolicy(build_wrapping_policy())
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
                words = PaintedText(head, theme.font("label"), theme.color("text"), find_start_side(self))
                paint_text(painter, mirror_box(self, box), words)

    def _column(self, width: int) -> int | None:
        room = (width - GUTTER - END - GAP) // 2
        return room if room >= self._look.theme.scaled(LEAST) else None


class ComparisonList(RovingGroup):
    """All rows, gone through with the arrows."""

    def __init__(self, look: Style, name: str, words: tuple[str, str]) -> None:
        super().__init__(name)
        self._look, self._heads = look, words
        self._shown: tuple[ComparisonRow, ...] = ()

    def show_rows(self, rows: tuple[ComparisonRow, ...]) -> None:
        """Show other paragraphs; the same stay."""
        if rows != self._shown:
            self._shown = rows
            made = [
                ComparisonRowView(self._look, row, self._heads, first=not place)
                for place, row in enumerate(rows)
            ]
            replace_rows(self, made)
