"""Rows that are moved up and down: one stop of the Tab key, besides the buttons of the row it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from quizapp.ui.kinds.order.order_row import MoveButton, OrderRow
from quizapp.ui.kit.roving_focus import RovingGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kinds.order.state import OrderItemState
    from quizapp.ui.kit.style import Style

Key, Mod = Qt.Key, Qt.KeyboardModifier


class OrderList(RovingGroup):
    """Arrows move the keyboard, Alt with an arrow moves the item; so do buttons, and the pointer.

    `moved` tells from which place to which an item is to go, from 0; whoever listens shows the new order.
    """

    moved = Signal(int, int)

    def __init__(self, look: Style) -> None:
        super().__init__(apart=8)
        self._look = look
        self._places: list[OrderRow] = []

    def show_items(self, items: Sequence[OrderItemState]) -> None:
        """Show items in this order; rows are made anew only for another number of them."""
        if len(items) != len(self._places):
            self._make_rows(len(items))
        for row, item in zip(self._places, items, strict=True):
            row.show_item(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the item with Alt and an arrow, else the keyboard."""
        steps = {Key.Key_Up: -1, Key.Key_Down: 1}
        step = steps.get(Key(event.key()))
        if step is None or event.modifiers() & ~Mod.KeypadModifier != Mod.AltModifier:
            super().keyPressEvent(event)
        else:
            self._move(self._at, self._at + step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where the keyboard is, also on a row's button."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and isinstance(watched, MoveButton):
            row = watched.parentWidget()
            if isinstance(row, OrderRow) and row in self._places:
                self._at = self._places.index(row)
                self._rove()
        return super().eventFilter(watched, event)

    def _make_rows(self, total: int) -> None:
        self._places = [OrderRow(self._look, number, total) for number in range(1, total + 1)]
        for at, row in enumerate(self._places):
            row.dragged.connect(self._drag)
            for button, step in ((row.up, -1), (row.down, 1)):
                button.installEventFilter(self)
                button.clicked.connect(lambda _checked=False, at=at, step=step: self._press(at, step))
        self.set_rows(self._places)

    def _press(self, at: int, step: int) -> None:
        """Move by a button, and leave the keyboard on the same button of the place that the item came to."""
        target = at + step
        if not self._move(at, target):
            return
        row = self._places[target]
        button = row.up if step < 0 else row.down
        if button in row.buttons:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, start: int, end: int) -> bool:
        if not 0 <= end < len(self._places):
            return False
        self.moved.emit(start, end)
        self.take_focus(end)
        return True

    def _drag(self, to: QPoint) -> None:
        """Let the item that is held change places with a neighbour whose middle the pointer has passed."""
        y = self.mapFromGlobal(to).y()
        after, before = self._at + 1, self._at - 1
        if after < len(self._places) and y > self._places[after].geometry().center().y():
            self._move(self._at, after)
        elif before >= 0 and y < self._places[before].geometry().center().y():
            self._move(self._at, before)

    def _rove(self) -> None:
        super()._rove()
        for at, row in enumerate(self._places):
            policy = Qt.FocusPolicy.StrongFocus if at == self._at else Qt.FocusPolicy.ClickFocus
            for button in (row.up, row.down):
                button.setFocusPolicy(policy)
