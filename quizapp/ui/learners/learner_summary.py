"""What somebody's own page alone shows: their tile with the name, and how much of what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.learners.tile import LearnerTile
from quizapp.ui.screens.learners.page import Amounts, NameWithTile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style

BETWEEN, AROUND = 16, 9


class NameWithTilePart(Part):
    """Shows a NameWithTile."""

    takes_focus = True

    def build(self, look: Style) -> QWidget:
        """Make the tile, and the words beside it."""
        self.tile = LearnerTile(look)
        self.name = Label(look, style="question", reads=True)
        self.since = Label(look, tone="textMuted")
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        row.addLayout(words, 1)
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.since)
        return around

    def show(self, item: NameWithTile) -> None:
        """Show who it is."""
        self.tile.show_tile(item.letter, item.colour)
        self.name.show_text(item.name)
        self.since.show_text(item.since)

    def take_focus(self) -> None:
        """Put the keyboard on the name."""
        self.name.setFocus()


class AmountsPart(Part):
    """Shows Amounts."""

    def build(self, look: Style) -> QWidget:
        """Make a column."""
        self.look = look
        around = QWidget()
        self.column = QVBoxLayout(around)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        return around

    def show(self, item: Amounts) -> None:
        """Show them, with lines between."""
        delete_layout_items(self.column)
        for place, (what, much) in enumerate(item.rows):
            if place:
                self.column.addWidget(Hairline())
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, AROUND, 0, AROUND)
            row.setSpacing(BETWEEN)
            row.addWidget(Label(self.look, what), 3)
            row.addWidget(Label(self.look, much, tone="textMuted", align=Qt.AlignmentFlag.AlignRight), 2)
            self.column.addWidget(line)


PARTS: Final[Mapping[type[Item], type[Part]]] = {NameWithTile: NameWithTilePart, Amounts: AmountsPart}
