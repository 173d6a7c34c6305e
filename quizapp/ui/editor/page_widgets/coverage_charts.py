"""What was counted, as cards of bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.ui.kit.card_frames import FocusableCard
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import detach_layout_items
from quizapp.ui.kit.progress_bars import ShareBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.editor.pages.coverage_summary import CoverageChart, CoverageCharts
    from quizapp.ui.kit.style import Style

PAD, GAP = 16, 16
"""Inside a card, and between cards, px."""

SHARES: Final = (3, 1)
"""How words and bars share the width of a card that has half of the row."""

SIDE_BY_SIDE: Final = 420
"""From so wide on two cards stand side by side, px at 100 %."""


class CoverageChartCard(FocusableCard):
    """A word, a bar and a figure on each line; the keyboard reaches it as a whole."""

    def __init__(self, look: Style, counts: CoverageChart) -> None:
        super().__init__(look, PAD)
        grid = QGridLayout()
        self.column.addWidget(Label(look, counts.heading, "heading"))
        self.column.addSpacing(4)
        self.column.addLayout(grid)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        words, bars = (0, 1) if counts.wide else SHARES
        grid.setColumnStretch(0, words)
        grid.setColumnStretch(1, bars)
        most = max((each.count for each in counts.bars), default=0)
        for line, each in enumerate(counts.bars):
            bar = ShareBar(look, low=True)
            bar.show_share(each.count, each.of if counts.wide else most, each.name)
            grid.addWidget(Label(look, each.word, wrap=True), line, 0)
            grid.addWidget(bar, line, 1, Qt.AlignmentFlag.AlignVCenter)
            figure = Label(look, str(each.count), "strong", wrap=False)
            grid.addWidget(figure, line, 2, Qt.AlignmentFlag.AlignRight)
        if counts.note:
            self.column.addSpacing(4)
            self.column.addWidget(Label(look, counts.note, tone="textMuted"))
        self.column.addStretch()
        told = [counts.heading, *(each.name for each in counts.bars), counts.note]
        self.setAccessibleName(" ".join(f"{each.rstrip('.')}." for each in told if each))


class CoverageChartGrid(QWidget):
    """The cards, two side by side where there is room for two."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[CoverageChart, ...] = ()
        self._cards: list[CoverageChartCard] = []
        self._pairs = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        look.theme.changed.connect(self._arrange)

    def show_counts(self, counts: tuple[CoverageChart, ...]) -> None:
        """Show other counts."""
        if counts == self._shown:
            return
        self._shown = counts
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [CoverageChartCard(self._look, each) for each in counts]
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put two side by side, or one below the other."""
        super().resizeEvent(event)
        if self._pairs != self._has_room():
            self._arrange()

    def _has_room(self) -> bool:
        return self.width() >= self._look.theme.scaled(SIDE_BY_SIDE)

    def _arrange(self) -> None:
        detach_layout_items(self._grid)
        self._pairs = self._has_room()
        row = column = 0
        for place, (card, counts) in enumerate(zip(self._cards, self._shown, strict=True)):
            after = self._shown[place + 1 : place + 2]
            alone = counts.wide or not self._pairs or (column == 0 and (not after or after[0].wide))
            if alone and column:
                row, column = row + 1, 0
            self._grid.addWidget(card, row, column, 1, 2 if alone else 1)
            row, column = (row + 1, 0) if alone or column else (row, 1)
        for each in (0, 1):
            self._grid.setColumnStretch(each, 1)


class CoverageChartsPart(Part):
    """Shows CoverageCharts."""

    def build(self, look: Style) -> CoverageChartGrid:
        """Make the grid."""
        self.grid = CoverageChartGrid(look)
        return self.grid

    def show(self, item: CoverageCharts) -> None:
        """Show other counts."""
        self.grid.show_counts(item.charts)
