"""What was given is searched for packs, one level deep, without opening any of them.

A bundled pack is installed when it is new or newer, and not again.
"""

import json
import os
import sys
from pathlib import Path

import pytest

from quizapp.library.pack_import.discovery import FoundPacks, find_due_packs, find_packs
from quizapp.library.pack_import.importer import import_pack
from quizapp.library.packs.pack_list import remove_pack
from quizapp.pack.pack_writer import write_archive
from tests.article.making import zipped
from tests.library.builders import NOW, PACK, delete_removed, install, reading
from tests.pack.builders import example_json


def made(folder, *names):
    """A folder with these files."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    return folder


def names(folder, *given):
    """What is found and what is not, under the folder."""
    found = find_packs([Path(each) for each in given])
    packs = [each.relative_to(folder).as_posix() for each in found.packs]
    return packs, [each.name for each in found.nothing]


@pytest.mark.parametrize(
    ("there", "asked", "packs", "nothing"),
    [
        (["b/pack.json", "a.quizpack", "notes.txt"], ["b", "a.quizpack"], ["b", "a.quizpack"], []),
        (
            ["x/2.QUIZPACK", "x/1/pack.json", "x/y/3.quizpack", "x/y/4/pack.json", "x/y/z/5/pack.json"],
            ["x"],
            ["x/1", "x/2.QUIZPACK", "x/y/3.quizpack", "x/y/4"],
            [],
        ),
        (["x/pack.json", "x/media/1.quizpack"], ["x"], ["x"], []),
        (
            ["b.quizpack", "a.quizpack", "c/pack.json"],
            ["*.quizpack", "?"],
            ["a.quizpack", "b.quizpack", "c"],
            [],
        ),
        (["a[1].quizpack", "a1.quizpack"], ["a[1].quizpack"], ["a[1].quizpack"], []),
        (["a.quizpack"], [".", "*.quizpack"], ["a.quizpack"], []),
        (["empty/notes.txt"], ["empty", "*.zip", "gone.quizpack"], ["gone.quizpack"], ["empty", "*.zip"]),
    ],
    ids=[
        "files and folders as they are", "one level down", "nothing in a pack", "stars", "brackets in a name",
        "given twice", "without a pack, and not there",
    ],
)  # fmt: skip
def test_packs_are_found_in_what_is_given(tmp_path, there, asked, packs, nothing):
    made(tmp_path, *there)
    assert names(tmp_path, *(tmp_path / each for each in asked)) == (packs, nothing)


def test_names_of_other_computers_are_not_looked_at():
    for name in ("//server/share/a.quizpack", "\\\\server\\share\\a.quizpack"):
        path = Path(name)
        assert find_packs([path]) == FoundPacks((), (path,))


def test_a_link_in_a_circle_ends(tmp_path):
    made(tmp_path, "x/a.quizpack")
    (tmp_path / "x" / "again").symlink_to(tmp_path / "x")
    packs, _ = names(tmp_path, tmp_path / "x")
    assert packs == ["x/a.quizpack", "x/again/a.quizpack"]


def test_a_name_that_is_too_long_to_be_one_is_left_to_reading(tmp_path):
    path = tmp_path / ("a" * 5_000)
    assert find_packs([path]) == FoundPacks((path,), ())


def test_a_folder_whose_pack_json_is_no_file_is_a_pack_for_reading_it_tells_what_it_is(tmp_path):
    (tmp_path / "strange" / "pack.json").mkdir(parents=True)
    assert find_packs([tmp_path / "strange"]) == FoundPacks((tmp_path / "strange",), ())


def bundle(content, name, **fields):
    (content / name).mkdir(parents=True)
    (content / name / "pack.json").write_text(json.dumps(fields), encoding="utf-8")
    return content / name


def test_what_is_not_installed_or_older_is_due(writer, reader, tmp_path):
    list(install(writer, reading(3), NOW, bundled=True))
    content = tmp_path / "content"
    bundle(content, "a-older", id=PACK, revision=2)
    bundle(content, "b-same", id=PACK, revision=3)
    newer = bundle(content, "c-newer", id=PACK, revision=4)
    new = bundle(content, "d-new", id="another-pack", revision=1)
    (content / "e-no-pack").mkdir()
    assert find_due_packs(reader, content) == (newer, new)


def test_a_folder_that_is_not_understood_is_due_so_that_its_fault_is_told(reader, tmp_path):
    folder = bundle(tmp_path / "content", "a", id=PACK)
    (tmp_path / "content" / "b").mkdir()
    (tmp_path / "content" / "b" / "pack.json").write_bytes(b"{")
    assert find_due_packs(reader, tmp_path / "content") == (folder, tmp_path / "content" / "b")


@pytest.mark.skipif(sys.platform == "win32", reason="a file of nothing takes its size there")
def test_a_file_larger_than_any_pack_is_not_read(reader, tmp_path):
    folder = bundle(tmp_path / "content", "a", id=PACK)
    os.truncate(folder / "pack.json", 1 << 42)
    assert find_due_packs(reader, tmp_path / "content") == (folder,)


def test_there_may_be_no_bundled_packs(reader, tmp_path):
    assert find_due_packs(reader, tmp_path / "content") == ()


def test_a_pack_whose_installation_was_cut_short_is_due(writer, reader, tmp_path):
    for stored in install(writer, reading(3), NOW, bundled=True):
        if stored:
            break
    folder = bundle(tmp_path, "a", id=PACK, revision=3)
    assert find_due_packs(reader, tmp_path) == (folder,)


@pytest.mark.parametrize(
    "content", ["[]", "null", "7", '{"id": [], "revision": 1}', '{"id": "a", "revision": "1"}']
)
def test_whatever_stands_in_the_file_nothing_is_raised(reader, tmp_path, content):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pack.json").write_text(content)
    (tmp_path / "a-file").write_text("beside the folders")
    assert find_due_packs(reader, tmp_path) == (tmp_path / "a",)


def test_a_bundled_pack_that_was_removed_is_not_due_until_it_is_back(writer, reader, tmp_path):
    list(install(writer, reading(3), NOW, bundled=True))
    newer = bundle(tmp_path / "content", "a", id=PACK, revision=4)
    remove_pack(writer, PACK, NOW)
    assert find_due_packs(reader, tmp_path / "content") == ()
    delete_removed(writer)
    assert find_due_packs(reader, tmp_path / "content") == ()
    list(install(writer, reading(3), NOW))
    assert find_due_packs(reader, tmp_path / "content") == (newer,)


def test_packs_for_all_accounts_are_due_as_the_programs_own_are(writer, reader, tmp_path):
    list(install(writer, reading(3), NOW, bundled=True))
    shared = tmp_path / "shared"
    newer = bundle(shared, "ferries/a", id=PACK, revision=4)
    bundle(shared, "b", id=PACK, revision=3)
    pack = reading(1, id="another-pack").pack
    write_archive(pack, {}, shared / "c.quizpack")
    (shared / "d.quizpack").write_bytes(b"no archive")
    assert find_due_packs(reader, tmp_path / "content", [shared, tmp_path / "nowhere"]) == (
        shared / "c.quizpack", shared / "d.quizpack", newer,
    )  # fmt: skip
    for path in (shared / "c.quizpack", newer):
        (path / "pack.json" if path.is_dir() else path).chmod(0o444)
    list(import_pack(writer, shared / "c.quizpack", NOW, bundled=True))
    assert shared / "c.quizpack" not in find_due_packs(reader, tmp_path / "content", [shared])


DAMAGED = {
    "lists without bottom": zipped([("pack.json", "[" * 400_000)]),
    "objects without bottom": zipped([("pack.json", '{"a":' * 200_000)]),
    "a pack that is a list": zipped([("pack.json", "[1]")]),
    "an id that is a list": zipped([("pack.json", '{"id": [], "revision": 1}')]),
    "a revision in words": zipped([("pack.json", '{"id": "ferry", "revision": "x"}')]),
    "no pack in it": zipped([("a.txt", "a")]),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_whatever_lies_in_a_shared_folder_is_due_so_that_its_fault_is_told(reader, tmp_path, what):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "a.quizpack").write_bytes(DAMAGED[what])
    due = find_due_packs(reader, tmp_path / "content", [tmp_path / "shared"])
    assert due == (tmp_path / "shared" / "a.quizpack",)


def test_a_pack_in_a_shared_folder_with_any_byte_changed_is_due_or_not(reader, tmp_path):
    (tmp_path / "shared").mkdir()
    whole = zipped([("pack.json", json.dumps(example_json()))])
    for place in range(40, len(whole), 97):
        damaged = bytearray(whole)
        damaged[place] ^= 0xFF
        (tmp_path / "shared" / "a.quizpack").write_bytes(damaged)
        find_due_packs(reader, tmp_path / "content", [tmp_path / "shared"])
