"""Another database takes the place of the one in use, whole, whenever it is cut short.

A library whose file is replaced while it is open: neither of the two is lost, and they do not mix.

What a killed work left is known by its name, and what is kept never is taken for it.
"""

import shutil
import sqlite3
import sys
from contextlib import closing

import pytest

from quizapp.library import database_files
from quizapp.library.backups import find_set_aside
from quizapp.library.database import open_reader, open_writer
from quizapp.library.database_files import (
    finish_swap,
    is_swap_pending,
    is_temp_file,
    remove_path,
    swap_database,
)
from quizapp.library.errors import VanishedError
from quizapp.library.integrity import check_integrity
from quizapp.library.response_history import load_responses, record_response
from quizapp.library.sessions import start_session
from quizapp.library.startup import LIBRARY_NAME
from tests.library.builders import given, plan, response


@pytest.fixture
def path(tmp_path):
    for name, content in (("quizapp.db", "old"), ("quizapp.db-wal", "log"), ("made", "new")):
        (tmp_path / name).write_text(content)
    return tmp_path / "quizapp.db"


def held(folder):
    return {file.name: file.read_text() for file in folder.iterdir()}


AFTER = {"quizapp.db": "new", "quizapp.replaced-1.db": "old", "quizapp.replaced-1.db-wal": "log"}


def test_the_old_one_is_kept_with_its_log_under_a_name_that_says_why(path):
    aside = swap_database(path, path.with_name("made"), "replaced-1")
    assert aside.name == "quizapp.replaced-1.db"
    assert held(path.parent) == AFTER


def test_a_name_that_is_taken_is_not_taken_again(path):
    path.with_name("quizapp.replaced-1.db").write_text("older")
    aside = swap_database(path, path.with_name("made"), "replaced-1")
    assert aside.name == "quizapp.replaced-1-2.db"
    assert path.with_name("quizapp.replaced-1.db").read_text() == "older"


@pytest.mark.parametrize("moves", range(1, 5))
def test_cut_short_after_any_move_it_is_finished_later(path, monkeypatch, moves):
    type_ = type(path)
    its_own, done = type_.rename, []

    def rename(self, target):
        if len(done) == moves:
            raise KeyboardInterrupt
        done.append(target)
        return its_own(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(type_, "rename", rename)
        try:
            swap_database(path, path.with_name("made"), "replaced-1")
        except KeyboardInterrupt:
            assert is_swap_pending(held(path.parent)) or held(path.parent) == AFTER
    finish_swap(path)
    assert held(path.parent) == AFTER
    assert not is_swap_pending(held(path.parent))


def test_cut_short_before_the_first_move_nothing_has_changed(path):
    before = held(path.parent)
    finish_swap(path)
    assert held(path.parent) == before
    assert database_files.is_swap_pending(before) is False


replaceable = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps what is open in its place")

LENGTH = 9


@pytest.fixture
def opened(tmp_path, fresh):
    place = tmp_path / LIBRARY_NAME
    place.write_bytes(fresh)
    return place


def keep(writer, places):
    for place in places:
        record_response(writer, given(writer, response(plan(length=LENGTH), place)))


def kept(opened):
    with closing(open_reader(opened)) as reader:
        assert check_integrity(reader).sound
        return [each.place for each in load_responses(reader, "session-1").good]


def replaced(opened):
    """A library of which an older copy took the place while it was open, and which has answers in its log."""
    with closing(open_writer(opened)) as writer:
        start_session(writer, plan(length=LENGTH))
        keep(writer, range(2))
    older = opened.with_name("older.db")
    shutil.copy(opened, older)
    writer = open_writer(opened)
    keep(writer, range(2, 5))
    older.replace(opened)
    with pytest.raises(VanishedError):
        keep(writer, range(5, 6))
    return writer


@replaceable
def test_the_older_copy_is_read_as_it_is_and_what_was_answered_stands_beside_it(opened):
    replaced(opened).close()
    (aside,) = find_set_aside(opened.parent, ("replaced",))
    names = {LIBRARY_NAME, aside.name, f"{LIBRARY_NAME}-mark"}
    assert {file.name for file in opened.parent.iterdir()} == names
    assert kept(opened) == [0, 1]
    assert kept(aside)[:5] == [0, 1, 2, 3, 4]


@replaceable
def test_where_it_cannot_be_copied_its_log_is_kept_under_the_name_of_the_copy(opened, monkeypatch):
    writer = replaced(opened)

    def full(*_, **__):
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("quizapp.library.database_files.sqlite3.connect", full)
        writer.close()
    assert kept(opened) == [0, 1]
    assert len(list(opened.parent.glob("quizapp.replaced-*.db-wal"))) == 1


@replaceable
def test_one_that_is_closed_as_it_was_opened_leaves_nothing_beside_it(opened):
    with closing(open_writer(opened)) as writer:
        start_session(writer, plan(length=LENGTH))
    assert {file.name for file in opened.parent.iterdir()} == {LIBRARY_NAME}


@pytest.mark.parametrize(
    "name",
    [
        "quizapp.work-x7", "quizapp.draft-00.db", "quizapp.draft-00.db-journal", "quizapp.db.new",
        "quizapp.replaced-20251125T093000Z.db.work", ".quizapp.erasing.0a.part",
    ],
)  # fmt: skip
def test_what_a_killed_work_left_is_known_by_its_name(tmp_path, name):
    assert is_temp_file(tmp_path / name)


@pytest.mark.parametrize(
    "name",
    [
        "quizapp.db", "quizapp.db-wal", "quizapp.lock", "backups", "logs", "inbox", "my notes.txt",
        "quizapp.damaged-20251125T093000Z.db", "quizapp-20251125T093000Z-0123abcd.db",
    ],
)  # fmt: skip
def test_what_is_kept_is_not_taken_for_it(tmp_path, name):
    assert not is_temp_file(tmp_path / name)


def test_files_and_folders_are_removed_and_what_is_gone_is_no_error(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_bytes(b"x")
    (tmp_path / "file").write_bytes(b"x")
    for name in ("folder", "file", "gone"):
        remove_path(tmp_path / name)
    assert list(tmp_path.iterdir()) == []
