"""What a screen reader says while one writes: where one came to, what became evidence; nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from quizapp.ui.editor.editor_panes import QUESTIONS
from quizapp.ui.kit.buttons import ToolButton
from tests.authoring.builders import document
from tests.ui.editor.at_desk import at_desk
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    import pytest

    from tests.ui.editor.conftest import Writer


def test_going_to_another_question_says_which_it_is(writer: Writer) -> None:
    writer.show(1)
    writer.presenter.step(1)
    assert writer.view.said[-1] == "Question 2"
    said = len(writer.view.said)
    for _ in range(40):
        writer.presenter.step(1)
    assert writer.view.said[-1] == writer.state.heading
    at_the_end = len(writer.view.said)
    writer.presenter.step(1)
    assert said < at_the_end == len(writer.view.said)


def test_words_that_become_evidence_are_said_and_so_is_why_they_cannot(writer: Writer) -> None:
    writer.show(1)
    writer.presenter.use(writer.words("412 passengers"))
    assert writer.view.said[-1] == "Now evidence: 412 passengers"
    writer.presenter.use(None)
    assert writer.view.said[-1].startswith("Select words of the article first")


def test_the_next_check_says_its_question_where_it_is_another(writer: Writer) -> None:
    writer.show(1)
    for number in (2, 3):
        writer.presenter.typed(f"/banks/0/questions/{number}/explanation", "")
    writer.presenter.check()
    writer.presenter.next_check()
    where, _, what = writer.view.said[-1].partition(": ")
    assert where == writer.state.heading
    assert what.startswith("Still to write")


def test_nothing_is_said_twice(look, entered, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(_words_of(event)))
    with at_desk(look, entered, tmp_path, document()) as desk:
        desk.presenter.choose(next(key for key in desk.presenter._bench.keys if key.startswith("question:")))
        at = f"{desk.presenter._bench.place}/prompt"
        desk.presenter.typed(at, "Who says so?")
        desk.presenter.undo()
        desk.presenter.save()
        settle()
        assert said.count("Taken back: typing.") == 1
        desk.presenter.typed(at, "Who\u200b says so?")
        desk.presenter.check()
        desk.screen._page.go_to(QUESTIONS)
        said.clear()
        desk.presenter.next_check()
        settle()
        described = QApplication.focusWidget().accessibleDescription()
        assert "invisible" in described
        assert [each for each in said if "invisible" in each] == []
        desk.presenter._last = None
        desk.presenter.next_check()
        assert len([each for each in said if "invisible" in each]) == 1


def test_a_part_of_an_answer_says_of_which_answer_it_is(look, entered, tmp_path) -> None:
    with at_desk(look, entered, tmp_path, document()) as desk:
        desk.presenter.choose(next(key for key in desk.presenter._bench.keys if key.startswith("question:")))
        settle()
        form = desk.screen._page.form
        described = [each.accessibleDescription() for each in visible(form, ToolButton)]
        assert "Answer 1, closed" in described


def _words_of(event: object) -> str:
    return str(getattr(event, "message", lambda: "")())
