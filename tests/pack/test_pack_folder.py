"""Names and sizes that a pack's files may have, and folders from anybody with links and devices."""

import os
import shutil

import pytest

from quizapp.pack.pack_folder import (
    MAX_FILES,
    MAX_MEDIA_BYTES,
    MAX_PACK_BYTES,
    PackFiles,
    describe_media_name_fault,
    find_size_problem,
    read_folder,
)
from tests.pack.builders import EXAMPLE, png

PLAIN = ["a.png", "Map_1-b.jpeg", "9.webp", "a" * 100]
LIKE_WINDOWS = ["console.png", "com.png", "com10.png", "aux-1.png", "a..png"]
OTHER = ["", ".a", "a/b.png", "a\\b.png", "a b", "é", "a\n", "..", "a" * 101, "a\0"]
OF_WINDOWS = ["CON.png", "nul", "Aux.jpg", "com1.tar.png", "LPT9.webp", "a.png."]


@pytest.mark.parametrize(
    ("names", "fault"), [(PLAIN, None), (LIKE_WINDOWS, None), (OTHER, "letters"), (OF_WINDOWS, "windows")]
)
def test_a_picture_may_have_a_plain_name_that_windows_can_have_too(names, fault):
    assert {name: describe_media_name_fault(name) for name in names} == dict.fromkeys(names, fault)


@pytest.mark.parametrize(("name", "most"), [("pack.json", MAX_PACK_BYTES), ("media/a.png", MAX_MEDIA_BYTES)])
def test_a_file_may_be_as_large_as_its_limit_and_no_larger(name, most):
    assert find_size_problem(name, most) is None
    assert find_size_problem(name, most + 1).code == "too-large"


def test_a_file_that_grows_while_it_is_read_is_refused(folder, monkeypatch):
    small = os.lstat(folder / "pack.json")
    os.truncate(folder / "pack.json", MAX_PACK_BYTES + 1)
    monkeypatch.setattr(os, "lstat", lambda _: small)
    monkeypatch.setattr(os, "fstat", lambda _: small)
    (found,) = read_folder(folder).problems
    assert (found.code, found.message.id) == ("too-large", "pack.file.grew")


PACK = (EXAMPLE / "pack.json").read_bytes()
posix = pytest.mark.skipif(os.name == "nt", reason="links and devices of POSIX")


@pytest.fixture
def folder(tmp_path):
    """A pack's folder with an empty media folder."""
    shutil.copytree(EXAMPLE, tmp_path / "ferry")
    (tmp_path / "ferry" / "media").mkdir()
    return tmp_path / "ferry"


def codes(folder):
    return [problem.code for problem in read_folder(folder).problems]


def test_pack_and_pictures_are_read_and_other_files_let_lie(folder):
    (folder / "media" / "a.png").write_bytes(png())
    (folder / "NOTES.md").write_text("Notes.")
    (folder / "media" / ".DS_Store").write_bytes(b"x")
    (folder / "media" / "Thumbs.db").write_bytes(b"x")
    assert read_folder(folder) == PackFiles(PACK, {"a.png": png()}, ())


@pytest.mark.parametrize("name", ["a b.png", "é.png", "-a.png", "a" * 150 + ".png"])
def test_a_picture_with_a_name_that_a_pack_cannot_have_is_refused(folder, name):
    (folder / "media" / name).write_bytes(png())
    assert codes(folder) == ["file-name"]


@posix
def test_two_names_that_differ_in_capitals_alone_are_refused(folder):
    for name in ("a.png", "A.PNG"):
        (folder / "media" / name).write_bytes(png())
    if len(list((folder / "media").iterdir())) == 2:  # not where the disk takes them for one
        assert codes(folder) == ["duplicate-file"]


@posix
@pytest.mark.parametrize("name", ["pack.json", "media/a.png"])
@pytest.mark.parametrize("to", ["../secret", "quay.png", "nowhere", "/dev/zero", "pack.json"])
def test_a_link_is_not_followed_wherever_it_leads(folder, name, to):
    (folder.parent / "secret").write_bytes(PACK)
    (folder / "quay.png").write_bytes(png())
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(to)
    assert codes(folder) == ["link"]


@posix
def test_of_a_media_folder_that_is_a_link_not_even_the_names_are_read(folder):
    outside = folder.parent / "pictures"
    outside.mkdir()
    (outside / "a b.png").write_bytes(png())
    (folder / "media").rmdir()
    (folder / "media").symlink_to(outside)
    (problem,) = read_folder(folder).problems
    assert (problem.code, problem.message.values) == ("link", {"name": "media"})


@posix
def test_a_file_that_becomes_a_link_or_a_pipe_while_it_is_looked_at_is_not_read(folder, monkeypatch):
    outside, looked_at = folder.parent / "secret", os.lstat(folder / "pack.json")
    outside.write_bytes(PACK)
    monkeypatch.setattr(os, "lstat", lambda _: looked_at)
    (folder / "pack.json").unlink()
    (folder / "pack.json").symlink_to(outside)
    assert "unreadable" in codes(folder)
    (folder / "pack.json").unlink()
    os.mkfifo(folder / "pack.json")
    assert "not-a-file" in codes(folder)


@posix
def test_a_pipe_is_not_waited_for(folder):
    os.mkfifo(folder / "media" / "a.png")
    assert codes(folder) == ["not-a-file"]


def test_a_folder_in_media_is_told(folder):
    (folder / "media" / "more").mkdir()
    assert codes(folder) == ["not-a-file"]


def sparse(path, size):
    with path.open("wb") as file:
        file.truncate(size)


def test_files_that_are_too_large_are_not_read(folder):
    sparse(folder / "pack.json", MAX_PACK_BYTES + 1)
    sparse(folder / "media" / "a.png", MAX_MEDIA_BYTES + 1)
    assert codes(folder) == ["too-large", "too-large"]
    assert read_folder(folder).pack is None


def test_pictures_that_are_too_large_together_are_refused(folder):
    for number in range(7):
        sparse(folder / "media" / f"{number}.png", MAX_MEDIA_BYTES)
    assert codes(folder) == ["too-large"]


def test_too_many_pictures_are_refused(folder):
    for number in range(MAX_FILES + 1):
        (folder / "media" / f"{number}.png").touch()
    assert codes(folder) == ["too-many-files"]


def test_a_pack_without_pictures_needs_no_media_folder(folder):
    (folder / "media").rmdir()
    assert codes(folder) == []


def test_a_folder_without_a_pack_is_told_with_its_name(folder):
    (folder / "pack.json").unlink()
    (problem,) = read_folder(folder).problems
    assert problem.message.id == "pack.file.not_found"
    assert problem.message.values == {"name": "pack.json", "folder": "“ferry”"}
