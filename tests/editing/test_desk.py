"""What a person does to a pack in work."""

from __future__ import annotations

import pytest

from quizapp.editing.errors import MisfitError
from quizapp.editing.pointers import same
from quizapp.editing.steps import Put, Step, Written
from quizapp.editing.undo import PAUSE_S, Desk
from tests.editing.builders import document, titled


def test_typing_into_one_field_is_one_step_until_a_pause() -> None:
    desk = Desk(Written(document()))
    for second, text in enumerate(["T", "Th", "The", "The f"]):
        desk.type("/title", text, second)
    assert len(desk.written.steps) == 1
    desk.type("/title", "The ferry", 3 + PAUSE_S)
    assert len(desk.written.steps) == 2
    desk.undo()
    assert desk.document["title"] == "The f"
    desk.undo()
    assert same(desk.document, document())


@pytest.mark.parametrize("between", ["field", "step", "undo", "left"])
def test_typing_begins_a_step_of_its_own_after_something_else(between: str) -> None:
    desk = Desk(Written(document()))
    desk.type("/title", "A", 0)
    if between == "field":
        desk.type("/summary", "B", 0.1)
    elif between == "step":
        desk.do(titled(desk.document, "C"))
    elif between == "left":
        desk.pause()
    else:
        desk.undo()
    count = len(desk.written.steps)
    desk.type("/title", "D", 0.2)
    assert len(desk.written.steps) == count + 1


def test_the_first_note_makes_the_place_of_all_notes_in_the_same_step() -> None:
    desk = Desk(Written(document()))
    desk.type("/notes/q-one", "A", 0)
    desk.type("/notes/q-one", "Ask", 0.1)
    assert desk.document["notes"] == {"q-one": "Ask"}
    assert len(desk.written.steps) == 1
    desk.undo()
    assert same(desk.document, document())


def test_typing_what_stands_there_already_is_no_step() -> None:
    desk = Desk(Written(document()))
    desk.type("/title", document()["title"], 0)
    desk.do(Step("nothing", ()))
    assert desk.undoes is None
    assert desk.taken() == ()


def test_steps_are_named_and_undone_and_done_again_one_by_one() -> None:
    desk = Desk(Written(document()))
    desk.do(titled(desk.document, "One"))
    desk.do(titled(desk.document, "Two"))
    assert desk.undoes is not None
    assert desk.undoes.name == "title"
    assert desk.undo() is not None
    assert desk.document["title"] == "One"
    assert desk.redoes is not None
    assert desk.redo() is not None
    assert desk.document["title"] == "Two"
    assert desk.redo() is None


def test_a_step_that_does_not_fit_changes_nothing_and_is_not_logged() -> None:
    desk = Desk(Written(document()))
    with pytest.raises(MisfitError):
        desk.do(Step("wrong", (Put("/title", "another", "x"),)))
    assert same(desk.document, document())
    assert desk.taken() == ()


def test_what_is_to_be_logged_is_handed_out_once() -> None:
    desk = Desk(Written(document()))
    desk.type("/title", "A", 0)
    desk.type("/title", "AB", 1)
    desk.undo()
    desk.redo()
    assert [next(iter(entry)) for entry in desk.taken()] == ["do", "on", "undo", "redo"]
    assert desk.taken() == ()
