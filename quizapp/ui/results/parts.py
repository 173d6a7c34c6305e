"""The widgets of the results: score, figures in rows, chart, traps, answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import WrappingLink
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.painting import paint_focus_border
from quizapp.ui.kit.progress_bars import ShareBar
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.results.answer_list import AnswersPart
from quizapp.ui.results.calibration_chart import CalibrationChartWidget
from quizapp.ui.screens.results import AnswerTable, Score
from quizapp.ui.screens.results_cards import CalibrationChart, Grid, Share, TrapLinks, TrapRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style


class ScorePart(Part):
    """Shows a Score."""

    def build(self, look: Style) -> QWidget:
        """Make the figure, and a column beside it."""
        self.figure = Label(look, style="figure", wrap=False)
        self.beside = Label(look, style="question", reads=True)
        self.lines = Label(look, tone="textMuted")
        made = QWidget()
        row, words = QHBoxLayout(made), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(17)
        row.addWidget(self.figure)
        row.addLayout(words, 1)
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self.beside)
        words.addWidget(self.lines)
        words.addStretch()
        return made

    def show(self, item: Score) -> None:
        """Show the score."""
        self.figure.show_text(item.figure)
        self.beside.show_text(item.beside)
        self.beside.setAccessibleName(item.name)
        self.lines.show_text("\n".join(item.lines))
        self.lines.setVisible(bool(item.lines))


class SharePart(Part):
    """Shows a Share."""

    def build(self, look: Style) -> ShareBar:
        """Make the bar."""
        self.bar = ShareBar(look)
        return self.bar

    def show(self, item: Share) -> None:
        """Fill it."""
        self.bar.show_share(item.part, item.whole, item.name)


class GridFrame(QWidget):
    """A grid that the keyboard reaches as a whole."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(6, 6, 6, 6)
        self.grid.setHorizontalSpacing(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the border of the keyboard's place."""
        if self.hasFocus():
            with QPainter(self) as painter:
                paint_focus_border(painter, QRectF(self.rect()), 3, self._look.theme)


class GridPart(Part):
    """Shows a Grid."""

    def build(self, look: Style) -> GridFrame:
        """Make it."""
        self.frame = GridFrame(look)
        return self.frame

    def show(self, item: Grid) -> None:
        """Show other cells."""
        grid = self.frame.grid
        delete_layout_items(grid)
        grid.setVerticalSpacing(item.apart)
        grid.setColumnStretch(item.wide, 1)
        if item.heading:
            grid.addWidget(Label(self.builder.look, item.heading, "heading"), 0, 0, 1, -1)
        for line, cells in enumerate(item.rows, 1):
            for column, cell in enumerate(cells):
                if cell is not None:
                    middle = Qt.AlignmentFlag.AlignVCenter if isinstance(cell, Share) else Qt.AlignmentFlag(0)
                    grid.addWidget(self.builder.build(cell).widget, line, column, middle)
        if item.note:
            note = Label(self.builder.look, item.note, "meta", "textMuted")
            grid.addWidget(note, len(item.rows) + 1, 0, 1, -1)
        self.frame.setAccessibleName(item.name)


class ChartPart(Part):
    """Shows a CalibrationChart."""

    def build(self, look: Style) -> CalibrationChartWidget:
        """Make it."""
        self.chart = CalibrationChartWidget(look)
        return self.chart

    def show(self, item: CalibrationChart) -> None:
        """Show other answers."""
        self.chart.show_chart(item)


class TrapLink(WrappingLink):
    """A trap in words."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list; a button would take them for the Tab key."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class TrapsPart(Part):
    """Shows TrapLinks."""

    takes_focus = True

    def build(self, _look: Style) -> RovingGroup:
        """Make the group."""
        self.group = RovingGroup(self.item.name)
        self.traps: tuple[TrapRow, ...] = ()
        return self.group

    def show(self, item: TrapLinks) -> None:
        """Show other traps."""
        if item.traps != self.traps:
            self.traps = item.traps
            links = [TrapLink(self.builder.look, row.words) for row in item.traps]
            for link, row in zip(links, item.traps, strict=True):
                link.clicked.connect(partial(self._follow, row))
            self.group.set_rows(links)

    def take_focus(self) -> None:
        """Put the keyboard on one of them."""
        self.group.take_focus()

    def _follow(self, row: TrapRow) -> None:
        self.item.follow(row.trap)


PARTS: Final[Mapping[type[Item], type[Part]]] = {
    Score: ScorePart,
    Share: SharePart,
    Grid: GridPart,
    CalibrationChart: ChartPart,
    TrapLinks: TrapsPart,
    AnswerTable: AnswersPart,
}
