"""What a screen reader says while one writes: where one came to, what became evidence; nothing twice."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from quizapp.ui.editor.editor_panes import QUESTIONS
from tests.ui.walk import settle


def test_going_to_another_question_says_which_it_is(writer):
    writer.show(1)
    writer.presenter.edits.step(1)
    assert writer.view.said[-1] == writer.state.heading
    writer.presenter.edits.step(99)
    assert writer.view.said[-1] == writer.state.heading
    said = list(writer.view.said)
    writer.presenter.edits.step(1)
    assert writer.view.said == said


def test_the_next_check_says_its_question_where_it_is_another(writer):
    writer.show(1)
    for number in (2, 3):
        writer.presenter.context.type(f"/banks/0/questions/{number}/explanation", "")
    writer.presenter.check()
    writer.presenter.next_check()
    where, _, what = writer.view.said[-1].partition(": ")
    assert where == writer.state.heading
    assert what in [each.text for each in writer.state.checks]


def test_nothing_is_said_twice(sit, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(_words_of(event)))
    desk = sit()
    at = "/banks/0/questions/0/prompt"
    desk.presenter.context.type(at, "Who says so?")
    desk.presenter.undo()
    undone = desk.state.message
    desk.presenter.save()
    settle()
    assert said.count(undone) == 1
    desk.presenter.context.type(at, "Who\u200b says so?")
    desk.presenter.check()
    desk.panes.go_to(QUESTIONS)
    for times in (0, 1):
        # Where the keyboard comes to, it is said with the field; where it is already, it is announced.
        said.clear()
        desk.presenter.next_check()
        settle()
        assert "invisible" in desk.focused.accessibleDescription()
        assert sum("invisible" in each for each in said) == times


def _words_of(event: object) -> str:
    return str(getattr(event, "message", lambda: "")())
