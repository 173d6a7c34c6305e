"""Plates in a row, each leading to the next, under a label: rows that were put together, to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from quizapp.ui.kit.painting import (
    BoxStyle,
    find_start_side,
    mirror_box,
    mirror_icon_name,
    paint_box,
    paint_focus_border,
)
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import PlateRowState, TextRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.ui.kit.style import Style

LABEL, PAD, ARROW, GAP, EDGE = 112, 12, 14, 3, 4
"""Width of the labels' column at 100 %; room in a plate, for an arrow, beside it, and for the focus, px."""
HIGH = 36


class PlateRowWidget(QLabel):
    """One row; plates that find no room go on in the next line. A screen reader hears it as one sentence."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._label = StyledText(look.theme)
        self._plates: list[StyledText] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    def show_row(self, row: PlateRowState) -> None:
        """Show another row."""
        self._label.set_runs([TextRun(row.label, "label", "textMuted")])
        self._plates = [StyledText(self._look.theme) for _ in row.plates]
        for text, words in zip(self._plates, row.plates, strict=True):
            text.set_runs([TextRun(words, "label")])
        self.setText(row.name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a few plates in a line."""
        width = self._look.theme.scaled(LABEL + 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Plates wrap, and so do their words."""
        return QSize(self._look.theme.scaled(LABEL + 64), self._look.theme.scaled(HIGH))

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the plates in as many lines as they need, px."""
        boxes = list(self._boxes(width))
        least = self._label.height(self._start() - GAP) + 2 * EDGE
        return round(max(least, *(box.bottom() + EDGE for box in boxes)) if boxes else least)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw label, plates and arrows."""
        theme = self._look.theme
        with QPainter(self) as painter:
            room = self._start() - GAP
            above = max((theme.scaled(HIGH) - self._label.height(room)) / 2, 0)
            self._paint_words(painter, self._label, QRectF(0, EDGE + above, room, 0))
            for index, (box, text) in enumerate(zip(self._boxes(self.width()), self._plates, strict=True)):
                self._paint_plate(painter, box, text, given=index == 0)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)

    def _paint_plate(self, painter: QPainter, box: QRectF, text: StyledText, *, given: bool) -> None:
        theme = self._look.theme
        fill, edge = ("inset", "line") if given else ("paper", "edge")
        paint_box(painter, mirror_box(self, box), 8, BoxStyle(theme.color(fill), theme.color(edge)))
        width = box.width() - 2 * PAD
        y = box.y() + (box.height() - text.height(width)) / 2
        self._paint_words(painter, text, QRectF(box.x() + PAD, y, width, 0))
        if given:
            return
        side = theme.scaled(ARROW)
        place = QRectF(box.x() - GAP - side, box.y() + (box.height() - side) / 2, side, side)
        self._look.icons.paint(
            painter, mirror_icon_name(self, "next"), mirror_box(self, place), theme.color("textMuted")
        )

    def _paint_words(self, painter: QPainter, text: StyledText, box: QRectF) -> None:
        text.set_alignment(find_start_side(self))
        text.paint(painter, mirror_box(self, box).x(), box.y(), box.width())

    def _boxes(self, width: int) -> Iterator[QRectF]:
        """Return where the plates stand, each line as high as its highest plate."""
        theme = self._look.theme
        lead, least = theme.scaled(ARROW) + 2 * GAP, theme.scaled(HIGH)
        room = width - self._start() - EDGE
        y, line = float(EDGE), list[tuple[float, float, float]]()
        x = 0.0
        for index, text in enumerate(self._plates):
            before = lead if index else 0
            wide = min(text.natural_width() + 1 + 2 * PAD, room - before)
            if line and x + before + wide > room:
                yield from self._line(line, y)
                y += max(high for _, _, high in line) + 2 * GAP
                x, line = 0.0, []
            high = max(least, text.height(wide - 2 * PAD) + 2 * EDGE)
            line.append((self._start() + x + before, wide, high))
            x += before + wide
        yield from self._line(line, y)

    def _line(self, line: Sequence[tuple[float, float, float]], y: float) -> Iterator[QRectF]:
        highest = max((high for _, _, high in line), default=0.0)
        yield from (QRectF(x, y, wide, highest) for x, wide, _ in line)

    def _start(self) -> int:
        return self._look.theme.scaled(LABEL)

    def _restyle(self) -> None:
        for text in (self._label, *self._plates):
            text.restyle()
        self.updateGeometry()
        self.update()


class PlateRowList(QWidget):
    """Rows one below the other; hidden while there are none."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._rows: list[PlateRowWidget] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.hide()

    @property
    def rows(self) -> list[PlateRowWidget]:
        """The rows that are shown."""
        return [row for row in self._rows if not row.isHidden()]

    def show_rows(self, rows: Sequence[PlateRowState]) -> None:
        """Show other rows."""
        while len(self._rows) < len(rows):
            self._rows.append(PlateRowWidget(self._look))
            self._box.addWidget(self._rows[-1])
        for index, plates in enumerate(self._rows):
            plates.setVisible(index < len(rows))
            if index < len(rows):
                plates.show_row(rows[index])
        self.setVisible(bool(rows))
