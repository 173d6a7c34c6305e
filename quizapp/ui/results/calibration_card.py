"""The card of how sure and how right: as a chart or as a table, with what it comes to in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.painting import paint_focus_border
from quizapp.ui.results.calibration_chart import CalibrationChart, CalibrationLegend

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.results.state import CalibrationState


class CalibrationCard(CardFrame):
    """Shows one session's answers after another; what was chosen, chart or table, stays."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look)
        self._translate = translate
        self._legend = CalibrationLegend(
            look, (translate("results.target"), translate("results.you"), translate("results.too_few"))
        )
        self._chart, self._table = CalibrationChart(look), CalibrationTable(look, translate)
        self._text = Label(look)
        self._news = IconLine(look, reads=True)
        self._switch = LinkButton(look, "")
        self._switch.clicked.connect(self._turn)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Label(look, translate("results.sure"), "heading"), 0, 0, middle)
        for row, widget in enumerate((self._legend, self._chart, self._table), 1):
            grid.addWidget(widget, row, 0, 1, 2)
        # In view above the chart, but Tab comes to it from there.
        grid.addWidget(self._switch, 0, 1, middle)
        self.column.setContentsMargins(20, 13, 20, 10)
        self.column.addLayout(grid)
        self.column.addSpacing(2)
        self.column.addWidget(self._text)
        self.column.addSpacing(6)
        self.column.addWidget(self._news)
        self.column.addSpacing(8)
        self._show(table=False)

    def show_calibration(self, shown: CalibrationState | None) -> None:
        """Show another session's answers; without certainties there is no card."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._chart.show_levels(shown)
        self._table.show_levels(shown)
        self._text.show_text(shown.text)
        self._news.show_line(shown.news)

    def _turn(self) -> None:
        self._show(table=self._table.isHidden())

    def _show(self, *, table: bool) -> None:
        for widget in (self._chart, self._legend):
            widget.setHidden(table)
        self._table.setHidden(not table)
        self._switch.show_words(self._translate("results.as_chart" if table else "results.as_table"))


class CalibrationTable(QWidget):
    """The chart in words. The keyboard reaches it as a whole."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(6, 6, 6, 6)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(3, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_levels(self, shown: CalibrationState) -> None:
        """Show other answers, a line for each certainty."""
        delete_layout_items(self._grid)
        translate = self._translate
        right, meant = translate("results.right"), translate("results.meant")
        for column, head in enumerate((translate("results.level"), right, meant)):
            self._grid.addWidget(Label(self._look, head, "label", "textMuted", wrap=False), 0, column)
        top = Qt.AlignmentFlag.AlignTop
        for line, level in enumerate(shown.levels, 1):
            self._grid.addWidget(Label(self._look, level.word, wrap=False), line, 0, top)
            self._grid.addWidget(Label(self._look, level.right, "strong", wrap=False), line, 1, top)
            self._grid.addWidget(Label(self._look, level.meant, wrap=False), line, 2, top)
            self._grid.addWidget(Label(self._look, level.standing, "meta", "textMuted"), line, 3, top)
        cells = (
            f"{level.word}, {right} {level.right}, {meant} {level.meant}"
            + (f", {level.standing}." if level.standing else ".")
            for level in shown.levels
        )
        self.setAccessibleName(" ".join((f"{translate('results.sure')}.", *cells)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the border of the keyboard's place."""
        if self.hasFocus():
            with QPainter(self) as painter:
                paint_focus_border(painter, QRectF(self.rect()), 3, self._look.theme)
