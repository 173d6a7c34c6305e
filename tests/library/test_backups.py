"""A backup is whole, believed only when it was opened again, and in nobody's way.

Seven daily and four weekly backups are kept, and never is the newest one removed.

A backup in a second folder is the same, byte for byte, or there is none and it is told why.

What there is of backups in both folders, whether they are there or not.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from quizapp.library import backups
from quizapp.library.backups import (
    BACKUP_FOLDER,
    COPY_TRIES,
    KEPT_DAILY,
    KEPT_WEEKLY,
    build_library_tag,
    copy_library,
    copy_to_folder,
    find_backups,
    find_trouble,
    format_backup_name,
    is_due,
    is_on_same_disk,
    load_overview,
    make_backup,
    remove_old_backups,
    select_kept,
)
from quizapp.library.database import open_reader
from quizapp.library.errors import DamagedError, DatabaseError
from quizapp.library.response_history import record_response
from tests.library.builders import NOW, given, install, plan, reading, response
from tests.library.children import ROOT
from tests.library.harm import lose_root

LATER = NOW + timedelta(hours=1)


def day(moment):
    return moment.date()


@pytest.fixture
def data(writer):
    """The folder of a library in which two questions were answered."""
    list(install(writer, reading(), NOW))
    for place in range(2):
        record_response(writer, given(writer, response(plan(length=9), place)))
    return writer.path.parent


def answers(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*) FROM response").fetchone()[0]


def test_a_backup_has_all_that_was_kept_before_it_and_stands_alone(data, reader, writer):
    *_, last = make_backup(reader, data, LATER, day)
    record_response(writer, given(writer, response(plan(length=9), 2)))
    assert last.backup is not None
    assert (last.phase, last.trouble, last.backup.taken) == ("done", "", LATER)
    assert [file.name for file in (data / BACKUP_FOLDER).iterdir()] == [last.backup.path.name]
    assert answers(last.backup.path) == 2


def test_one_is_due_after_an_answer_and_once_a_day(data, reader, writer):
    assert is_due(reader, data, LATER, day)
    list(make_backup(reader, data, LATER, day))
    assert not is_due(reader, data, LATER, day)
    assert not is_due(reader, data, LATER + timedelta(days=1), day)
    record_response(writer, given(writer, response(plan(length=9), 2, days=1)))
    assert is_due(reader, data, LATER + timedelta(days=1), day)


def test_where_nothing_was_kept_none_is_due(reader, path):
    assert not is_due(reader, path.parent, NOW, day)


def test_answers_given_meanwhile_neither_wait_nor_begin_it_anew(data, reader, writer, monkeypatch):
    monkeypatch.setattr(backups, "COPY_PAGES", 1)
    place = iter(range(2, 9))
    looks = []

    def stop():
        looks.append(True)
        if (next_ := next(place, None)) is not None:
            record_response(writer, given(writer, response(plan(length=9), next_)))
        return False

    *_, last = make_backup(reader, data, LATER, day, stop=stop)
    assert last.backup is not None
    assert answers(last.backup.path) == 2
    assert reader.one("SELECT count(*) FROM response") == (9,)
    assert len(looks) <= last.backup.size // 4096 + 1


def test_for_those_who_wait_it_is_given_up_and_done_in_the_end(data, reader):
    steps = list(make_backup(reader, data, LATER, day, stop=lambda: True))
    assert [step.phase for step in steps].count("copying") == COPY_TRIES
    assert len(find_backups(data / BACKUP_FOLDER)) == 1


@pytest.mark.parametrize("steps", range(1, 6))
def test_one_that_is_not_finished_leaves_nothing(data, reader, steps):
    making_it = make_backup(reader, data, LATER, day)
    for _ in range(steps):
        next(making_it)
    making_it.close()
    assert list((data / BACKUP_FOLDER).iterdir()) == []
    assert not reader.connection.in_transaction


def test_a_broken_library_is_no_backup_and_takes_no_ones_place(path):
    lose_root(path, "evidence")
    with closing(open_reader(path)) as reader, pytest.raises(DamagedError, match="cannot be backed up"):
        list(make_backup(reader, path.parent, LATER, day))
    assert list((path.parent / BACKUP_FOLDER).iterdir()) == []


def test_a_copy_goes_to_any_file_and_a_folder_that_is_not_there_is_told(data, reader, tmp_path):
    list(copy_library(reader, tmp_path / "copy.db"))
    assert answers(tmp_path / "copy.db") == 2
    with pytest.raises(DatabaseError):
        list(copy_library(reader, tmp_path / "nowhere" / "copy.db"))


def test_a_second_folder_that_is_away_is_told_and_the_backup_is_made(data, reader, tmp_path):
    *_, last = make_backup(reader, data, LATER, day, tmp_path / "away")
    assert last.trouble == "missing"
    assert len(find_backups(data / BACKUP_FOLDER)) == 1


def test_two_backups_of_one_second_are_two_files(data, reader):
    for _ in range(2):
        list(make_backup(reader, data, LATER, day))
    name = format_backup_name(LATER, build_library_tag(data))
    assert name.startswith("quizapp-20251125T103000Z-")
    assert {file.name for file in (data / BACKUP_FOLDER).iterdir()} == {name, name.replace(".db", "-2.db")}


def test_what_else_is_being_written_beside_the_backups_is_left_alone(data, reader):
    (data / BACKUP_FOLDER).mkdir()
    part = data / BACKUP_FOLDER / f"{format_backup_name(NOW, build_library_tag(data))}.part"
    part.write_bytes(b"written anew without somebody, or by another process")
    list(make_backup(reader, data, LATER, day))
    assert part.read_bytes() == b"written anew without somebody, or by another process"
    assert len(find_backups(data / BACKUP_FOLDER)) == 1


def test_while_damage_is_undecided_no_backup_from_before_it_is_removed(data, reader):
    for number in range(40):
        (data / BACKUP_FOLDER).mkdir(exist_ok=True)
        taken = NOW - timedelta(days=number)
        (data / BACKUP_FOLDER / format_backup_name(taken, build_library_tag(data))).touch()
    (data / "quizapp.damaged-20251125T093000Z.db").write_bytes(b"x")
    list(make_backup(reader, data, LATER, day))
    assert len(find_backups(data / BACKUP_FOLDER)) == 41


FIRST = datetime(2025, 1, 1, 12, tzinfo=UTC)
HOURS = st.integers(0, 60 * 24).map(lambda hours: FIRST + timedelta(hours=hours))
MOMENTS = st.lists(HOURS, unique=True, max_size=12) | st.lists(HOURS, unique=True, min_size=30, max_size=80)


def week(moment):
    return moment.isocalendar()[:2]


@examples(MOMENTS)
def test_the_last_of_seven_days_and_of_four_weeks_are_kept_and_no_others(taken):
    found = select_kept(taken, day)
    days = sorted({day(moment) for moment in taken}, reverse=True)[:KEPT_DAILY]
    weeks = sorted({week(moment) for moment in taken}, reverse=True)[:KEPT_WEEKLY]
    last = {max(moment for moment in taken if day(moment) == each) for each in days}
    last |= {max(moment for moment in taken if week(moment) == each) for each in weeks}
    assert found == last
    assert not taken or max(taken) in found


def test_of_thirty_days_in_a_row_the_last_week_and_two_sundays_before_are_left():
    taken = [FIRST + timedelta(days=number) for number in range(30)]
    assert sorted(moment.day for moment in select_kept(taken, day)) == [12, 19, 24, 25, 26, 27, 28, 29, 30]


def test_files_of_other_libraries_and_the_one_just_made_are_left_alone(tmp_path):
    for number in range(40):
        (tmp_path / format_backup_name(FIRST + timedelta(days=number), "0123abcd")).touch()
    other = tmp_path / format_backup_name(FIRST, "ffffffff")
    for path in (other, tmp_path / "diary.db"):
        path.touch()
    # The clock was set back: what is made now has an old name.
    made = tmp_path / format_backup_name(FIRST - timedelta(days=365), "0123abcd")
    made.touch()
    remove_old_backups(tmp_path, "0123abcd", day, made)
    names = {backup.path for backup in find_backups(tmp_path)}
    assert {made, other} <= names
    assert len(names) == 2 + KEPT_DAILY + KEPT_WEEKLY - 1
    assert (tmp_path / "diary.db").exists()


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


def test_before_the_first_backup_there_is_none_and_the_folder_need_not_be_there(data):
    found = load_overview(data, None)
    assert (found.folder, found.backups, found.second) == (data / BACKUP_FOLDER, (), None)
    assert (found.second_backups, found.trouble, found.same_disk) == ((), "", False)


def test_the_newest_is_the_first(data, reader):
    for days in (2, 0, 1):
        list(make_backup(reader, data, NOW + timedelta(days=days), day))
    assert [each.taken - NOW for each in load_overview(data, None).backups] == [
        timedelta(days=days) for days in (2, 1, 0)
    ]


def test_of_a_second_folder_only_the_backups_of_this_library_are_told(data, reader, stick):
    (stick / format_backup_name(NOW, "0123abcd")).write_bytes(b"of another library")
    list(make_backup(reader, data, NOW, day, stick))
    found = load_overview(data, stick)
    assert [each.path.name for each in found.second_backups] == [each.path.name for each in found.backups]
    assert (found.second, found.trouble, found.same_disk) == (stick, "", True)


def test_a_second_folder_that_is_gone_is_told(data, reader, tmp_path):
    list(make_backup(reader, data, NOW, day))
    found = load_overview(data, tmp_path / "gone")
    assert (found.trouble, found.same_disk, found.second_backups) == ("missing", False, ())
    assert len(found.backups) == 1
