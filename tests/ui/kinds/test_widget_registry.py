from __future__ import annotations

import pytest

from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.ui.kinds.answer_widget import AnswerWidget
from quizapp.ui.kinds.state import SUPPORTED_KINDS
from quizapp.ui.kinds.widget_registry import ANSWER_WIDGETS


def test_the_kinds_that_are_said_to_be_shown_are_those_that_have_a_widget():
    assert set(ANSWER_WIDGETS) == SUPPORTED_KINDS


def test_every_kind_has_a_widget():
    assert set(QUESTION_KINDS) == SUPPORTED_KINDS


@pytest.mark.parametrize("kind", sorted(ANSWER_WIDGETS))
def test_every_kind_is_answered_by_a_widget_of_the_same_manners(look, qtbot, kind):
    widget = ANSWER_WIDGETS[kind](look, "Chosen")
    qtbot.addWidget(widget)
    assert isinstance(widget, AnswerWidget)
