"""An item with the box for its partner: side by side where there is room, else one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from quizapp.ui.kinds.match.partner_box import PartnerBox
from quizapp.ui.kit.key_cap import KeyCap
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kinds.match.state import MatchItemState, MatchPartnerState, MatchState
    from quizapp.ui.kit.style import Style

ROW_MARGIN, COLUMN_GAP = 8, 16
MIN_ITEM_WIDTH = 200
"""So much of a row is the item's, px at 100 %; with less, the box goes below it."""

MAX_HALF_WIDTH = 230
"""Partners no longer than this stand in two columns, px at 100 %."""

Direction = QBoxLayout.Direction


class MatchItemRow(QWidget):
    """One item with its box, over a hairline."""

    def __init__(self, look: Style, state: MatchState, item: MatchItemState, *, ruled: bool) -> None:
        super().__init__()
        self._look, self._item, self._ruled = look, item, ruled
        self.box = PartnerBox(look, state.partners, state.placeholder, state.nothing)
        layout = _Sides(self, look, self.box)
        layout.setContentsMargins(0, ROW_MARGIN, 0, ROW_MARGIN + 1)
        layout.setSpacing(COLUMN_GAP)
        words = Label(look, item.text, "quoteS")
        # Where a screen reader hears a box by its label, this is it. An ampersand would make it a shortcut.
        words.setBuddy(self.box)
        words.setText(item.text.replace("&", "&&"))
        words.setAccessibleName(item.label)
        layout.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_place(None)

    def show_place(self, place: int | None) -> None:
        """Show the partner that is chosen, by its place, or none."""
        if self.box.place != place:
            self.box.show_place(place)
        self.box.setAccessibleName(self._item.open if place is None else self._item.names[place])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline."""
        if self._ruled:
            with QPainter(self) as painter:
                painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.color("line"))


class _Sides(QBoxLayout):
    """Puts its widgets one below the other where the first would have too little room beside the box."""

    def __init__(self, row: QWidget, look: Style, box: PartnerBox) -> None:
        super().__init__(Direction.LeftToRight, row)
        self._look, self._partner = look, box

    def heightForWidth(self, width: int) -> int:
        """Height at a width, px. Asking changes nothing: a row's least height is that of how it lies."""
        lies = self.direction()
        self._turn(width)
        height = super().heightForWidth(width)
        self._face(lies)
        return height

    def setGeometry(self, place: QRect) -> None:
        """Lay out for a place."""
        self._turn(place.width())
        super().setGeometry(place)

    def _turn(self, width: int) -> None:
        room = width - COLUMN_GAP - self._partner.sizeHint().width()
        beside = room >= self._look.theme.scaled(MIN_ITEM_WIDTH)
        self._face(Direction.LeftToRight if beside else Direction.TopToBottom)

    def _face(self, direction: QBoxLayout.Direction) -> None:
        if self.direction() != direction:
            self.setDirection(direction)
            self.setSpacing(COLUMN_GAP if direction == Direction.LeftToRight else ROW_MARGIN)


class PartnerList(QWidget):
    """The partners with their keys, between two hairlines."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 13, 0, 13)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)

    def show_partners(self, partners: Sequence[MatchPartnerState]) -> None:
        """List other partners."""
        delete_layout_items(self._grid)
        columns = 2 if all(map(self._fits_half, partners)) else 1
        for column in (1, 3):
            self._grid.setColumnStretch(column, 1 if column < 2 * columns else 0)
        for at, partner in enumerate(partners):
            row, column = divmod(at, columns)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(KeyCap(self._look, partner.key), row, 2 * column, top)
            self._grid.addWidget(Label(self._look, partner.title), row, 2 * column + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairlines."""
        with QPainter(self) as painter:
            for y in (0, self.height() - 1):
                painter.fillRect(0, y, self.width(), 1, self._look.theme.color("line"))

    def _fits_half(self, partner: MatchPartnerState) -> bool:
        words = StyledText(self._look.theme)
        words.set_runs([TextRun(partner.title)])
        return words.natural_width() <= self._look.theme.scaled(MAX_HALF_WIDTH)
