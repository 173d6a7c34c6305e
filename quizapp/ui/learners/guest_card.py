"""The card that lets somebody practise without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import BoxStyle, mirror_box, mirror_margins, paint_box
from quizapp.ui.learners.tile import SIDE

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
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(look, name, "strong"))
        words.addWidget(self._told)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(APART)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._row)
        look.theme.changed.connect(self._make_room)
        self._make_room()

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

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, and a tile without letters."""
        theme = self._look.theme
        side = theme.scaled(SIDE)
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 8, BoxStyle(None, theme.color("edge"), dashed=True))
            place = mirror_box(self, QRectF(START, (self.height() - side) / 2, side, side))
            paint_box(painter, place, 6, BoxStyle(None, theme.color("edge"), 2, dashed=True))
            icon = theme.size("icon")
            inner = QRectF(place.center().x() - icon / 2, place.center().y() - icon / 2, icon, icon)
            self._look.icons.paint(painter, "speaker", inner, theme.color("text"))

    def _make_room(self) -> None:
        start = START + self._look.theme.scaled(SIDE) + APART
        self._row.setContentsMargins(mirror_margins(self, start - AROUND, 0, 4, 0))


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
