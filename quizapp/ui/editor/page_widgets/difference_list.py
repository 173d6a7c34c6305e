"""What differs between two versions, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from quizapp.ui.editor.pages.version_differences import DifferenceLine, DifferenceList
from quizapp.ui.editor.passage_parts import PASSAGE_PARTS
from quizapp.ui.editor.row_replacement import replace_rows
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.painting import find_start_side, mirror_box, paint_focus_border
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.row_widget import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.authoring.document_comparison import WordRun, WordRunType
    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import TextDecoration

PAD, ACROSS, LABEL, BETWEEN = 8, 16, 64, 4
"""Above and below, at both sides, the column of “Before” at 100 %, and between lines; px."""

_DRESSES: Final[dict[WordRunType, TextDecoration]] = {"same": "plain", "gone": "gone", "new": "new"}


class DifferenceRow(QLabel):
    """A difference: what it is, and of a field both values; a screen reader hears it as one."""

    def __init__(self, look: Style, line: DifferenceLine, words: tuple[str, str], *, first: bool) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Without it, Qt would take a label for as high at any width.
        self.setWordWrap(True)
        self._look, self._line, self._first = look, line, first
        self.setText(line.name)
        self._told = StyledText(look.theme)
        self._told.set_runs([TextRun(line.text, "strong" if line.before else "body")])
        self._values: list[tuple[StyledText, StyledText]] = []
        if line.before or line.after:
            self._values = [self._value(*each) for each in zip(words, (line.before, line.after), strict=True)]
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Some width; its height comes from the width that it is given."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return QSize(self._look.theme.scaled(200), self._look.theme.size("hitMin"))

    def heightForWidth(self, width: int) -> int:
        """Height with all of it wrapped, px."""
        high = self._told.height(width - self._start() - ACROSS)
        room = self._room(width)
        return round(high + sum(BETWEEN + text.height(room) for _, text in self._values)) + 2 * PAD

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the list."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        start, y = self._start(), float(PAD)
        with QPainter(self) as painter:
            if not self._first:
                painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
            side = theme.size("iconM")
            icon = QRectF(ACROSS, y + (theme.line("body") - side) / 2, side, side)
            self._look.icons.paint(painter, self._line.icon, mirror_box(self, icon), theme.color("text"))
            room = self.width() - start - ACROSS
            self._paint(painter, self._told, QRectF(start, y, room, 0))
            y += self._told.height(room)
            wide = self._room(self.width())
            for label, text in self._values:
                y += BETWEEN
                self._paint(painter, label, QRectF(start, y, theme.scaled(LABEL), 0))
                self._paint(painter, text, QRectF(start + theme.scaled(LABEL), y, wide, 0))
                y += text.height(wide)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 6, theme)

    def _value(self, word: str, runs: tuple[WordRun, ...]) -> tuple[StyledText, StyledText]:
        label, text = StyledText(self._look.theme), StyledText(self._look.theme)
        label.set_runs([TextRun(word, "label", "textMuted")])
        style = "quoteS" if self._line.serif else "body"
        text.set_runs([TextRun(run.text, style, dress=_DRESSES[run.sort]) for run in runs])
        return label, text

    def _paint(self, painter: QPainter, text: StyledText, place: QRectF) -> None:
        text.set_alignment(find_start_side(self))
        text.paint(painter, mirror_box(self, place).x(), place.y(), place.width())

    def _start(self) -> int:
        return ACROSS + self._look.theme.size("iconM") + 10

    def _room(self, width: int) -> int:
        return max(width - self._start() - self._look.theme.scaled(LABEL) - ACROSS, 1)

    def _restyle(self) -> None:
        for text in (self._told, *(each for pair in self._values for each in pair)):
            text.restyle()
        self.updateGeometry()
        self.update()


class DifferenceListPart(Part):
    """Shows a DifferenceList."""

    item: DifferenceList
    takes_focus = True

    def build(self, look: Style) -> CardFrame:
        """Make the group, in a frame."""
        card = CardFrame(look, 1)
        self.group = RovingGroup(self.item.name)
        self.lines: tuple[DifferenceLine, ...] = ()
        card.column.addWidget(self.group)
        return card

    def show(self, item: DifferenceList) -> None:
        """Show other differences; the same stay."""
        if item.lines != self.lines:
            self.lines = item.lines
            rows = [
                DifferenceRow(self.builder.look, line, item.words, first=not place)
                for place, line in enumerate(item.lines)
            ]
            replace_rows(self.group, rows)

    def take_focus(self) -> None:
        """Put the keyboard on the line that had it last."""
        self.group.take_focus()


PARTS: Final[Mapping[type[Item], type[Part]]] = {**PASSAGE_PARTS, DifferenceList: DifferenceListPart}
