from __future__ import annotations

import pytest

from quizapp.pack.words import KINDS
from quizapp.ui.kinds.answering import AnswerWidget
from quizapp.ui.kinds.registry import WIDGETS
from quizapp.ui.kinds.state import SHOWN


def test_the_kinds_that_are_said_to_be_shown_are_those_that_have_a_widget():
    assert set(WIDGETS) == SHOWN


def test_every_kind_has_a_widget():
    assert set(KINDS) == SHOWN


@pytest.mark.parametrize("kind", sorted(WIDGETS))
def test_every_kind_is_answered_by_a_widget_of_the_same_manners(look, qtbot, kind):
    widget = WIDGETS[kind](look, "Chosen")
    qtbot.addWidget(widget)
    assert isinstance(widget, AnswerWidget)
