"""The items of an order as they first lie there, and what an answer still lacks. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.answer_order import order_items
from quizapp.ui.kinds.order.state import OrderItemState, OrderState
from quizapp.ui.kit.widget_state import KeyHint

if TYPE_CHECKING:
    from quizapp.pack.models.questions import OrderQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext


def build_order_state(sitting: SessionContext, question: OrderQuestion) -> OrderState:
    """Return what is put in order, in the order in which this session first shows it."""
    translate = sitting.translate
    total = len(question.items)
    places = range(1, total + 1)
    items = tuple(
        OrderItemState(
            item.id,
            item.text,
            tuple(translate("order.row_name", place=place, total=total, item=item.text) for place in places),
            translate("order.move_up", item=item.text),
            translate("order.move_down", item=item.text),
        )
        for item in order_items(question, sitting.seed)
    )
    moved = tuple(translate("order.now_at", place=place, total=total) for place in places)
    return OrderState(
        items,
        moved,
        translate("order.words.confirm"),
        translate("order.words.confirmed"),
        (translate("order.words.choose_row"), translate("order.words.move_it")),
    )


def build_key_hints(state: OrderState) -> tuple[KeyHint | str, ...]:
    """Return the keys that answer, as the action bar prints them."""
    choose, move = state.hints
    return KeyHint("↑"), KeyHint("↓"), choose, KeyHint("Alt ↑"), KeyHint("Alt ↓"), move


def describe_missing_answer(sitting: SessionContext, answer: Answer | None) -> str:
    """Say that nothing has been moved yet; '' once something was, or the order was confirmed."""
    return sitting.translate("order.words.untouched") if answer is None else ""
