"""What the widget shows of which items are put in order. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.quiz.responses import OrderAnswer

if TYPE_CHECKING:
    from quizapp.pack.ids import ItemId
    from quizapp.quiz.responses import Answer


@dataclass(frozen=True, slots=True)
class OrderItemState:
    """Something that has its place. A screen reader hears the one of `names` for the place where it stands.

    `up` and `down` are the names of the buttons that move it.
    """

    id: ItemId
    text: str
    names: tuple[str, ...]
    up: str
    down: str


@dataclass(frozen=True, slots=True)
class OrderState:
    """Items as they first lie there.

    `moved` is announced of an item that came to a place. `confirm` is on the button by which the first order
    is given as it is, `confirmed` stands there once that was done. `hints` are the words beside the keys in
    the action bar: choose a row, move it.
    """

    items: tuple[OrderItemState, ...]
    moved: tuple[str, ...]
    confirm: str
    confirmed: str
    hints: tuple[str, str]

    @property
    def first(self) -> OrderAnswer:
        """The order in which the items first lie there."""
        return OrderAnswer(tuple(item.id for item in self.items))

    def ordered(self, answer: Answer | None) -> tuple[OrderItemState, ...]:
        """Return the items in an answer's order, or as they first lie there."""
        if not isinstance(answer, OrderAnswer):
            return self.items
        return tuple(sorted(self.items, key=lambda item: answer.items.index(item.id)))
