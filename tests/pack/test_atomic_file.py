"""Files are written whole, or not at all."""

import os
import stat

import pytest

from quizapp.pack.atomic_file import find_free_path, write_atomically


def names(folder):
    return [path.name for path in folder.iterdir()]


def test_the_bytes_take_the_place_of_the_old_file_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "pack.json"
    path.write_bytes(b"old")
    write_atomically(path, b"new" * 100_000)
    assert path.read_bytes() == b"new" * 100_000
    assert names(tmp_path) == ["pack.json"]


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(tmp_path):
    path = tmp_path / "pack.json"
    path.mkdir()
    (path / "inside").write_bytes(b"")
    with pytest.raises((IsADirectoryError, PermissionError)):
        write_atomically(path, b"new")
    assert names(tmp_path) == ["pack.json"]
    assert names(path) == ["inside"]


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("named", ["pipe", "link"])
def test_a_pipe_or_device_is_not_replaced(tmp_path, named):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    with pytest.raises(OSError, match="Errno") as refused:
        write_atomically(tmp_path / named, b"new")
    assert refused.value.strerror.id == "pack.file.not_written_over"
    assert stat.S_ISFIFO((tmp_path / "pipe").lstat().st_mode)
    assert sorted(names(tmp_path)) == ["link", "pipe"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "nowhere" / "pack.json", b"new")


@pytest.mark.skipif(os.name == "nt", reason="links and modes of POSIX")
def test_a_link_is_followed_and_others_may_read_the_file(tmp_path):
    real = tmp_path / "real.json"
    (tmp_path / "link.json").symlink_to(real)
    old = os.umask(0o022)
    try:
        write_atomically(tmp_path / "link.json", b"new")
    finally:
        os.umask(old)
    assert real.read_bytes() == b"new"
    assert (tmp_path / "link.json").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o644


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    assert find_free_path(tmp_path, "a-r1.quizpack").name == "a-r1.quizpack"
    (tmp_path / "a-r1.quizpack").touch()
    (tmp_path / "a-r1-2.quizpack").touch()
    assert find_free_path(tmp_path, "a-r1.quizpack").name == "a-r1-3.quizpack"
