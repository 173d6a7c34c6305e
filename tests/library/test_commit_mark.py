"""Answers that were acknowledged and are gone are told at the next start, and nothing else is."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from quizapp.cli.doctor import check_library
from quizapp.library.commit_mark import NO_NUMBERS, LastNumbers, read_mark
from quizapp.library.database import open_writer
from quizapp.library.recovery.restoration import RestoreContext, prepare_restore, replace_library
from quizapp.library.response_history import load_responses, record_response
from quizapp.library.startup import LIBRARY_NAME, start_library
from tests.library import children
from tests.library.builders import NOW, given, plan, response
from tests.library.harm import lose_root

KEPT = 5
ANSWERING = f"""
import os, sys
from pathlib import Path
from quizapp.library.database import open_writer
from quizapp.library.response_history import record_response
from tests.library.builders import given, plan, response
writer = open_writer(Path(sys.argv[1]))
for place in range(int(sys.argv[2]), {KEPT}):
    record_response(writer, given(writer, response(plan(length={KEPT}), place)))
os._exit(9)
"""
"""Answers, and ends as by a kill."""
LOG = f"{LIBRARY_NAME}-wal"
MARK = f"{LIBRARY_NAME}-mark"
posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders there")


@pytest.fixture
def folder(tmp_path, fresh):
    """A data folder in which two answers are in the database, and three in the log that a kill left."""
    data = tmp_path / "data"
    data.mkdir()
    (data / LIBRARY_NAME).write_bytes(fresh)
    answer(data, 2)
    assert children.run(ANSWERING, data / LIBRARY_NAME, "2").returncode == 9
    assert (data / LOG).stat().st_size
    return data


def answer(folder, count, first=0):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        for place in range(first, count):
            record_response(writer, given(writer, response(plan(length=KEPT), place)))


def begin(folder):
    """Start, and return how many answers are said to be missing."""
    begun = start_library(folder, NOW, lambda: "made-1", lambda _reader, _learner: None)
    if begun.lock is not None:
        begun.lock.release()
    return begun.missing


def places(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        return [each.place for each in load_responses(writer, "session-1").good]


def test_after_a_kill_nothing_is_missing(folder):
    assert begin(folder) == 0
    assert places(folder) == list(range(KEPT))
    assert read_mark(folder / LIBRARY_NAME) == LastNumbers(KEPT, 0)


def test_a_log_that_was_deleted_after_a_kill_is_told_until_something_is_kept(folder):
    (folder / LOG).unlink()
    assert (begin(folder), begin(folder)) == (3, 3)
    assert any(getattr(each, "id", "") == "health.answers_missing" for each in check_library(folder).problems)
    answer(folder, 3, first=2)
    assert (begin(folder), places(folder)) == (0, [0, 1, 2])


def test_a_folder_that_is_moved_or_restored_whole_is_not_told_of(folder):
    moved = folder.rename(folder.with_name("moved"))
    older = shutil.copytree(moved, folder.with_name("older"))
    assert begin(moved) == 0
    assert places(moved) == list(range(KEPT))
    assert begin(older) == 0
    assert places(older) == list(range(KEPT))


def test_a_database_in_whose_place_an_older_one_was_put_is_told(folder):
    older = folder.with_name("older.db")
    (folder / LOG).rename(folder / "log")
    shutil.copy(folder / LIBRARY_NAME, older)
    (folder / "log").rename(folder / LOG)
    assert places(folder) == list(range(KEPT))
    shutil.copy(older, folder / LIBRARY_NAME)
    assert begin(folder) == 3


def test_a_database_that_is_gone_is_not_begun_anew_in_silence(folder):
    for name in (LIBRARY_NAME, LOG, f"{LIBRARY_NAME}-shm"):
        (folder / name).unlink(missing_ok=True)
    assert begin(folder) == KEPT
    assert begin(folder) == 0


def test_a_library_that_was_restored_on_purpose_is_not_told_of(folder):
    older = folder.with_name("older.db")
    shutil.copy(folder / LIBRARY_NAME, older)
    making = RestoreContext(NOW, lambda: "made-1")
    *_, prepared = prepare_restore(folder / LIBRARY_NAME, older, making)
    replace_library(folder / LIBRARY_NAME, prepared, making)
    assert (begin(folder), places(folder)) == (0, [0, 1])


def test_damage_that_is_set_aside_is_told_once_and_not_as_missing_answers(folder):
    (folder / LOG).unlink()
    (folder / LIBRARY_NAME).write_bytes(b"no database at all")
    assert begin(folder) == 0


def test_what_is_deleted_on_purpose_is_written_down_before_it_is_committed(folder):
    path, seen = folder / LIBRARY_NAME, []
    with closing(open_writer(path)) as writer:
        writer.connection.set_trace_callback(
            lambda statement: seen.append(read_mark(path)) if statement == "COMMIT" else None
        )
        with writer.transaction() as connection:
            connection.execute("DELETE FROM response WHERE number > 1")
    assert seen == [LastNumbers(1, 0)]
    assert (read_mark(path), begin(folder)) == (LastNumbers(1, 0), 0)


def test_what_is_kept_is_written_down_only_after_it_is_committed(folder):
    path, seen = folder / LIBRARY_NAME, []
    with closing(open_writer(path)) as writer:
        writer.connection.set_trace_callback(
            lambda statement: seen.append(read_mark(path)) if statement == "COMMIT" else None
        )
        record_response(writer, given(writer, response(plan("session-2"), 0)))
    assert seen == [LastNumbers(KEPT, 0)]
    assert read_mark(path) == LastNumbers(KEPT + 1, 0)


def test_a_transaction_that_is_undone_leaves_no_mark_ahead(folder):
    path = folder / LIBRARY_NAME

    def delete(writer):
        with writer.transaction() as connection:
            connection.execute("DELETE FROM response WHERE number > 1")
            raise ZeroDivisionError

    with closing(open_writer(path)) as writer, pytest.raises(ZeroDivisionError):
        delete(writer)
    assert (begin(folder), places(folder)) == (0, list(range(KEPT)))


def test_a_log_whose_own_pages_are_broken_does_not_keep_other_things_from_being_saved(folder):
    path = folder / LIBRARY_NAME
    assert places(folder)  # which empties the log
    lose_root(path, "evidence")
    with closing(open_writer(path)) as writer, writer.transaction() as connection:
        connection.execute("INSERT INTO setting VALUES ('mark:x', '1', 0)")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM setting").fetchone() == (1,)


def test_where_the_log_of_answers_cannot_be_read_a_start_goes_on_as_before(folder):
    lose_root(folder / LIBRARY_NAME, "evidence")
    begun = start_library(folder, NOW, lambda: "made-1", lambda _reader, _learner: None)
    assert (begun.missing, begun.aside) == (0, "")
    if begun.lock is not None:
        begun.lock.release()


@pytest.mark.parametrize(
    "left",
    [
        b"", bytes(48), b"x" * 48, b"9" * 10_000, b"-5 -5 00000000\n",
        b"%019d %019d 00000000\n" % (9_999, 0),
    ],
    ids=["empty", "noughts", "letters", "long", "short", "wrong sum"],
)  # fmt: skip
def test_a_mark_that_does_not_hold_says_nothing(folder, left):
    (folder / MARK).write_bytes(left)
    assert (read_mark(folder / LIBRARY_NAME), begin(folder)) == (NO_NUMBERS, 0)
    answer(folder, KEPT)
    assert read_mark(folder / LIBRARY_NAME) == (KEPT, 0)


@posix
@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo, lambda path: path.symlink_to(path)])
def test_a_mark_that_cannot_be_written_keeps_no_answer_from_being_kept(folder, make):
    (folder / MARK).unlink()
    make(folder / MARK)
    assert begin(folder) == 0
    answer(folder, KEPT)
    assert places(folder) == list(range(KEPT))


@posix
def test_the_command_line_tells_it_before_it_writes(folder):
    (folder / LOG).unlink()
    command = [sys.executable, "-m", "quizapp", "doctor", "--repair", "--data", str(folder)]
    ended = subprocess.run(
        command, capture_output=True, text=True, cwd=children.ROOT, check=False, timeout=60
    )
    assert "The last 3 answers" in ended.stderr
    assert "Traceback" not in ended.stderr
