"""The card of packs in work that were deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.emptying import empty
from quizapp.ui.widgets.flowing import Flowing
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.spaced import Spaced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.author.state import TrashLine
    from quizapp.ui.widgets.look import Look


class TrashCard(Card):
    """Each with a button that puts it back; hidden while there are none."""

    wanted = Signal(int)

    def __init__(self, look: Look, words: Mapping[str, str]) -> None:
        super().__init__(look)
        self._look, self._put_back = look, words["put_back"]
        self._lines: tuple[TrashLine, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addWidget(Spaced(Label(look, words["trash"], "heading"), 4))
        self.column.addLayout(self._rows)
        self.hide()

    def show_lines(self, lines: tuple[TrashLine, ...]) -> None:
        """Show what lies in the trash."""
        self.setVisible(bool(lines))
        if lines == self._lines:
            return
        self._lines = lines
        empty(self._rows)
        for place, line in enumerate(lines):
            button = KeyButton(self._look, self._put_back, small=True)
            button.setAccessibleName(line.said)
            button.clicked.connect(partial(self._want, place))
            self._rows.addWidget(Label(self._look, line.title, "strong"))
            self._rows.addWidget(Spaced(Label(self._look, line.told, "meta", "textMuted"), 4))
            self._rows.addWidget(Spaced(Flowing(button, gap=8), 12))

    def _want(self, place: int, _checked: bool = False) -> None:
        self.wanted.emit(place)
