"""How words that were found stand in a field: on accentSoft in a frame, that of the place shown thicker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from quizapp.ui.kit.painting import BoxStyle, paint_box
from quizapp.ui.kit.styled_text import find_line_segment
from quizapp.ui.kit.utf16 import count_code_points, count_utf16_units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.ui.editor.state import TextSpan
    from quizapp.ui.theme.theme import Theme

FRAME, SHOWN = 1, 3
"""Width of a frame, px, and of that around the place that is shown."""

BESIDE: Final = 5
"""Qt tells a caret's place so many px wider at its left."""


class FindHighlight:
    """What was found in one field's text."""

    def __init__(self) -> None:
        self.marks: tuple[TextSpan, ...] = ()
        self.shown: TextSpan | None = None

    def show(self, marks: tuple[TextSpan, ...], shown: TextSpan | None) -> bool:
        """Take other marks; returns whether they are others."""
        changed = (marks, shown) != (self.marks, self.shown)
        self.marks, self.shown = marks, shown
        return changed

    def paint_line(self, field: QLineEdit, caret: QRectF, theme: Theme) -> None:
        """Draw them over the words of a line; `caret` is what Qt tells of its caret's place."""
        if not self.marks:
            return
        metrics, words = QFontMetricsF(field.font()), field.text()
        start = (
            caret.left()
            + BESIDE
            - metrics.horizontalAdvance(words[: count_code_points(words, field.cursorPosition())])
        )
        with QPainter(field) as painter:
            painter.setClipRect(field.contentsRect().adjusted(4, 2, -4, -2))
            painter.setFont(field.font())
            for span in self.marks:
                left, right = (start + metrics.horizontalAdvance(words[:end]) for end in span)
                box = QRectF(left, caret.top(), right - left, caret.height())
                painter.fillRect(box, theme.color("accentSoft"))
                painter.setPen(theme.color("text"))
                painter.drawText(QPointF(left, caret.top() + metrics.ascent()), words[span[0] : span[1]])
                self._frame(painter, box, span, theme)

    def paint_paragraph(self, field: QPlainTextEdit, origin: QPointF, theme: Theme) -> None:
        """Draw the frames around them; their ground is Qt's to draw, below the words."""
        if not self.marks:
            return
        with QPainter(field.viewport()) as painter:
            for span in self.marks:
                for box in _boxes(field, span):
                    self._frame(painter, box.translated(origin), span, theme)

    def grounds(self, field: QPlainTextEdit, theme: Theme) -> list[QTextEdit.ExtraSelection]:
        """Return the ground of each, as Qt draws it."""
        return [_ground(field, span, theme) for span in self.marks]

    def _frame(self, painter: QPainter, box: QRectF, span: TextSpan, theme: Theme) -> None:
        width = SHOWN if span == self.shown else FRAME
        # A thick frame stands outside of the letters.
        around = width - FRAME
        edge = BoxStyle(edge=theme.color("accent"), width=width)
        paint_box(painter, box.adjusted(-around, -around, around, around), 2, edge)


def _boxes(field: QPlainTextEdit, span: TextSpan) -> Iterator[QRectF]:
    """Yield where words stand, line by line, from the document's upper left."""
    words = field.toPlainText()
    start, end = (count_utf16_units(words[:place]) for place in span)
    block = field.document().findBlock(start)
    layout, before = block.layout(), block.position()
    for number in range(layout.lineCount()):
        for box, _ in find_line_segment(layout.lineAt(number), start - before, end - before):
            yield box.translated(layout.position())


def _ground(field: QPlainTextEdit, span: TextSpan, theme: Theme) -> QTextEdit.ExtraSelection:
    words, made, how = field.toPlainText(), QTextEdit.ExtraSelection(), QTextCharFormat()
    how.setBackground(theme.color("accentSoft"))
    caret = QTextCursor(field.document())
    caret.setPosition(count_utf16_units(words[: span[0]]))
    caret.setPosition(count_utf16_units(words[: span[1]]), QTextCursor.MoveMode.KeepAnchor)
    made.cursor, made.format = caret, how
    return made


def filter_spans(marks: Iterable[TextSpan], words: str) -> tuple[TextSpan, ...]:
    """Return those marks that are inside of a text, which may be another by now."""
    return tuple(span for span in marks if span[1] <= len(words))
