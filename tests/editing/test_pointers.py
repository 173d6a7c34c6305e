"""JSON pointers into documents, and new ids."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.editing.errors import MisfitError
from quizapp.editing.pointers import get, ids, inside, joined, new_id, parent, parts, same, slug, there
from quizapp.editing.steps import Splice, applied
from tests.editing.builders import document
from tests.editing.test_steps import START


@given(st.lists(st.text(max_size=5), min_size=1))
def test_a_pointer_is_read_as_it_was_made(names: list[str]) -> None:
    assert parts(joined("", *names)) == names


def test_true_is_not_one_and_the_order_of_fields_does_not_count() -> None:
    assert not same({"a": [True]}, {"a": [1]})
    assert not same(1, 1.0)
    assert same({"a": 1, "b": 2}, {"b": 2, "a": 1})


def test_a_place_is_inside_another_by_whole_names() -> None:
    assert inside("/banks/1/title", "/banks/1")
    assert not inside("/banks/10", "/banks/1")


def test_what_did_not_change_is_the_very_same_object() -> None:
    after = applied(START, [Splice("/a", 0, "one", "1")])
    assert after["b"] is START["b"]
    assert after["d"] is START["d"]


def test_what_is_not_there_is_told_and_what_leads_nowhere_is_refused() -> None:
    assert there(START, "/b/1/c")
    for at in ("/none", "/b/9", "/b/x", "/a/0", "/b/-1"):
        assert not there(START, at)
        with pytest.raises(MisfitError):
            get(START, at)


def test_a_place_has_a_parent() -> None:
    assert parent("/b/1/e~1f") == ("/b/1", "e/f")


def test_a_new_id_is_none_that_is_taken() -> None:
    first = new_id("q", (), Random(1))
    assert new_id("q", {first}, Random(1)) != first
    assert first.startswith("q-")


@pytest.mark.parametrize(
    ("title", "made"),
    [("Was Ärzte sagen: 3 Thesen!", "was-arzte-sagen-3-thesen"), ("新聞", "pack"), ("", "pack")],
)
def test_a_title_gives_the_beginning_of_an_id(title: str, made: str) -> None:
    assert slug(title) == made
    assert len(slug("word " * 40)) <= 40


def test_all_ids_of_a_document_are_taken_and_so_are_the_reserved_ones() -> None:
    found = ids(document())
    assert {"gazette", "gazette-1", "corran", "weck-call", "article", "nobody"} <= found
