"""A backup in a second folder is the same, byte for byte, or there is none and it is told why.

What there is of backups in both folders, whether they are there or not.
"""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.library import backups
from quizapp.library.backups import (
    BACKUP_FOLDER,
    copy_to_folder,
    find_trouble,
    format_backup_name,
    is_on_same_disk,
    load_overview,
    make_backup,
)
from quizapp.library.database import open_reader
from quizapp.library.startup import LIBRARY_NAME
from tests.library.builders import NOW
from tests.library.children import ROOT

PROC = Path("/proc")
"""Another file system, where there is one."""
ROOT_USER = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def backup(tmp_path):
    path = tmp_path / "data" / "quizapp-20251125T093000Z-0123abcd.db"
    path.parent.mkdir()
    path.write_bytes(os.urandom(2 * backups.COPY_CHUNK_BYTES + 17))
    return path


@pytest.fixture
def stick(tmp_path):
    path = tmp_path / "stick"
    path.mkdir()
    return path


def test_a_copy_is_the_same_and_the_only_file_that_is_left(backup, stick):
    *_, trouble = copy_to_folder(stick, backup)
    assert trouble == ""
    (copy,) = stick.iterdir()
    assert (copy.name, copy.read_bytes()) == (backup.name, backup.read_bytes())


def test_a_folder_that_is_not_there_is_told_and_not_made(backup, tmp_path):
    gone = tmp_path / "gone"
    assert [*copy_to_folder(gone, backup)] == ["missing"]
    assert (find_trouble(gone), gone.exists()) == ("missing", False)


def test_a_copy_that_is_given_up_leaves_nothing(backup, stick):
    copying = copy_to_folder(stick, backup)
    next(copying)
    assert [file.suffix for file in stick.iterdir()] == [".part"]
    copying.close()
    assert list(stick.iterdir()) == []


def test_a_stick_that_gives_back_something_else_than_was_written_is_told(backup, stick):
    copying = copy_to_folder(stick, backup)
    for _ in range(3):
        next(copying)
    (part,) = stick.iterdir()
    with part.open("r+b") as file:
        file.write(b"others")
    assert list(copying)[-1] == "failed"
    assert list(stick.iterdir()) == []


@pytest.mark.skipif(ROOT_USER or sys.platform == "win32", reason="who may write anywhere is not refused")
def test_a_folder_that_cannot_be_written_is_told(backup, stick):
    stick.chmod(0o500)
    assert find_trouble(stick) == "read-only"
    assert list(copy_to_folder(stick, backup))[-1] == "read-only"
    stick.chmod(0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="a disk of one's own is had by Linux's ways")
def test_a_full_stick_is_told_and_left_as_it_was(backup, stick):
    code = (
        "import sys; from pathlib import Path\n"
        "from quizapp.library.backups import copy_to_folder\n"
        "print(*copy_to_folder(Path(sys.argv[1]), Path(sys.argv[2])), sep=',')\n"
        "print(len(list(Path(sys.argv[1]).iterdir())))\n"
    )
    mount = 'mount -t tmpfs -o size=1m none "$1" && shift && exec "$@"'
    space = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh", str(stick))
    if shutil.which("unshare") is None or subprocess.run([*space, "true"], check=False).returncode:
        pytest.skip("no disk of one's own can be had here")
    done = subprocess.run(
        [*space, sys.executable, "-c", code, str(stick), str(backup)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    last, left = done.stdout.split()
    assert (last.rpartition(",")[2], left) == ("full", "0")


def test_a_folder_beside_the_data_is_on_its_disk_and_of_one_that_is_gone_nobody_knows(backup, stick):
    assert is_on_same_disk(stick, backup.parent)
    assert is_on_same_disk(stick / "gone", backup.parent) is None


@pytest.mark.skipif(not PROC.is_dir(), reason="another file system is needed")
def test_another_disk_is_told_from_this_one(backup):
    assert is_on_same_disk(PROC, backup.parent) is False


@pytest.fixture
def data(tmp_path, fresh):
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / LIBRARY_NAME).write_bytes(fresh)
    return folder


def make(data, days, second=None):
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        for _ in make_backup(reader, data, NOW + timedelta(days=days), lambda moment: moment.date(), second):
            pass


def test_before_the_first_backup_there_is_none_and_the_folder_need_not_be_there(data):
    found = load_overview(data, None)
    assert (found.folder, found.backups, found.second) == (data / BACKUP_FOLDER, (), None)
    assert (found.second_backups, found.trouble, found.same_disk) == ((), "", False)


def test_the_newest_is_the_first(data):
    for days in (2, 0, 1):
        make(data, days)
    assert [each.taken - NOW for each in load_overview(data, None).backups] == [
        timedelta(days=days) for days in (2, 1, 0)
    ]


def test_of_a_second_folder_only_the_backups_of_this_library_are_told(data, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / format_backup_name(NOW, "0123abcd")).write_bytes(b"of another library")
    make(data, 0, stick)
    found = load_overview(data, stick)
    assert [each.path.name for each in found.second_backups] == [each.path.name for each in found.backups]
    assert (found.second, found.trouble, found.same_disk) == (stick, "", True)


def test_a_second_folder_that_is_gone_is_told(data, tmp_path):
    make(data, 0)
    found = load_overview(data, tmp_path / "gone")
    assert (found.trouble, found.same_disk, found.second_backups) == ("missing", False, ())
    assert len(found.backups) == 1
