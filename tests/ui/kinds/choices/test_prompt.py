"""What is offered where all that fit are chosen, in which order, and what each choice stands for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.pack.models.questions import ChoicesQuestion
from quizapp.quiz.responses import ChoiceAnswer, ChoicesAnswer
from quizapp.ui.kinds.choices.prompt import build_choices_state
from quizapp.ui.kinds.prompts import build_answer_widget_state, build_key_hints, describe_missing_answer
from quizapp.ui.kit.widget_state import KeyHint
from tests.pack.builders import example_question
from tests.ui.question.sittings import SITTINGS, sitting

QUESTION = example_question("report-tells")
STATE = build_choices_state(sitting(), QUESTION)
EVERY = [
    (each, question)
    for each in SITTINGS
    for question in each.opened.questions.values()
    if isinstance(question, ChoicesQuestion)
]


def test_rows_are_numbered_from_one_in_the_order_shown():
    assert [option.key for option in STATE.options] == ["1", "2", "3", "4", "5"]
    texts = {option.id: option.text for option in QUESTION.options}
    assert [option.title for option in STATE.options] == [texts[each] for each in STATE.ids]


def test_another_session_shows_another_order():
    assert len({build_choices_state(sitting(seed=seed), QUESTION).ids for seed in range(20)}) > 5


@pytest.mark.parametrize(("sat", "question"), EVERY, ids=lambda each: getattr(each, "id", ""))
def test_nothing_tells_how_many_fit(sat, question):
    state = build_answer_widget_state(sat, question)
    assert state.instruction == "Choose all that fit."
    for right in question.model_copy(update={"keys": (question.options[0].id,)}), question:
        assert build_answer_widget_state(sat, right) == state


@settings(max_examples=30, deadline=None)
@given(places=st.sets(st.integers(0, 4)))
def test_an_answer_is_in_the_packs_order_and_comes_back_as_the_same_places(places):
    answer = STATE.answer(places)
    assert STATE.places(answer) == tuple(sorted(places))
    if answer is not None:
        assert [each for each in STATE.in_pack if each in answer.options] == list(answer.options)


def test_no_place_is_no_answer():
    assert STATE.answer(()) is None
    assert STATE.places(None) == STATE.places(ChoiceAnswer("empty")) == ()


def test_one_option_is_an_answer_and_none_is_missing():
    assert describe_missing_answer(sitting(), QUESTION, ChoicesAnswer(("empty",))) == ""
    assert describe_missing_answer(sitting(), QUESTION, None) == "Choose an answer first, or skip with S."


def test_the_keys_are_printed_with_what_they_do():
    assert build_key_hints(sitting(), STATE) == (
        *(KeyHint("1"), "to", KeyHint("5"), "choose or clear,"),
        *(KeyHint("↑"), KeyHint("↓"), "move,"),
        *(KeyHint("Space"), "choose,"),
    )
