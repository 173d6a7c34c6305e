"""The heads of the columns of the list. Screen readers hear the columns in each row's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.author.columns import columns
from quizapp.ui.widgets.paint import Words, mirrored, paint_words, start_side

if TYPE_CHECKING:
    from quizapp.ui.author.columns import Widths
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

HIGH = 36


class Heads(QWidget):
    """Stand above the rows, whose `buttons` take so much at their end, px."""

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._widths: Widths | None = None
        self._buttons = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def show_columns(self, widths: Widths, buttons: float) -> None:
        """Stand above other columns."""
        self._widths, self._buttons = widths, buttons
        self.update()

    def sizeHint(self) -> QSize:
        """One line of small words with room around it."""
        return QSize(160, max(self._look.theme.scaled(HIGH), round(self._look.theme.line("label")) + 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, words and the line below."""
        if self._widths is None:
            return
        theme, box = self._look.theme, QRectF(self.rect())
        places = columns(box.width(), self._buttons, theme, self._widths)
        starts = {
            "pack": places.title,
            "questions": places.questions,
            "checks": places.checks,
            "saved": places.saved,
        }
        with QPainter(self) as painter:
            painter.fillRect(box.adjusted(1, 0, -1, 0), theme.color("inset"))
            painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), theme.color("edge"))
            for name, start in starts.items():
                place = mirrored(self, QRectF(start, 0, box.width() - start, box.height() - 1))
                ink = theme.color("textMuted")
                paint_words(
                    painter,
                    place,
                    Words(self._translate(f"author.{name}"), theme.font("label"), ink, start_side(self)),
                )
