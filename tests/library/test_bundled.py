"""A bundled pack is installed when it is new or newer, and not again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from quizapp.library.bundled import bundled_due
from quizapp.library.install import install
from tests.library.builders import NOW, PACK, reading

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer


def bundle(content: Path, name: str, **fields: object) -> Path:
    (content / name).mkdir(parents=True)
    (content / name / "pack.json").write_text(json.dumps(fields), encoding="utf-8")
    return content / name


def test_what_is_not_installed_or_older_is_due(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    list(install(writer, reading(3), NOW, bundled=True))
    content = tmp_path / "content"
    bundle(content, "a-older", id=PACK, revision=2)
    bundle(content, "b-same", id=PACK, revision=3)
    newer = bundle(content, "c-newer", id=PACK, revision=4)
    new = bundle(content, "d-new", id="another-pack", revision=1)
    (content / "e-no-pack").mkdir()
    assert bundled_due(reader, content) == (newer, new)


def test_a_folder_that_is_not_understood_is_due_so_that_its_fault_is_told(
    reader: Reader, tmp_path: Path
) -> None:
    folder = bundle(tmp_path / "content", "a", id=PACK)
    (tmp_path / "content" / "b").mkdir()
    (tmp_path / "content" / "b" / "pack.json").write_bytes(b"{")
    assert bundled_due(reader, tmp_path / "content") == (folder, tmp_path / "content" / "b")


def test_there_may_be_no_bundled_packs(reader: Reader, tmp_path: Path) -> None:
    assert bundled_due(reader, tmp_path / "content") == ()


def test_a_pack_whose_installation_was_cut_short_is_due(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    for stored in install(writer, reading(3), NOW, bundled=True):
        if stored:
            break
    folder = bundle(tmp_path, "a", id=PACK, revision=3)
    assert bundled_due(reader, tmp_path) == (folder,)


@pytest.mark.parametrize(
    "content", ["[]", "null", "7", '{"id": [], "revision": 1}', '{"id": "a", "revision": "1"}']
)
def test_whatever_stands_in_the_file_nothing_is_raised(reader: Reader, tmp_path: Path, content: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pack.json").write_text(content)
    (tmp_path / "a-file").write_text("beside the folders")
    assert bundled_due(reader, tmp_path) == (tmp_path / "a",)
