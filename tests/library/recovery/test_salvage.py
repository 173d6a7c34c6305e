"""Every row that still reads comes out of a broken database, and none that does not hold.

A file to restore is as strange as a pack: nothing of it runs, and what is not ours is refused.
"""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from quizapp.library.database import create_unsynced, open_writer
from quizapp.library.database_files import build_side_path
from quizapp.library.errors import FormatError, LibraryError, UnusableFileError
from quizapp.library.recovery.salvage import KEPT_TABLES, open_source, salvage_rows
from quizapp.library.response_history import record_response
from quizapp.library.schema import SCHEMA_FORMAT
from quizapp.library.sessions import start_session
from quizapp.library.settings import Settings, save_settings
from tests.library.builders import NOW, given, install, plan, reading, response
from tests.library.harm import PAGE, change, lose_root


@pytest.fixture
def full(path):
    """A library of ten sessions, a pack and a setting; large enough that its tables are trees."""
    with closing(open_writer(path)) as writer:
        writer.one("PRAGMA synchronous = OFF")
        list(install(writer, reading(summary="a" * 1_000), NOW))
        for number in range(10):
            own = plan(f"session-{number}", length=20)
            start_session(writer, own)
            for place in range(20):
                record_response(writer, given(writer, response(own, place)))
        save_settings(writer, Settings(theme="dark"))
    return path


def salvaged(path, tmp_path):
    with closing(create_unsynced(tmp_path / "into.db")) as into:
        *_, last = salvage_rows(path, into, tmp_path / "work.db")
        found = {table: into.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in KEPT_TABLES}
    (tmp_path / "into.db").unlink()
    assert last.rows == sum(map(len, found.values()))
    assert not (tmp_path / "work.db").exists()
    return found


def all_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in KEPT_TABLES
        }


def test_of_a_sound_database_every_row_comes_out_and_it_is_only_read(full, tmp_path):
    before, bytes_ = all_of(full), full.read_bytes()
    assert salvaged(full, tmp_path) == before
    assert full.read_bytes() == bytes_


def test_without_its_header_and_schema_every_row_comes_out_all_the_same(full, tmp_path):
    before = all_of(full)
    data = bytearray(full.read_bytes())
    data[:PAGE] = bytes(PAGE)
    full.write_bytes(data)
    assert salvaged(full, tmp_path) == before


def test_without_the_root_of_its_tree_every_answer_comes_out(full, tmp_path):
    before = all_of(full)
    lose_root(full, "response")
    with closing(sqlite3.connect(full)) as connection, pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT answer FROM response").fetchall()
    assert salvaged(full, tmp_path) == before


def test_of_a_database_cut_in_half_nothing_comes_out_that_was_not_in_it(full, tmp_path):
    before = all_of(full)
    with full.open("r+b") as file:
        file.truncate(full.stat().st_size // 2)
    found = salvaged(full, tmp_path)
    assert sum(map(len, found.values())) > 20
    for table, rows in found.items():
        assert set(rows) <= set(before[table])


def test_a_row_whose_checksum_does_not_hold_is_left_where_it_is(full, tmp_path):
    with closing(open_writer(full)) as writer:
        change(writer.connection, "UPDATE response SET score = 0.25 WHERE session = 'session-3'")
    found = salvaged(full, tmp_path)["response"]
    assert len(found) == 180
    assert not [row for row in found if row[2] == "session-3"]


def test_what_the_log_of_a_kill_holds_comes_out_too(full, tmp_path):
    with closing(open_writer(full)) as writer:
        data = full.read_bytes()
        own = plan("session-last", length=5)
        start_session(writer, own)
        record_response(writer, given(writer, response(own, 0)))
        log = build_side_path(full, "-wal").read_bytes()
    killed = tmp_path / "killed.db"
    killed.write_bytes(data)
    build_side_path(killed, "-wal").write_bytes(log)
    assert len(salvaged(killed, tmp_path)["response"]) == 201
    # A flip in the middle, after which SQLite would read no further.
    broken = bytearray(log)
    broken[32 + 24 + 2000] ^= 1
    build_side_path(killed, "-wal").write_bytes(broken)
    assert len(salvaged(killed, tmp_path)["response"]) == 201


@pytest.mark.parametrize("content", [b"", b"Dear diary", bytes(3 * PAGE), bytes(range(256)) * 64])
def test_out_of_what_is_no_database_nothing_comes(tmp_path, content):
    (tmp_path / "strange.db").write_bytes(content)
    assert not any(salvaged(tmp_path / "strange.db", tmp_path).values())


TRIGGER = "CREATE TRIGGER t AFTER {} BEGIN DELETE FROM learner; END"
HOSTILE = {
    "a trigger": TRIGGER.format("INSERT ON response"),
    "a view": "CREATE VIEW v AS SELECT randomblob(1000000000)",
    "a table": "CREATE TABLE more (thing)",
    "an index with an expression": "CREATE INDEX i ON learner (abs(number))",
    "a virtual table": "CREATE VIRTUAL TABLE words USING fts5(word)",
    "a table that is a view": "DROP TABLE report; CREATE VIEW report AS SELECT 1 AS number",
    "another column": "ALTER TABLE learner ADD COLUMN code TEXT",
    "a column that is worked out": "ALTER TABLE learner ADD COLUMN more TEXT AS (hex(zeroblob(100000000)))",
    "an index of some rows": "CREATE INDEX i ON learner (number) WHERE abs(number) > 0",
    "a trigger of a view": (
        "CREATE VIEW v AS SELECT 1 AS a; "
        "CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN DELETE FROM learner; END"
    ),
    "a table that is asked in another order": (
        "DROP TABLE report; CREATE TABLE report (id TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID"
    ),
    "a name of two tables": 'CREATE TABLE "learner " (id TEXT)',
    "a default that is run": (
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT', "
        "'name TEXT DEFAULT (hex(randomblob(1000000000)))') WHERE name = 'learner'"
    ),
    "a check that is run": "ALTER TABLE learner ADD COLUMN more TEXT CHECK (randomblob(9) IS NOT NULL)",
    "a foreign key that takes rows along": (
        "CREATE TABLE more (learner REFERENCES learner (id) ON DELETE CASCADE ON UPDATE CASCADE)"
    ),
    "a schema that calls a table another": (
        "PRAGMA writable_schema = ON; "
        "UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE UPDATE', 'AFTER INSERT') WHERE type = 'trigger'"
    ),
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


def test_through_a_link_the_log_beside_the_file_itself_is_read(path, tmp_path):
    copy, link = tmp_path / "copy.db", tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(copy)
    with closing(open_writer(path)) as writer:
        record_response(writer, given(writer, response(plan(), 0)))
        shutil.copy(path, copy)
        shutil.copy(build_side_path(path, "-wal"), build_side_path(copy, "-wal"))
    found = made(link, tmp_path)
    assert answers(found) == [("session-1-0",)]
    assert not found.salvaged


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda log: log.symlink_to(log)])
def test_a_log_that_is_no_file_is_not_waited_for(file, tmp_path, make):
    make(build_side_path(file, "-wal"))
    assert answers(made(file, tmp_path)) == [("session-1-0",)]


