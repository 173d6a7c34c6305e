"""What tests of kinds share: a question's widget as the practice shows it, and what is said meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from quizapp.ui.kinds.registry import build_answer_widget_state
from quizapp.ui.kinds.widgets.registry import ANSWER_WIDGETS
from tests.ui.question.sittings import sitting
from tests.ui.walk import settle


class Asked:
    """A question's widget, shown again with every answer that it tells, as the practice does."""

    def __init__(self, widget):
        self.widget, self.given = widget, []
        widget.answered.connect(self._take)

    def show(self, question, answer=None, sat=None):
        """Show a question with an answer, and return what is shown."""
        self.sat, self.question = sat or sitting(), question
        self.state = build_answer_widget_state(self.sat, question, answer)
        self.widget.show_answers(self.state, answer)
        settle()
        return self.state

    def press(self, *numbers):
        for number in numbers:
            self.widget.press(number)

    def _take(self, answer):
        self.given.append(answer)
        self.show(self.question, answer, self.sat)


@pytest.fixture
def ask(look, shown):
    """Shows a question in a widget of its kind, with the keyboard where it arrives."""

    def show(question, answer=None):
        widget = ANSWER_WIDGETS[type(build_answer_widget_state(sitting(), question))]
        made = Asked(shown(widget(look, "Chosen"), 560, 700))
        made.show(question, answer)
        made.widget.take_focus()
        settle()
        return made

    return show


@pytest.fixture
def said(monkeypatch):
    """What a screen reader is told without the keyboard being moved."""
    sentences, tell = [], QAccessible.updateAccessibility

    def hear(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            sentences.append(event.message())
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return sentences
