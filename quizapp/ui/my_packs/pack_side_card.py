"""A card beside the list: a heading, and packs each with a button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame, Hairline
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.spaced_widget import SpacedWidget

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.my_packs.state import MyPacksSideLine


class MyPacksSideCard(CardFrame):
    """Hidden while it has no lines; `wanted` tells the place of the line whose button was pressed."""

    wanted = Signal(int)

    def __init__(self, look: Style, heading: str, told: str = "") -> None:
        super().__init__(look)
        self._look = look
        self._lines: tuple[MyPacksSideLine, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addWidget(SpacedWidget(Label(look, heading, "heading"), 4))
        if told:
            self.column.addWidget(SpacedWidget(Label(look, told, "meta", "textMuted"), 8))
        self.column.addLayout(self._rows)
        self.hide()

    def show_lines(self, lines: tuple[MyPacksSideLine, ...]) -> None:
        """Show other lines; the same ones are left alone."""
        self.setVisible(bool(lines))
        if lines == self._lines:
            return
        self._lines = lines
        delete_layout_items(self._rows)
        for place, line in enumerate(lines):
            if place:
                self._rows.addWidget(SpacedWidget(Hairline(), 10))
            button = KeyButton(self._look, line.act, small=True)
            button.setAccessibleName(line.said)
            button.clicked.connect(partial(self._want, place))
            self._rows.addWidget(Label(self._look, line.title, "strong"))
            for words in filter(None, (line.told, line.below)):
                self._rows.addWidget(SpacedWidget(Label(self._look, words, "meta", "textMuted"), 4))
            last = place + 1 == len(lines)
            self._rows.addWidget(SpacedWidget(FlowBox(button, gap=8), 0 if last else 10))

    def _want(self, place: int, _checked: bool = False) -> None:
        self.wanted.emit(place)
