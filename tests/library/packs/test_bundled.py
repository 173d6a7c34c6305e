"""A bundled pack is installed when it is new or newer, and not again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from quizapp.library.adding.finding import bundled_due
from quizapp.library.adding.intake import take_in
from quizapp.library.packs.install import install
from quizapp.library.packs.removing import remove
from quizapp.pack.writing import write_archive
from tests.library.builders import NOW, PACK, delete_removed, reading

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


def test_a_bundled_pack_that_was_removed_is_not_due_until_it_is_back(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    list(install(writer, reading(3), NOW, bundled=True))
    newer = bundle(tmp_path / "content", "a", id=PACK, revision=4)
    remove(writer, PACK, NOW)
    assert bundled_due(reader, tmp_path / "content") == ()
    delete_removed(writer)
    assert bundled_due(reader, tmp_path / "content") == ()
    list(install(writer, reading(3), NOW))
    assert bundled_due(reader, tmp_path / "content") == (newer,)


def test_packs_for_all_accounts_are_due_as_the_programs_own_are(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    list(install(writer, reading(3), NOW, bundled=True))
    shared = tmp_path / "shared"
    newer = bundle(shared, "ferries/a", id=PACK, revision=4)
    bundle(shared, "b", id=PACK, revision=3)
    pack = reading(1, id="another-pack").pack
    write_archive(pack, {}, shared / "c.quizpack")
    (shared / "d.quizpack").write_bytes(b"no archive")
    assert bundled_due(reader, tmp_path / "content", [shared, tmp_path / "nowhere"]) == (
        shared / "c.quizpack", shared / "d.quizpack", newer,
    )  # fmt: skip
    for path in (shared / "c.quizpack", newer):
        (path / "pack.json" if path.is_dir() else path).chmod(0o444)
    list(take_in(writer, shared / "c.quizpack", NOW, bundled=True))
    assert shared / "c.quizpack" not in bundled_due(reader, tmp_path / "content", [shared])
