from __future__ import annotations

from itertools import permutations

from quizapp.quiz.responses import ChoiceAnswer, OrderAnswer
from quizapp.ui.kinds.order.state import OrderItemState, OrderState

ITEMS = tuple(OrderItemState(name, name, (), "", "") for name in "abcd")
STATE = OrderState(ITEMS, (), "", "", ("", ""))


def test_items_stand_in_the_order_of_the_answer():
    for order in permutations("abcd"):
        assert [item.id for item in STATE.ordered(OrderAnswer(order))] == list(order)


def test_without_an_answer_they_stand_as_they_first_lay():
    assert STATE.ordered(None) == STATE.ordered(ChoiceAnswer("a")) == ITEMS
    assert STATE.first == OrderAnswer(tuple("abcd"))
