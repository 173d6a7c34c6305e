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
from quizapp.editing.errors import MisfitError
from quizapp.editing.pointers import get, same
from quizapp.editing.steps import (
    ABSENT,
    Insert,
    Move,
    Put,
    Sketch,
    Splice,
    Step,
    StepName,
    Written,
    applied,
    as_json,
    from_json,
    inverse,
    text_edit,
)
from tests.editing.builders import document, titled

START = {"a": "one two", "b": [1, {"c": "x"}, [2]], "d": {"e/f~g": True}}

EDITS = [
    Put("/a", "one two", "three"),
    Put("/a", "one two", ABSENT),
    Put("/new", ABSENT, {"x": []}),
    Put("/b/0", 1, None),
    Put("/d/e~1f~0g", True, 1),
    Splice("/a", 4, "two", "more"),
    Insert("/b/3", "last"),
    Insert("/b/0", "first"),
    Insert("/b/1", {"c": "x"}, gone=True),
    Move("/b/0", "/b/2"),
    Move("/b/2", "/b/0"),
    Move("/b/0", "/b/1/0"),
]

PACKAGE = Path(quizapp.__file__).parent
PLACES = (PACKAGE / "editing", PACKAGE / "ui" / "editor")


def test_a_thousand_edits_undone_and_done_again_give_the_same_documents() -> None:
    start = document()
    written = Written(start)
    for number in range(1_000):
        sketch = Sketch(written.document)
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
    assert not same(end, start)
    for _ in range(1_000):
        written = written.back()
    assert written.steps == ()
    assert same(written.document, start)
    for _ in range(1_000):
        written = written.forward()
    assert written.undone == ()
    assert same(written.document, end)


def test_a_new_step_forgets_what_could_be_done_again() -> None:
    written = Written(document())
    written = written.done(titled(written.document, "One"))
    back = written.back()
    assert back.undone == written.steps
    other = back.done(titled(back.document, "Two"))
    assert other.undone == ()
    assert other.forward() == other


def test_without_steps_there_is_nothing_to_undo() -> None:
    written = Written(document())
    assert written.back() is written
    assert written.forward() is written


def test_typing_goes_on_with_the_last_step_alone_and_not_with_what_was_undone() -> None:
    more = Step("type", (Splice("/t", 3, "", "d"),), typing="/t")
    written = Written({"t": "ab"}).done(Step("type", (Splice("/t", 2, "", "c"),), typing="/t"))
    assert written.joins(more)
    assert not written.done(Step("type", (Splice("/t", 3, "", "x"),), typing="/u")).joins(more)
    assert not written.done(more).back().joins(more)


def test_typing_that_goes_on_is_one_edit_and_is_undone_as_one() -> None:
    written = Written({"t": "ab"}).done(Step("type", (Splice("/t", 2, "", "c"),), typing="/t"))
    written = written.continued(Step("type", (Splice("/t", 3, "", "d"),), typing="/t"))
    written = written.continued(Step("type", (Splice("/t", 3, "d", "D"),), typing="/t"))
    assert written.steps == (Step("type", (Splice("/t", 2, "", "cD"),), typing="/t"),)
    before = written.continued(Step("type", (Splice("/t", 0, "a", ""),), typing="/t"))
    assert before.document == {"t": "bcD"}
    assert len(before.steps) == 1
    assert before.back().document == {"t": "ab"}


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_an_edit_changes_what_it_names_and_its_inverse_gives_back_what_was_there(edit: Any) -> None:
    before = copy.deepcopy(START)
    after = applied(START, [edit])
    assert not same(after, before)
    assert same(START, before)
    assert same(applied(after, [inverse(edit)]), before)


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_an_edit_comes_back_from_the_log_as_it_was(edit: Any) -> None:
    again = from_json(json.loads(json.dumps(as_json(edit))))
    assert again == edit
    assert same(applied(START, [again]), applied(START, [edit]))


@pytest.mark.parametrize(
    "edit",
    [
        Put("/a", "two", "three"),
        Put("/a", ABSENT, "three"),
        Put("/d/e~1f~0g", 1, 2),
        Put("/b/7", 1, 2),
        Put("/b/0", 1, ABSENT),
        Put("/none/x", ABSENT, 2),
        Put("", START, {}),
        Splice("/a", 0, "two", ""),
        Splice("/a", 9, "", "x"),
        Splice("/b/0", 0, "", "x"),
        Insert("/b/9", 1),
        Insert("/b/-1", 1),
        Insert("/d/x", 1),
        Insert("/b/0", 2, gone=True),
        Insert("/d/e~1f~0g", True, gone=True),
        Move("/b/9", "/b/0"),
    ],
    ids=str,
)
def test_an_edit_that_does_not_fit_what_is_there_is_refused(edit: Any) -> None:
    with pytest.raises(MisfitError):
        applied(START, [edit])


@given(st.text(alphabet="ab ", max_size=12), st.text(alphabet="ab ", max_size=12))
def test_of_two_texts_only_what_differs_between_their_ends_is_kept(old: str, new: str) -> None:
    edit = text_edit("/t", old, new)
    assert applied({"t": old}, [edit]) == {"t": new}
    assert not edit.old or not edit.new or (edit.old[0] != edit.new[0] and edit.old[-1] != edit.new[-1])


def test_a_sketch_notes_nothing_where_nothing_changes() -> None:
    sketch = Sketch(START)
    sketch.put("/a", "one two")
    sketch.put("/b/1", {"c": "x"})
    sketch.drop("/nothing")
    sketch.move("/b/0", "/b/0")
    assert sketch.step("nothing").edits == ()


def test_what_is_put_into_a_document_is_a_copy() -> None:
    sketch = Sketch(START)
    mine = {"list": [1]}
    sketch.put("/mine", mine)
    place = sketch.append("/many", mine)
    mine["list"].append(2)
    assert get(sketch.document, "/mine") == get(sketch.document, place) == {"list": [1]}


def test_every_name_is_that_of_some_step() -> None:
    text = "".join(path.read_text("utf-8") for place in PLACES for path in place.rglob("*.py"))
    assert [name for name in get_args(StepName) if text.count(f'"{name}"') < 2] == []
