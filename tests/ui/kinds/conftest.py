"""What tests of kinds' widgets share: the answers that are told, and fields as the practice shows them."""

from __future__ import annotations

import pytest

from quizapp.ui.kinds.prompts import build_answer_widget_state
from tests.ui.walk import settle


@pytest.fixture
def given(widget):
    """The answers that the test's widget tells."""
    answers = []
    widget.answered.connect(answers.append)
    return answers


@pytest.fixture
def typed_into(shown):
    """Shows a field with the keyboard in it, and again with each answer it tells, as the practice does."""

    def show_field(field, sitting, question):
        made = shown(field, 560, 200)

        def show(answer):
            made.show_answers(build_answer_widget_state(sitting, question, answer), answer)

        made.answered.connect(show)
        show(None)
        made.take_focus()
        settle()
        return made

    return show_field
