"""Those who practise here, in two columns, or one where it is narrow: one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QGroupBox

from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.screen_reader_workaround import say_rows_alone
from quizapp.ui.learners.guest_card import GuestOfferPart
from quizapp.ui.learners.learner_row import LearnerRowButton
from quizapp.ui.screens.learners.chooser import GuestOffer, LearnerList

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.learners.chooser import LearnerChooserRow

BETWEEN, BELOW = 16, 8
Key = Qt.Key


class LearnerGrid(QGroupBox):
    """Arrows move the keyboard in both directions, Home and End to the ends."""

    pressed = Signal(int)
    moved = Signal(int)

    def __init__(self, look: Style, name: str) -> None:
        super().__init__()
        self._look = look
        self._rows: list[LearnerRowButton] = []
        self._lines: tuple[LearnerChooserRow, ...] = ()
        self._at = 0
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(BELOW)
        self.setAccessibleName(name)
        say_rows_alone(self)

    def show_people(self, lines: Sequence[LearnerChooserRow], at: int) -> None:
        """Show these."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        delete_layout_items(self._grid)
        self._rows = [self._row(place, line) for place, line in enumerate(lines)]
        self._at = max(0, min(at, len(self._rows) - 1))
        self._place()
        self._rove()

    def set_narrow(self, narrow: bool) -> None:
        """Stand in one column, or in two."""
        self._columns = 1 if narrow else 2
        self._place()

    def take_focus(self, place: int) -> None:
        """Put the keyboard on somebody."""
        if self._rows:
            self._at = max(0, min(place, len(self._rows) - 1))
            self._rove()
            self._rows[self._at].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, Home and End."""
        mirror = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (1, -1) if mirror else (-1, 1)
        steps = {
            Key.Key_Up: -self._columns,
            Key.Key_Down: self._columns,
            Key.Key_Left: left,
            Key.Key_Right: right,
            Key.Key_Home: -self._at,
            Key.Key_End: len(self._rows) - 1 - self._at,
        }
        target = self._at + steps.get(Key(event.key()), len(self._rows))
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or not 0 <= target < len(self._rows):
            super().keyPressEvent(event)
        else:
            self.take_focus(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where the keyboard is."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._rows:
            self._at = self._rows.index(watched)
            self._rove()
            self.moved.emit(self._at)
        return super().eventFilter(watched, event)

    def _row(self, place: int, line: LearnerChooserRow) -> LearnerRowButton:
        row = LearnerRowButton(self._look, line)
        row.clicked.connect(lambda: self.pressed.emit(place))
        row.installEventFilter(self)
        return row

    def _place(self) -> None:
        for place, row in enumerate(self._rows):
            self._grid.addWidget(row, place // self._columns, place % self._columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _rove(self) -> None:
        for place, row in enumerate(self._rows):
            here = place == self._at
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)


class LearnerListPart(Part):
    """Shows a LearnerList."""

    takes_focus = True

    def build(self, look: Style) -> LearnerGrid:
        """Make the grid."""
        self.grid = LearnerGrid(look, self.item.name)
        self.grid.pressed.connect(self._choose)
        self.grid.moved.connect(self._move)
        return self.grid

    def _choose(self, place: int) -> None:
        self.item.choose(place)

    def _move(self, place: int) -> None:
        self.item.move(place)

    def show(self, item: LearnerList) -> None:
        """Show these."""
        self.grid.show_people(item.people, item.at)

    def set_narrow(self, narrow: bool) -> None:
        """Stand in one column, or in two."""
        self.grid.set_narrow(narrow)

    def take_focus(self) -> None:
        """Put the keyboard on who is at hand."""
        self.grid.take_focus(self.item.at)


PARTS: Final[Mapping[type[Item], type[Part]]] = {LearnerList: LearnerListPart, GuestOffer: GuestOfferPart}
