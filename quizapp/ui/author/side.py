"""A card beside the list: a heading, and packs each with a button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.cards import Card, Hairline
from quizapp.ui.widgets.emptying import empty
from quizapp.ui.widgets.flowing import Flowing
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.spaced import Spaced

if TYPE_CHECKING:
    from quizapp.ui.author.state import SideLine
    from quizapp.ui.widgets.look import Look


class SideCard(Card):
    """Hidden while it has no lines; `wanted` tells the place of the line whose button was pressed."""

    wanted = Signal(int)

    def __init__(self, look: Look, heading: str, told: str = "") -> None:
        super().__init__(look)
        self._look = look
        self._lines: tuple[SideLine, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addWidget(Spaced(Label(look, heading, "heading"), 4))
        if told:
            self.column.addWidget(Spaced(Label(look, told, "meta", "textMuted"), 8))
        self.column.addLayout(self._rows)
        self.hide()

    def show_lines(self, lines: tuple[SideLine, ...]) -> None:
        """Show other lines; the same ones are left alone."""
        self.setVisible(bool(lines))
        if lines == self._lines:
            return
        self._lines = lines
        empty(self._rows)
        for place, line in enumerate(lines):
            if place:
                self._rows.addWidget(Spaced(Hairline(self._look), 10))
            button = KeyButton(self._look, line.act, small=True)
            button.setAccessibleName(line.said)
            button.clicked.connect(partial(self._want, place))
            self._rows.addWidget(Label(self._look, line.title, "strong"))
            for words in filter(None, (line.told, line.below)):
                self._rows.addWidget(Spaced(Label(self._look, words, "meta", "textMuted"), 4))
            last = place + 1 == len(lines)
            self._rows.addWidget(Spaced(Flowing(button, gap=8), 0 if last else 10))

    def _want(self, place: int, _checked: bool = False) -> None:
        self.wanted.emit(place)