def test_of_a_broken_one_what_reads_is_salvaged(file, tmp_path):
    lose_root(file, "evidence")
    found = made(file, tmp_path)
    assert found.salvaged
    assert answers(found) == [("session-1-0",)]


def other_program(file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE deck (name)")


NO_LIBRARIES = {
    "empty": lambda file: file.write_bytes(b""),
    "text": lambda file: file.write_text("Dear diary, today I read the paper.\n" * 200),
    "folder": lambda file: file.mkdir(),
    "pipe": os.mkfifo,
    "device": lambda file: file.symlink_to("/dev/zero"),
    "of another program": other_program,
    "nothing": lambda file: None,
}


@pytest.mark.parametrize("what", NO_LIBRARIES)
def test_what_is_no_library_is_refused_in_a_sentence(tmp_path, what):
    file = tmp_path / "strange.db"
    NO_LIBRARIES[what](file)
    with pytest.raises(LibraryError) as told:
        made(file, tmp_path)
    assert str(told.value).startswith("strange.db is ")
    assert str(told.value).endswith("Nothing was changed: choose another file.")


def put_bytes(place, data):
    """Return what puts bytes at a place of a file."""

    def change_file(file):
        made = bytearray(file.read_bytes())
        made[place : place + len(data)] = data
        file.write_bytes(made)

    return change_file


def log_of_noise(file):
    build_side_path(file, "-wal").write_bytes(bytes(range(256)) * 800)


def log_of_another(file):
    other = file.with_name("other.db")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE deck (name)")
        connection.commit()
        log = build_side_path(other, "-wal").read_bytes()
    build_side_path(file, "-wal").write_bytes(log)


def tables_without_end(file):
    many = "".join(f"CREATE TABLE t{number} (a);" for number in range(3_000))
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(f"BEGIN; {many} COMMIT;")


def an_answer_without_end(file):
    with closing(sqlite3.connect(file)) as connection:
        change(connection, "UPDATE response SET answer = CAST(zeroblob(50000000) AS TEXT)")
        connection.commit()


LIES = {
    "a log of noise": log_of_noise,
    "the log of another database": log_of_another,
    "pages of another size": put_bytes(16, b"\x00\x01"),
    "empty pages that are nowhere": put_bytes(32, b"\x00\x00\x00\x02\x7f\xff\xff\xff"),
    "texts in another alphabet": put_bytes(56, b"\x00\x00\x00\x02"),
    "three thousand tables": tables_without_end,
    "an answer of 50 MB": an_answer_without_end,
}


@pytest.mark.parametrize("what", LIES)
def test_what_lies_about_itself_is_refused_or_gives_what_was_in_it(file, tmp_path, what):
    LIES[what](file)
    before = file.read_bytes()
    found = set()
    with suppress(LibraryError):
        found = set(answers(made(file, tmp_path)))
    assert found <= {("session-1-0",)}
    assert file.read_bytes() == before
