"""JSON pointers into documents, and new ids."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring.edit_steps import SpliceEdit, apply_edits
from quizapp.authoring.errors import EditMismatchError
from quizapp.authoring.id_generator import build_slug, collect_ids, new_id
from quizapp.authoring.json_pointers import (
    get_value,
    has_value,
    is_inside,
    is_same_json,
    join_pointer,
    split_parent,
    split_pointer,
)
from tests.authoring.builders import document
from tests.authoring.test_edit_steps import START


@given(st.lists(st.text(max_size=5), min_size=1))
def test_a_pointer_is_read_as_it_was_made(names: list[str]) -> None:
    assert split_pointer(join_pointer("", *names)) == names


def test_true_is_not_one_and_the_order_of_fields_does_not_count() -> None:
    assert not is_same_json({"a": [True]}, {"a": [1]})
    assert not is_same_json(1, 1.0)
    assert is_same_json({"a": 1, "b": 2}, {"b": 2, "a": 1})


def test_a_place_is_inside_another_by_whole_names() -> None:
    assert is_inside("/banks/1/title", "/banks/1")
    assert not is_inside("/banks/10", "/banks/1")


def test_what_did_not_change_is_the_very_same_object() -> None:
    after = apply_edits(START, [SpliceEdit("/a", 0, "one", "1")])
    assert after["b"] is START["b"]
    assert after["d"] is START["d"]


def test_what_is_not_there_is_told_and_what_leads_nowhere_is_refused() -> None:
    assert has_value(START, "/b/1/c")
    for at in ("/none", "/b/9", "/b/x", "/a/0", "/b/-1"):
        assert not has_value(START, at)
        with pytest.raises(EditMismatchError):
            get_value(START, at)


def test_a_place_has_a_parent() -> None:
    assert split_parent("/b/1/e~1f") == ("/b/1", "e/f")


def test_a_new_id_is_none_that_is_taken() -> None:
    first = new_id("q", (), Random(1))
    assert new_id("q", {first}, Random(1)) != first
    assert first.startswith("q-")


@pytest.mark.parametrize(
    ("title", "made"),
    [("Was Ärzte sagen: 3 Thesen!", "was-arzte-sagen-3-thesen"), ("新聞", "pack"), ("", "pack")],
)
def test_a_title_gives_the_beginning_of_an_id(title: str, made: str) -> None:
    assert build_slug(title) == made
    assert len(build_slug("word " * 40)) <= 40


def test_all_ids_of_a_document_are_taken_and_so_are_the_reserved_ones() -> None:
    found = collect_ids(document())
    assert {"gazette", "gazette-1", "corran", "weck-call", "article", "nobody"} <= found
