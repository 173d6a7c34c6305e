"""A file to restore is as strange as a pack: nothing of it runs, and what is not ours is refused."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from quizapp.library.database import open_writer
from quizapp.library.database_files import build_side_path
from quizapp.library.errors import FormatError, LibraryError, UnusableFileError
from quizapp.library.recovery.salvage import open_source
from quizapp.library.response_history import record_response
from quizapp.library.schema import SCHEMA_FORMAT
from tests.library.builders import given, plan, response
from tests.library.harm import lose_root

TRIGGER = "CREATE TRIGGER t AFTER {} BEGIN DELETE FROM learner; END"
HOSTILE = {
    "a trigger": TRIGGER.format("INSERT ON response"),
    "a view": "CREATE VIEW v AS SELECT randomblob(1000000000)",
    "a table": "CREATE TABLE more (thing)",
    "an index with an expression": "CREATE INDEX i ON learner (abs(number))",
    "a virtual table": "CREATE VIRTUAL TABLE words USING fts5(word)",
    "a table that is a view": "DROP TABLE report; CREATE VIEW report AS SELECT 1 AS number",
    "another column": "ALTER TABLE learner ADD COLUMN code TEXT",
    "a trigger that is gone": "DROP TRIGGER response_immutable",
    "another trigger of the same name": (
        "DROP TRIGGER response_immutable; "
        "CREATE TRIGGER response_immutable BEFORE INSERT ON learner BEGIN SELECT RAISE(ABORT, 'no'); END"
    ),
}


@pytest.fixture
def file(path):
    """A library with one answer, closed."""
    with closing(open_writer(path)) as writer:
        record_response(writer, given(writer, response(plan(), 0)))
    return path


def made(file, tmp_path):
    steps = open_source(file, tmp_path / "work")
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def answers(found):
    with closing(found.open()) as reader:
        return reader.all("SELECT id FROM response")


def test_a_library_is_read_as_it_is_and_nothing_is_written_beside_it(file, tmp_path):
    before = {each: each.read_bytes() for each in file.parent.iterdir()}
    found = made(file, tmp_path)
    assert (found.readable, found.salvaged) == (file, False)
    assert answers(found) == [("session-1-0",)]
    assert {each: each.read_bytes() for each in file.parent.iterdir()} == before


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_not_this_programs_by_name_and_words_is_refused_and_never_runs(file, tmp_path, what):
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(HOSTILE[what])
    before = file.read_bytes()
    with pytest.raises(UnusableFileError, match="is not as Quizapp makes it"):
        made(file, tmp_path)
    assert file.read_bytes() == before


@pytest.mark.parametrize("other", [SCHEMA_FORMAT - 1, SCHEMA_FORMAT + 1])
def test_a_library_of_another_format_is_refused_and_not_touched(file, tmp_path, other):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {other}")
    before = file.read_bytes()
    with pytest.raises(FormatError) as told:
        made(file, tmp_path)
    assert (told.value.path, told.value.found, told.value.known) == (file, other, SCHEMA_FORMAT)
    assert file.read_bytes() == before


def test_of_one_that_was_copied_while_it_was_open_the_log_is_read_too(path, tmp_path):
    copy = tmp_path / "copy.db"
    with closing(open_writer(path)) as writer:
        record_response(writer, given(writer, response(plan(), 0)))
        shutil.copy(path, copy)
        shutil.copy(build_side_path(path, "-wal"), build_side_path(copy, "-wal"))
    before = build_side_path(copy, "-wal").read_bytes()
    found = made(copy, tmp_path)
    assert answers(found) == [("session-1-0",)]
    assert not found.salvaged
    assert build_side_path(copy, "-wal").read_bytes() == before


def test_of_a_broken_one_what_reads_is_salvaged(file, tmp_path):
    lose_root(file, "evidence")
    found = made(file, tmp_path)
    assert found.salvaged
    assert answers(found) == [("session-1-0",)]


def empty(file):
    file.write_bytes(b"")


def text(file):
    file.write_text("Dear diary, today I read the paper.\n" * 200)


def folder(file):
    file.mkdir()


def pipe(file):
    os.mkfifo(file)


def device(file):
    file.symlink_to("/dev/zero")


def other_program(file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE deck (name)")


def nothing(file):
    assert not file.exists()


@pytest.mark.parametrize("make", [empty, text, folder, pipe, device, other_program, nothing])
def test_what_is_no_library_is_refused_in_a_sentence(tmp_path, make):
    file = tmp_path / "strange.db"
    make(file)
    with pytest.raises(LibraryError) as told:
        made(file, tmp_path)
    assert str(told.value).startswith("strange.db is ")
    assert str(told.value).endswith("Nothing was changed: choose another file.")
