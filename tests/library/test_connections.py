"""What has to be true before a transaction is acknowledged, and what is told when it is not."""

import shutil
import sqlite3
import sys
from contextlib import closing

import pytest

from quizapp.library.connections import CHECKPOINT_AFTER
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.errors import (
    BusyError,
    DamagedError,
    DatabaseError,
    DiskError,
    DiskFullError,
    ReadOnlyError,
    VanishedError,
)
from quizapp.library.response_history import load_responses, record_response
from quizapp.library.sessions import start_session
from tests.library import children
from tests.library.builders import LEARNER, given, plan, response
from tests.library.harm import lose_root

NOT_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")


def keep(writer, place):
    record_response(writer, given(writer, response(plan(), place)))


def kept(path):
    with closing(open_reader(path)) as reader:
        return len(load_responses(reader, "session-1").good)


@NOT_WINDOWS
@pytest.mark.parametrize("name", ["library.sqlite", "library.sqlite-wal"])
@pytest.mark.parametrize("replaced", [False, True])
def test_an_answer_is_not_acknowledged_when_the_file_was_deleted_or_replaced(path, writer, name, replaced):
    keep(writer, 0)
    other = path.with_name("other")
    path.with_name(name).rename(other)
    if replaced:
        shutil.copy(other, path.with_name(name))
    with pytest.raises(VanishedError, match="was deleted, moved or replaced while Quizapp was open"):
        keep(writer, 1)


@NOT_WINDOWS
def test_an_answer_is_not_acknowledged_when_the_file_goes_during_its_transaction(path, writer):
    def lose_it_half_way():
        with writer.transaction() as connection:
            connection.execute("UPDATE learner SET name = 'Ada'")
            path.unlink()

    with pytest.raises(VanishedError):
        lose_it_half_way()


@NOT_WINDOWS
def test_a_moved_folder_is_told_and_what_was_acknowledged_is_in_it(path, writer):
    keep(writer, 0)
    moved = path.parent.with_name("moved")
    path.parent.rename(moved)
    with pytest.raises(VanishedError):
        keep(writer, 1)
    writer.close()
    assert kept(moved / path.name) == 1


@NOT_WINDOWS
def test_to_close_a_database_that_was_replaced_does_not_touch_the_one_in_its_place(path, writer):
    keep(writer, 0)
    away = path.parent.with_name("away")
    path.parent.rename(away)
    path.parent.mkdir()
    create(path, LEARNER)
    with closing(open_writer(path)) as other:
        keep_many(other, range(3))
        writer.close()
        keep_many(other, range(3, 5))
    assert kept(path) == 5
    assert kept(away / path.name) == 1


def test_a_full_disk_is_told_and_all_that_was_acknowledged_stays(path, writer):
    keep(writer, 0)
    writer.one(f"PRAGMA max_page_count = {writer.all('PRAGMA page_count')[0][0]}")
    with pytest.raises(DiskFullError, match=r"is full.*free some space and try again") as told:
        keep_many(writer, range(1, 40))
    assert told.value.path == path
    before = kept(path)
    writer.one("PRAGMA max_page_count = 100000")
    keep_many(writer, range(39, 40))
    assert kept(path) == before + 1


def keep_many(writer, places):
    for place in places:
        record_response(writer, given(writer, response(plan(length=40), place)))


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
def test_a_write_that_fails_is_told_and_can_be_tried_again(path):
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from quizapp.library.database import open_writer\n"
        "from quizapp.library.response_history import record_response, load_responses\n"
        "from tests.library.builders import given, plan, response\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "writer = open_writer(Path(sys.argv[1]))\n"
        "one, two = (given(writer, response(plan(), place)) for place in (0, 1))\n"
        "record_response(writer, one)\n"
        "soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))\n"
        "try: record_response(writer, two)\n"
        "except Exception as error:\n"
        "    print(type(error).__name__, len(load_responses(writer, 'session-1').good))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))\n"
        "record_response(writer, two)\n"
        "print(len(load_responses(writer, 'session-1').good))"
    )
    child = children.run(code, path)
    assert child.stdout.split() == [DiskError.__name__, "1", "2"], child.stderr


def test_a_database_that_another_program_locks_is_told_in_half_a_second(path, writer):
    code = (
        "import sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('BEGIN IMMEDIATE'); print('locked', flush=True); sys.stdin.read()"
    )
    with children.start(code, path) as child:
        with pytest.raises(BusyError, match="Another program has the database"):
            keep(writer, 0)
        assert child.stdin is not None
        child.stdin.close()
        child.wait()
    keep(writer, 0)
    assert kept(path) == 1


def test_a_connection_that_may_not_write_is_told(writer):
    writer.one("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyError):
        keep(writer, 0)


def test_a_zeroed_page_is_told_and_not_read_over(path):
    with closing(open_writer(path)) as writer:
        keep_many(writer, range(40))
    lose_root(path, "response")
    with closing(open_reader(path)) as reader, pytest.raises(DamagedError, match="is damaged"):
        reader.all("SELECT count(*), sum(score) FROM response")


def test_a_block_that_fails_leaves_nothing_and_its_own_error(writer, reader):
    def fail_half_way():
        with writer.transaction() as connection:
            connection.execute("DELETE FROM learner")
            _ = 1 / 0

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert reader.all("SELECT count(*) FROM learner") == [(1,)]


def test_a_fault_of_the_programs_own_is_not_dressed_up(writer):
    with pytest.raises(Exception, match="no such table") as told:
        writer.all("SELECT * FROM nowhere")
    assert not isinstance(told.value, DatabaseError)


def test_a_reader_sees_what_was_acknowledged_while_the_writer_is_busy(writer, reader):
    start_session(writer, plan())
    with writer.transaction() as connection:
        connection.execute("DELETE FROM session")
        assert reader.all("SELECT id FROM session") == [("session-1",)]


def test_tidying_moves_the_log_into_the_database_when_much_is_in_it(path, writer):
    log, sizes = path.with_name("library.sqlite-wal"), set()
    for number in range(4 * CHECKPOINT_AFTER):
        start_session(writer, plan(f"session-{number}"))
        assert (b"session-0" in path.read_bytes()) == (number >= CHECKPOINT_AFTER)
        writer.tidy()
        if number > CHECKPOINT_AFTER:
            sizes.add(log.stat().st_size)
    assert max(sizes) < 1.2 * min(sizes)  # the log begins anew in the same blocks


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def test_a_query_gives_up_soon_after_it_is_told_to(path):
    asked = []

    def told():
        asked.append(1)
        return len(asked) > 3

    with closing(open_reader(path)) as reader:
        with reader.giving_up(told), pytest.raises(sqlite3.OperationalError, match="interrupted"):
            reader.one(ENDLESS)
        assert reader.one("SELECT 1") == (1,)
    assert len(asked) == 4
