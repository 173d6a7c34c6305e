"""How a library and its backups are: all that is wrong is told, and nothing is changed by looking."""

import shutil
from contextlib import closing

import pytest

from quizapp.cli.doctor import check_backup, check_library, find_unused_files
from quizapp.library.backups import BACKUP_FOLDER, find_backups
from quizapp.library.database import open_writer
from quizapp.library.database_files import DAMAGED_WORD
from quizapp.library.profiles import ERASING_FILE
from quizapp.library.startup import LIBRARY_NAME, mark_as_broken
from tests.library.harm import change
from tests.reliability.holdings import make


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / "data"
    make(folder)
    return folder


@pytest.fixture
def data(made, tmp_path):
    return shutil.copytree(made, tmp_path / "data")


def test_a_sound_library_is_counted_and_nothing_is_wrong_with_it(data):
    found = check_library(data)
    assert found.problems == ()
    assert (found.counts["learners"], found.counts["packs"], found.counts["sessions"]) == (2, 2, 17)
    assert found.counts["answers"] > 100
    assert found.last is not None


def test_rows_that_do_not_hold_are_counted_by_what_they_are(data):
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        change(writer.connection, "UPDATE response SET score = 0.25 WHERE number <= 3")
    assert "3 of response do not hold" in check_library(data).problems


def test_a_lost_page_is_told(data):
    database = data / LIBRARY_NAME
    with database.open("r+b") as file:
        file.seek(4096 * (database.stat().st_size // 4096 // 2))
        file.write(bytes(4096))
    assert check_library(data).problems != ()


def test_a_file_that_is_none_is_told_in_a_sentence(data):
    (data / LIBRARY_NAME).write_bytes(b"")
    found = check_library(data)
    assert (found.format, found.counts) == (0, {})
    assert "is empty" in found.problems[-1]


def test_what_lies_around_it_is_told(data):
    mark_as_broken(data / LIBRARY_NAME, "page 7 is lost")
    (data / f"quizapp.{DAMAGED_WORD}-20260301T120000Z.db").write_bytes(b"broken")
    (data / ERASING_FILE).write_text("[]", encoding="utf-8")
    problems = check_library(data).problems
    assert any("the erasure of a learner is not finished" in each for each in problems)
    assert "a check found broken pages (page 7 is lost)" in problems
    assert any("was set aside, and nothing was recovered of it yet" in each for each in problems)


def test_a_backup_is_looked_at_row_by_row(data):
    (backup,) = find_backups(data / BACKUP_FOLDER)
    sound = check_backup(backup.path)
    assert (sound.failing, sound.problem, sound.answers > 90) == (0, "", True)
    with closing(open_writer(backup.path)) as writer:
        change(writer.connection, "UPDATE response SET score = 0.25 WHERE number <= 2")
    assert check_backup(backup.path).failing == 2
    backup.path.write_bytes(backup.path.read_bytes()[:5000])
    assert check_backup(backup.path).problem


def test_a_file_that_is_no_backup_is_told(tmp_path):
    (tmp_path / "diary.db").write_text("Dear diary")
    assert check_backup(tmp_path / "diary.db").problem == "is damaged"


def test_what_is_no_longer_used_is_named_with_its_size(data):
    (data / "quizapp.draft-1.db").write_bytes(b"12345")
    work = data / "quizapp.work-abc"
    work.mkdir()
    (work / "copy.db").write_bytes(b"123")
    for word in ("salvaged", "declined", "replaced"):
        (data / f"quizapp.{word}-20260301T120000Z.db").write_bytes(b"12")
    found = {each.path.name.split("-")[0]: each.size for each in find_unused_files(data)}
    assert found == {
        "quizapp.draft": 5,
        "quizapp.work": 3,
        "quizapp.salvaged": 2,
        "quizapp.declined": 2,
        "quizapp.replaced": 2,
    }


def test_a_folder_that_is_not_there_has_no_left_overs(tmp_path):
    assert list(find_unused_files(tmp_path / "gone")) == []
