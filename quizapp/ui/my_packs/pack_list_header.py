"""The heads of the columns of the list. Screen readers hear the columns in each row's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.kit.painting import PaintedText, find_start_side, mirror_box, paint_text
from quizapp.ui.my_packs.working_copy_columns import build_columns

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.my_packs.working_copy_columns import MyPacksColumnWidths
    from quizapp.ui.ports import Translate

HIGH = 36


class MyPacksHeader(QWidget):
    """Stand above the rows, whose `buttons` take so much at their end, px."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._widths: MyPacksColumnWidths | None = None
        self._buttons = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def show_columns(self, widths: MyPacksColumnWidths, buttons: float) -> None:
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
        places = build_columns(box.width(), self._buttons, theme, self._widths)
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
                place = mirror_box(self, QRectF(start, 0, box.width() - start, box.height() - 1))
                ink = theme.color("textMuted")
                paint_text(
                    painter,
                    place,
                    PaintedText(
                        self._translate(f"author.{name}"), theme.font("label"), ink, find_start_side(self)
                    ),
                )
