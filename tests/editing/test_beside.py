"""Which articles lie beside one: of its pack, and of other packs in work on like matters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.editing.decisions import MOST, articles_beside

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "The ferry on the east quay takes forty passengers to the island in the morning."
LIKE = "Forty passengers took the ferry to the island, and the quay was painted."
FAR = "Apple trees were planted along three roads, for bees."


def article(id_: str, text: str = FERRY) -> Any:
    return {"id": id_, "title": id_, "passages": [{"id": f"{id_}-1", "role": "body", "text": text}]}


def in_work(working: Path, name: str, **files: Any) -> Path:
    folder = working / name
    folder.mkdir(parents=True)
    for file, told in files.items():
        (folder / f"{file}.json").write_text(json.dumps(told), "utf-8")
    return folder


def ids(document: Any, source: Any, folder: Path | None = None) -> list[str]:
    return [each["id"] for each, _ in articles_beside(document, source, folder)]


def test_the_other_articles_of_the_pack_lie_beside_one_with_what_was_corrected_in_them() -> None:
    here, there = article("a"), article("b", FAR)
    document = {"sources": [here, there], "said": {"b": {"names": []}}}
    assert articles_beside(document, here) == ((there, {"names": []}),)
    assert articles_beside({"sources": [here]}, here) == ()


def test_those_of_other_packs_in_work_do_so_where_they_tell_of_like_matters(tmp_path: Path) -> None:
    own = in_work(tmp_path, "own", pack={"sources": [article("a")]})
    in_work(tmp_path, "far", pack={"sources": [article("far", FAR)]})
    in_work(tmp_path, "like", pack={"sources": [article("like", LIKE)]}, said={"like": {"names": [1]}})
    in_work(tmp_path, "trash", pack={"sources": [article("gone", LIKE)]})
    found = articles_beside({"sources": [article("a")]}, article("a"), own)
    assert found == ((article("like", LIKE), {"names": [1]}),)


def test_the_same_text_in_another_pack_is_no_other_article(tmp_path: Path) -> None:
    own = in_work(tmp_path, "own", pack={})
    in_work(tmp_path, "copy", pack={"sources": [article("copy")]})
    assert ids({"sources": [article("a")]}, article("a"), own) == []


def test_there_are_never_more_than_can_be_read_in_a_short_time_and_its_own_come_first(tmp_path: Path) -> None:
    own = in_work(tmp_path, "own", pack={})
    texts = [f"{LIKE} {number}" for number in range(MOST + 2)]
    more = [article(f"m{number}", text) for number, text in enumerate(texts)]
    in_work(tmp_path, "like", pack={"sources": more})
    document = {"sources": [article("a"), article("b", FAR)]}
    assert ids(document, article("a"), own) == ["b", "m0", "m1"]


@pytest.mark.parametrize(
    "told",
    [[], {"sources": {}}, {"sources": [1, {"id": "x"}, {"id": "y", "passages": [{"text": LIKE}]}]}],
)
def test_what_somebody_else_wrote_into_another_pack_is_left_out(tmp_path: Path, told: Any) -> None:
    own = in_work(tmp_path, "own", pack={})
    in_work(tmp_path, "odd", pack=told, said=[])
    in_work(tmp_path, "empty")
    assert ids({"sources": [article("a")]}, article("a"), own) == []
