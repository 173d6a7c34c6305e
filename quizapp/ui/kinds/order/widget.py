"""The widget of order: rows are moved until they stand right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from quizapp.quiz.responses import OrderAnswer
from quizapp.ui.kinds.answer_widget import AnswerWidget
from quizapp.ui.kinds.order.order_list import OrderList
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.widget_state import IconLineState

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.order.state import OrderItemState, OrderState
    from quizapp.ui.kit.style import Style


class OrderWidget(AnswerWidget):
    """Rows in an order, and, once it was checked untouched, the button that gives it as it is."""

    def __init__(self, look: Style, _chosen_word: str) -> None:
        super().__init__()
        self._state: OrderState | None = None
        self._items: tuple[OrderItemState, ...] = ()
        self._rows = OrderList(look)
        self._rows.moved.connect(self._move)
        self._confirm = KeyButton(look, "")
        self._confirm.clicked.connect(self._give)
        self._confirm.hide()
        self._confirmed = IconLine(look)
        self._confirmed.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._rows)
        start = QHBoxLayout()
        start.addWidget(self._confirm)
        start.addStretch()
        box.addLayout(start)
        box.addWidget(self._confirmed)

    def show_answers(self, state: OrderState, chosen: Answer | None) -> None:
        """Show the items in the order given so far, or as they first lie there."""
        items = state.ordered(chosen)
        if state != self._state or items != self._items:
            self._state, self._items = state, items
            self._rows.show_items(items)
            self._confirm.show_words(state.confirm)
        self._confirmed.show_line(IconLineState("info", state.confirmed) if chosen == state.first else None)

    def show_missing(self, *, missing: bool) -> None:
        """Offer to give the order as it is."""
        self._confirm.setVisible(missing)

    def name_group(self, name: str) -> None:
        """Name the rows as a whole: a screen reader says it before the first of them."""
        self._rows.setAccessibleName(name)

    def press(self, number: int) -> None:
        """Numbers tell places here and press nothing."""

    def start_over(self) -> None:
        """Begin with the first row."""
        self._rows.start_over()

    def take_focus(self) -> None:
        """Put the keyboard on the row that had it last, at first the first; or on what is missing."""
        if self._confirm.isHidden():
            self._rows.take_focus()
        else:
            self._confirm.setFocus()

    def _move(self, start: int, end: int) -> None:
        if self._state is None:
            return
        items = list(self._items)
        items.insert(end, items.pop(start))
        self._items = tuple(items)
        self._rows.show_items(items)
        self.answered.emit(OrderAnswer(tuple(item.id for item in items)))
        announce(self._rows, self._state.moved[end])

    def _give(self) -> None:
        if self._state is not None:
            self._rows.take_focus()
            announce(self._rows, self._state.confirmed)
            self.answered.emit(self._state.first)
