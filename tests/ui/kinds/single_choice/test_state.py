from __future__ import annotations

from quizapp.quiz.responses import ChoiceAnswer
from quizapp.ui.kinds.single_choice.state import SingleChoiceState
from quizapp.ui.kit.widget_state import OptionState

STATE = SingleChoiceState(
    (OptionState("One"), OptionState("Two")), (ChoiceAnswer("one"), ChoiceAnswer("two"))
)


def test_an_answer_has_the_place_of_its_row():
    assert [STATE.place(answer) for answer in STATE.answers] == [0, 1]


def test_what_is_not_offered_and_what_is_not_answered_have_no_place():
    assert STATE.place(ChoiceAnswer("three")) is None
    assert STATE.place(None) is None
