"""What is put in order, as it first lies there, and what an answer still lacks."""

from __future__ import annotations

from quizapp.quiz.responses import OrderAnswer
from quizapp.quiz.scoring import score_answer
from quizapp.ui.kinds.prompts import build_answer_widget_state, build_key_hints, describe_missing_answer
from quizapp.ui.kit.widget_state import KeyHint
from tests.ui.kinds.order.orders import FIRST, SITTING, every_order
from tests.ui.question.sittings import sitting


@every_order
def test_all_items_lie_there_in_an_order_that_is_not_yet_right(sat, question):
    state = build_answer_widget_state(sat, question)
    assert {item.id: item.text for item in state.items} == {item.id: item.text for item in question.items}
    assert score_answer(question, state.first, sat.opened.texts).score < 1


def test_another_session_begins_with_another_order():
    firsts = {build_answer_widget_state(sitting(seed=seed), FIRST).first for seed in range(20)}
    assert len(firsts) > 5


def test_rows_and_buttons_are_heard_with_their_item_and_a_move_with_its_place():
    state = build_answer_widget_state(SITTING, FIRST)
    vote = next(item for item in state.items if item.id == "vote")
    assert vote.names == tuple(f"{place} of 4, The council votes" for place in range(1, 5))
    assert (vote.up, vote.down) == ("Move up: The council votes", "Move down: The council votes")
    assert state.moved == tuple(f"Now {place} of 4" for place in range(1, 5))


def test_an_order_that_nobody_touched_has_to_be_confirmed():
    assert describe_missing_answer(SITTING, FIRST, None) == (
        "Nothing has been moved yet. Move the rows, or say that this is your order."
    )
    state = build_answer_widget_state(SITTING, FIRST)
    assert state.confirm == "This is my order"
    assert describe_missing_answer(SITTING, FIRST, state.first) == ""
    assert describe_missing_answer(SITTING, FIRST, OrderAnswer(("vote", "cut", "begun", "published"))) == ""


def test_the_action_bar_prints_the_keys_that_move():
    assert build_key_hints(SITTING, build_answer_widget_state(SITTING, FIRST)) == (
        KeyHint("↑"),
        KeyHint("↓"),
        "choose a row,",
        KeyHint("Alt ↑"),
        KeyHint("Alt ↓"),
        "move it,",
    )
