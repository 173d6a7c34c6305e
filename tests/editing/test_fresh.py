"""New ids."""

from __future__ import annotations

from random import Random

import pytest

from quizapp.editing.pointers import ids, new_id, slug
from tests.editing.builders import document


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
