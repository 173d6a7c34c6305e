"""The cards beside the article: what is missing, with a button each, and what was counted, as bars."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.card_frames import CardFrame, FocusableCard, Hairline
from quizapp.ui.kit.icon_lines import IconLine, IconMark
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items, detach_layout_items
from quizapp.ui.kit.progress_bars import ShareBar
from quizapp.ui.kit.widget_state import IconLineState

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.editor.coverage.state import CoverageChart, CoverageGapLine
    from quizapp.ui.kit.buttons import KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

PAD, GAP, LINE_GAP = 16, 16, 7
"""Inside a card, between cards, and around a line, px."""

SHARES: Final = (3, 1)
"""How words and bars share the width of a card that has half of the row."""

SIDE_BY_SIDE: Final = 420
"""From so wide on two cards stand side by side, px at 100 %."""


class CoverageGapCard(CardFrame):
    """What is missing. `pressed` tells the place of the line whose button was pressed."""

    pressed = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PAD)
        self._translate = translate
        self._shown: tuple[CoverageGapLine, ...] | None = None
        self.heading = Label(look, translate("coverage.missing"), "heading", reads=True)
        self._complete = IconLine(look)
        self._lines = QVBoxLayout()
        self.buttons: list[KeyButton] = []
        self.column.addWidget(self.heading)
        self.column.addSpacing(4)
        self.column.addWidget(self._complete)
        self.column.addLayout(self._lines)
        self._lines.setSpacing(0)
        self._complete.show_line(None)

    def show_lines(self, lines: tuple[CoverageGapLine, ...]) -> None:
        """Show other lines."""
        if lines == self._shown:
            return
        self._shown, self.buttons = lines, []
        self._complete.show_line(
            None if lines else IconLineState("info", self._translate("coverage.complete"), tone="textMuted")
        )
        delete_layout_items(self._lines)
        for place, line in enumerate(lines):
            if place:
                self._lines.addWidget(Hairline())
            self._lines.addWidget(self._row(place, line))

    def take_focus(self) -> None:
        """Put the keyboard on the first button, or on the heading where there is none."""
        if self.buttons:
            self.buttons[0].setFocus()
        else:
            self.heading.setFocus()

    def _row(self, place: int, line: CoverageGapLine) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, LINE_GAP, 0, LINE_GAP)
        row.setSpacing(10)
        icon, tone = ("warn", "partial") if line.button else ("info", "textMuted")
        row.addWidget(IconMark(self._look, icon, tone=tone))
        row.addWidget(Label(self._look, line.text), 1)
        if line.button:
            button = build_key_button(self._look, self._translate, line.button, line.key, small=True)
            button.setAccessibleName(line.name)
            button.clicked.connect(partial(self._press, place))
            self.buttons.append(button)
            row.addWidget(button)
        return made

    def _press(self, place: int, _checked: bool = False) -> None:
        self.pressed.emit(place)


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
