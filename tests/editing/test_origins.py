"""Where a pack in work comes from."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.editing.errors import NoPackError
from quizapp.editing.opening import as_copy, as_duplicate, document_of
from quizapp.editing.store import blank
from quizapp.pack.reading import read_pack
from tests.editing.builders import document
from tests.pack.builders import EXAMPLE

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, data: object) -> Path:
    path = folder / "pack.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_a_new_pack_has_a_bank_that_waits_for_questions() -> None:
    made = blank("Cool streets", "en", "Ada", Random(1))
    assert made["id"].startswith("cool-streets-")
    assert made["banks"][0]["questions"] == []
    assert "revision" not in made


def test_a_pack_file_is_opened_with_all_that_it_has() -> None:
    assert document_of(read_pack(EXAMPLE), EXAMPLE) == document()


def test_a_half_written_pack_is_opened_too(tmp_path: Path) -> None:
    half = document()
    del half["banks"][0]["questions"][0]["explanation"]
    half["banks"][1]["questions"] = []
    half["licence"] = ""
    path = written(tmp_path, half)
    assert document_of(read_pack(path), path) == half


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"titel": "x"}, "Unknown field"),
        ({"format": "quizapp-pack/99"}, "newer"),
        ({"banks": "none"}, "list"),
    ],
)
def test_what_breaks_the_format_is_not_opened_and_said_where(
    tmp_path: Path, change: dict[str, object], told: str
) -> None:
    path = written(tmp_path, document() | change)
    with pytest.raises(NoPackError, match=told):
        document_of(read_pack(path), path)


@pytest.mark.parametrize("data", [b"", b"[]", b'{"a": 1, "a": 2}', b"{"])
def test_what_is_no_pack_is_not_opened(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "pack.json").write_bytes(data)
    with pytest.raises(NoPackError, match="cannot be edited"):
        document_of(read_pack(tmp_path / "pack.json"), tmp_path / "pack.json")
    with pytest.raises(NoPackError):
        document_of(read_pack(tmp_path / "nothing.quizpack"), tmp_path / "nothing.quizpack")


def test_somebody_elses_pack_becomes_one_of_ones_own_and_says_where_it_is_from() -> None:
    theirs = {**document(), "revision": 3, "changes": [{"revision": 3, "text": "x"}]}
    mine = as_copy(theirs, Random(1))
    assert mine["id"] != theirs["id"]
    assert mine["derived_from"] == {"id": theirs["id"], "revision": 3, "why": "copy"}
    assert not {"revision", "changes"} & set(mine)
    assert mine["banks"] == theirs["banks"]


def test_a_duplicate_of_a_copy_goes_on_to_say_where_that_is_from() -> None:
    mine = as_copy(document(), Random(1))
    again = as_duplicate(mine, Random(2))
    assert again["id"] != mine["id"]
    assert again["derived_from"] == mine["derived_from"]
    assert "derived_from" not in as_duplicate(document(), Random(1))
