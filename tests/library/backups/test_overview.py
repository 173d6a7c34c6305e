"""What there is of backups in both folders, whether they are there or not."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.backup_files import FOLDER, name_of, overview
from quizapp.library.backups import back_up
from quizapp.library.begin import NAME
from quizapp.library.database import open_reader
from tests.library.builders import NOW

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path, fresh: bytes) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / NAME).write_bytes(fresh)
    return folder


def make(data: Path, days: int, second: Path | None = None) -> None:
    with closing(open_reader(data / NAME)) as reader:
        for _ in back_up(reader, data, NOW + timedelta(days=days), lambda moment: moment.date(), second):
            pass


def test_before_the_first_backup_there_is_none_and_the_folder_need_not_be_there(data: Path) -> None:
    found = overview(data, None)
    assert (found.folder, found.backups, found.second) == (data / FOLDER, (), None)
    assert (found.second_backups, found.trouble, found.same_disk) == ((), "", False)


def test_the_newest_is_the_first(data: Path) -> None:
    for days in (2, 0, 1):
        make(data, days)
    assert [each.taken - NOW for each in overview(data, None).backups] == [
        timedelta(days=days) for days in (2, 1, 0)
    ]


def test_of_a_second_folder_only_the_backups_of_this_library_are_told(data: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / name_of(NOW, "0123abcd")).write_bytes(b"of another library")
    make(data, 0, stick)
    found = overview(data, stick)
    assert [each.path.name for each in found.second_backups] == [each.path.name for each in found.backups]
    assert (found.second, found.trouble, found.same_disk) == (stick, "", True)


def test_a_second_folder_that_is_gone_is_told(data: Path, tmp_path: Path) -> None:
    make(data, 0)
    found = overview(data, tmp_path / "gone")
    assert (found.trouble, found.same_disk, found.second_backups) == ("missing", False, ())
    assert len(found.backups) == 1
