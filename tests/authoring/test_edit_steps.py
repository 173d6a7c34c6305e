"""Steps, their names, and the edits that they are made of."""

import copy
import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import json_pointers
from quizapp.authoring.edit_steps import (
    ABSENT,
    InsertEdit,
    MoveEdit,
    PutEdit,
    SpliceEdit,
    Step,
    StepHistory,
    Transaction,
    apply_edits,
    build_text_edit,
    invert_edit,
    parse_edit,
    serialize_edit,
)
from quizapp.authoring.errors import EditMismatchError
from quizapp.authoring.id_generator import build_slug, collect_ids, new_id
from quizapp.authoring.json_pointers import get_value, is_same_json
from tests.authoring.builders import document

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


def test_typing_goes_on_with_the_last_step_alone_and_not_with_what_was_undone():
    more = Step("type", (SpliceEdit("/t", 3, "", "d"),), typing="/t")
    written = StepHistory({"t": "ab"}).done(Step("type", (SpliceEdit("/t", 2, "", "c"),), typing="/t"))
    assert written.joins(more)
    assert not written.done(Step("type", (SpliceEdit("/t", 3, "", "x"),), typing="/u")).joins(more)
    assert not written.done(more).back().joins(more)


def test_typing_that_goes_on_is_one_edit_and_is_undone_as_one():
    written = StepHistory({"t": "ab"}).done(Step("type", (SpliceEdit("/t", 2, "", "c"),), typing="/t"))
    written = written.continued(Step("type", (SpliceEdit("/t", 3, "", "d"),), typing="/t"))
    written = written.continued(Step("type", (SpliceEdit("/t", 3, "d", "D"),), typing="/t"))
    assert written.steps == (Step("type", (SpliceEdit("/t", 2, "", "cD"),), typing="/t"),)
    before = written.continued(Step("type", (SpliceEdit("/t", 0, "a", ""),), typing="/t"))
    assert before.document == {"t": "bcD"}
    assert len(before.steps) == 1
    assert before.back().document == {"t": "ab"}


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_an_edit_and_its_inverse_change_what_they_name_and_it_comes_back_from_the_log(edit):
    before = copy.deepcopy(START)
    after = apply_edits(START, [edit])
    assert not is_same_json(after, before)
    assert is_same_json(START, before)
    assert is_same_json(apply_edits(after, [invert_edit(edit)]), before)
    logged = parse_edit(json.loads(json.dumps(serialize_edit(edit))))
    assert logged == edit
    assert is_same_json(apply_edits(START, [logged]), after)


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
def test_an_edit_that_does_not_fit_what_is_there_is_refused(edit):
    with pytest.raises(EditMismatchError):
        apply_edits(START, [edit])


@given(st.text(alphabet="ab ", max_size=12), st.text(alphabet="ab ", max_size=12))
def test_of_two_texts_only_what_differs_between_their_ends_is_kept(old, new):
    edit = build_text_edit("/t", old, new)
    assert apply_edits({"t": old}, [edit]) == {"t": new}
    assert not edit.old or not edit.new or (edit.old[0] != edit.new[0] and edit.old[-1] != edit.new[-1])


def test_a_sketch_notes_nothing_where_nothing_changes():
    sketch = Transaction(START)
    sketch.put("/a", "one two")
    sketch.put("/b/1", {"c": "x"})
    sketch.drop("/nothing")
    sketch.move("/b/0", "/b/0")
    assert sketch.step("nothing").edits == ()


def test_what_is_put_into_a_document_is_a_copy():
    sketch = Transaction(START)
    mine = {"list": [1]}
    sketch.put("/mine", mine)
    place = sketch.append("/many", mine)
    mine["list"].append(2)
    assert get_value(sketch.document, "/mine") == get_value(sketch.document, place) == {"list": [1]}


@given(st.lists(st.text(max_size=5), min_size=1))
def test_a_pointer_is_read_as_it_was_made(names):
    assert json_pointers.split_pointer(json_pointers.join_pointer("", *names)) == names


def test_true_is_not_one_and_the_order_of_fields_does_not_count():
    assert not json_pointers.is_same_json({"a": [True]}, {"a": [1]})
    assert not json_pointers.is_same_json(1, 1.0)
    assert json_pointers.is_same_json({"a": 1, "b": 2}, {"b": 2, "a": 1})


def test_a_place_is_inside_another_by_whole_names():
    assert json_pointers.is_inside("/banks/1/title", "/banks/1")
    assert not json_pointers.is_inside("/banks/10", "/banks/1")


def test_what_did_not_change_is_the_very_same_object():
    after = apply_edits(START, [SpliceEdit("/a", 0, "one", "1")])
    assert after["b"] is START["b"]
    assert after["d"] is START["d"]


def test_what_is_not_there_is_told_and_what_leads_nowhere_is_refused():
    assert json_pointers.has_value(START, "/b/1/c")
    for at in ("/none", "/b/9", "/b/x", "/a/0", "/b/-1"):
        assert not json_pointers.has_value(START, at)
        with pytest.raises(EditMismatchError):
            json_pointers.get_value(START, at)


def test_a_place_has_a_parent():
    assert json_pointers.split_parent("/b/1/e~1f") == ("/b/1", "e/f")


def test_a_new_id_is_none_that_is_taken():
    first = new_id("q", (), Random(1))
    assert new_id("q", {first}, Random(1)) != first
    assert first.startswith("q-")


@pytest.mark.parametrize(
    ("title", "made"),
    [("Was Ärzte sagen: 3 Thesen!", "was-arzte-sagen-3-thesen"), ("新聞", "pack"), ("", "pack")],
)
def test_a_title_gives_the_beginning_of_an_id(title, made):
    assert build_slug(title) == made
    assert len(build_slug("word " * 40)) <= 40


def test_all_ids_of_a_document_are_taken_and_so_are_the_reserved_ones():
    found = collect_ids(document())
    assert {"gazette", "gazette-1", "corran", "weck-call", "article", "nobody"} <= found
