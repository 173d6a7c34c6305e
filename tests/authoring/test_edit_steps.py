"""Steps, their names, and the edits that they are made of."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizapp
from quizapp.authoring.edit_steps import (
    ABSENT,
    InsertEdit,
    MoveEdit,
    PutEdit,
    SpliceEdit,
    Step,
    StepHistory,
    StepName,
    Transaction,
    apply_edits,
    build_text_edit,
    invert_edit,
    parse_edit,
    serialize_edit,
)
from quizapp.authoring.errors import EditMismatchError
from quizapp.authoring.json_pointers import get_value, is_same_json
from tests.authoring.builders import document, titled

START = {"a": "one two", "b": [1, {"c": "x"}, [2]], "d": {"e/f~g": True}}

EDITS = [
    PutEdit("/a", "one two", "three"),
    PutEdit("/a", "one two", ABSENT),
    PutEdit("/new", ABSENT, {"x": []}),
    PutEdit("/b/0", 1, None),
    PutEdit("/d/e~1f~0g", True, 1),
    SpliceEdit("/a", 4, "two", "more"),
    InsertEdit("/b/3", "last"),
    InsertEdit("/b/0", "first"),
    InsertEdit("/b/1", {"c": "x"}, gone=True),
    MoveEdit("/b/0", "/b/2"),
    MoveEdit("/b/2", "/b/0"),
    MoveEdit("/b/0", "/b/1/0"),
]

PACKAGE = Path(quizapp.__file__).parent
PLACES = (PACKAGE / "authoring", PACKAGE / "ui" / "editor")


def test_a_thousand_edits_undone_and_done_again_give_the_same_documents() -> None:
    start = document()
    written = StepHistory(start)
    for number in range(1_000):
        sketch = Transaction(written.document)
        question = f"/banks/0/questions/{number % 5}"
        sketch.put(f"{question}/prompt", f"Question {number}?")
        sketch.put(f"{question}/hint", f"Look at {number}.")
        if number % 7 == 0:
            sketch.move(f"{question}", "/banks/1/questions/0")
            sketch.move("/banks/1/questions/0", f"{question}")
        if number % 11 == 0:
            sketch.take(sketch.append("/disputed", f"term {number}"))
        written = written.done(sketch.step("change"))
    end = written.document
    assert not is_same_json(end, start)
    for _ in range(1_000):
        written = written.back()
    assert written.steps == ()
    assert is_same_json(written.document, start)
    for _ in range(1_000):
        written = written.forward()
    assert written.undone == ()
    assert is_same_json(written.document, end)


def test_a_new_step_forgets_what_could_be_done_again() -> None:
    written = StepHistory(document())
    written = written.done(titled(written.document, "One"))
    back = written.back()
    assert back.undone == written.steps
    other = back.done(titled(back.document, "Two"))
    assert other.undone == ()
    assert other.forward() == other


def test_without_steps_there_is_nothing_to_undo() -> None:
    written = StepHistory(document())
    assert written.back() is written
    assert written.forward() is written


def test_typing_goes_on_with_the_last_step_alone_and_not_with_what_was_undone() -> None:
    more = Step("type", (SpliceEdit("/t", 3, "", "d"),), typing="/t")
    written = StepHistory({"t": "ab"}).done(Step("type", (SpliceEdit("/t", 2, "", "c"),), typing="/t"))
    assert written.joins(more)
    assert not written.done(Step("type", (SpliceEdit("/t", 3, "", "x"),), typing="/u")).joins(more)
    assert not written.done(more).back().joins(more)


def test_typing_that_goes_on_is_one_edit_and_is_undone_as_one() -> None:
    written = StepHistory({"t": "ab"}).done(Step("type", (SpliceEdit("/t", 2, "", "c"),), typing="/t"))
    written = written.continued(Step("type", (SpliceEdit("/t", 3, "", "d"),), typing="/t"))
    written = written.continued(Step("type", (SpliceEdit("/t", 3, "d", "D"),), typing="/t"))
    assert written.steps == (Step("type", (SpliceEdit("/t", 2, "", "cD"),), typing="/t"),)
    before = written.continued(Step("type", (SpliceEdit("/t", 0, "a", ""),), typing="/t"))
    assert before.document == {"t": "bcD"}
    assert len(before.steps) == 1
    assert before.back().document == {"t": "ab"}


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_an_edit_changes_what_it_names_and_its_inverse_gives_back_what_was_there(edit: Any) -> None:
    before = copy.deepcopy(START)
    after = apply_edits(START, [edit])
    assert not is_same_json(after, before)
    assert is_same_json(START, before)
    assert is_same_json(apply_edits(after, [invert_edit(edit)]), before)


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_an_edit_comes_back_from_the_log_as_it_was(edit: Any) -> None:
    again = parse_edit(json.loads(json.dumps(serialize_edit(edit))))
    assert again == edit
    assert is_same_json(apply_edits(START, [again]), apply_edits(START, [edit]))


@pytest.mark.parametrize(
    "edit",
    [
        PutEdit("/a", "two", "three"),
        PutEdit("/a", ABSENT, "three"),
        PutEdit("/d/e~1f~0g", 1, 2),
        PutEdit("/b/7", 1, 2),
        PutEdit("/b/0", 1, ABSENT),
        PutEdit("/none/x", ABSENT, 2),
        PutEdit("", START, {}),
        SpliceEdit("/a", 0, "two", ""),
        SpliceEdit("/a", 9, "", "x"),
        SpliceEdit("/b/0", 0, "", "x"),
        InsertEdit("/b/9", 1),
        InsertEdit("/b/-1", 1),
        InsertEdit("/d/x", 1),
        InsertEdit("/b/0", 2, gone=True),
        InsertEdit("/d/e~1f~0g", True, gone=True),
        MoveEdit("/b/9", "/b/0"),
    ],
    ids=str,
)
def test_an_edit_that_does_not_fit_what_is_there_is_refused(edit: Any) -> None:
    with pytest.raises(EditMismatchError):
        apply_edits(START, [edit])


@given(st.text(alphabet="ab ", max_size=12), st.text(alphabet="ab ", max_size=12))
def test_of_two_texts_only_what_differs_between_their_ends_is_kept(old: str, new: str) -> None:
    edit = build_text_edit("/t", old, new)
    assert apply_edits({"t": old}, [edit]) == {"t": new}
    assert not edit.old or not edit.new or (edit.old[0] != edit.new[0] and edit.old[-1] != edit.new[-1])


def test_a_sketch_notes_nothing_where_nothing_changes() -> None:
    sketch = Transaction(START)
    sketch.put("/a", "one two")
    sketch.put("/b/1", {"c": "x"})
    sketch.drop("/nothing")
    sketch.move("/b/0", "/b/0")
    assert sketch.step("nothing").edits == ()


def test_what_is_put_into_a_document_is_a_copy() -> None:
    sketch = Transaction(START)
    mine = {"list": [1]}
    sketch.put("/mine", mine)
    place = sketch.append("/many", mine)
    mine["list"].append(2)
    assert get_value(sketch.document, "/mine") == get_value(sketch.document, place) == {"list": [1]}


def test_every_name_is_that_of_some_step() -> None:
    text = "".join(path.read_text("utf-8") for place in PLACES for path in place.rglob("*.py"))
    assert [name for name in get_args(StepName) if text.count(f'"{name}"') < 2] == []
