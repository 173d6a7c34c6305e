"""The card that lets somebody practise without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.label import Label
from quizapp.ui.learners.tile import SIDE, LearnerTile

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.learners.chooser import GuestOffer

START, APART, AROUND = 12, 14, 10


class GuestCard(CardFrame):
    """Dashed, for nothing of it stays."""

    def __init__(self, look: Style, name: str) -> None:
        super().__init__(look, AROUND)
        self._told = Label(look, style="meta", tone="textMuted")
        self.button = KeyButton(look, "")
        row = QHBoxLayout()
        self.column.addLayout(row)
        row.setContentsMargins(START - AROUND, 0, START - AROUND, 0)
        row.setSpacing(APART)
        row.addWidget(LearnerTile(look, SIDE, guest=True), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.addLayout(self._row, 1)
        self._row.setSpacing(APART)
        words = QVBoxLayout()
        self._row.addLayout(words, 1)
        words.setSpacing(0)
        words.addWidget(Label(look, name, "strong"))
        words.addWidget(self._told)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_guest(self, told: str, button: str) -> None:
        """Say what becomes of a guest, and what the button does."""
        self._told.show_text(told)
        self.button.show_words(button)

    def set_narrow(self, narrow: bool) -> None:
        """Put the button below the words, or beside them."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self.button, side)


class GuestOfferPart(Part):
    """Shows a GuestOffer."""

    takes_focus = True

    def build(self, look: Style) -> GuestCard:
        """Make the card."""
        self.card = GuestCard(look, self.item.name)
        self.card.button.clicked.connect(self._act)
        return self.card

    def _act(self) -> None:
        self.item.act()

    def show(self, item: GuestOffer) -> None:
        """Say what becomes of a guest."""
        self.card.show_guest(item.told, item.words)

    def set_narrow(self, narrow: bool) -> None:
        """Put the button below the words, or beside them."""
        self.card.set_narrow(narrow)

    def take_focus(self) -> None:
        """Put the keyboard on its button."""
        self.card.button.setFocus()
