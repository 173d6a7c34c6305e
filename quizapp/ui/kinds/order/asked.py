"""The items of an order as they first lie there, and what an answer still lacks. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.presentation import items_shown
from quizapp.ui.kinds.order.state import Item, OrderState
from quizapp.ui.widgets.state import Cap

if TYPE_CHECKING:
    from quizapp.pack.models.questions import OrderQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting


def order(sitting: Sitting, question: OrderQuestion) -> OrderState:
    """Return what is put in order, in the order in which this session first shows it."""
    translate = sitting.translate
    total = len(question.items)
    places = range(1, total + 1)
    items = tuple(
        Item(
            item.id,
            item.text,
            tuple(translate("order.row_name", place=place, total=total, item=item.text) for place in places),
            translate("order.move_up", item=item.text),
            translate("order.move_down", item=item.text),
        )
        for item in items_shown(question, sitting.seed)
    )
    moved = tuple(translate("order.now_at", place=place, total=total) for place in places)
    return OrderState(
        items,
        moved,
        translate("order.words.confirm"),
        translate("order.words.confirmed"),
        (translate("order.words.choose_row"), translate("order.words.move_it")),
    )


def keys(state: OrderState) -> tuple[Cap | str, ...]:
    """Return the keys that answer, as the action bar prints them."""
    choose, move = state.hints
    return Cap("↑"), Cap("↓"), choose, Cap("Alt ↑"), Cap("Alt ↓"), move


def lacking(sitting: Sitting, answer: Answer | None) -> str:
    """Say that nothing has been moved yet; '' once something was, or the order was confirmed."""
    return sitting.translate("order.words.untouched") if answer is None else ""
