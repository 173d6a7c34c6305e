"""A file is written anew without somebody's rows, and no byte of them is left in it."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from quizapp.library import profiles
from quizapp.library.database import open_writer
from quizapp.library.database_files import build_side_path
from quizapp.library.learners.file_erasure import rewrite_database
from quizapp.library.response_history import record_response
from tests.library.builders import LEARNER, NOW, given, plan, response

IDA = replace(LEARNER, id="learner-ida-0000", name="Ida Quillfeather")


@pytest.fixture
def file(path):
    """A library in which two learners answered."""
    with closing(open_writer(path)) as writer:
        with writer.transaction() as connection:
            profiles.insert_learner(connection, IDA)
        for learner in (LEARNER, IDA):
            own = replace(plan(f"of-{learner.id}"), learner=learner.id)
            for place in range(3):
                record_response(writer, given(writer, response(own, place)))
        writer.connection.execute(
            "INSERT INTO quarantine VALUES (1, 'learner', ?, 'x', ?)", (IDA.name, NOW.year)
        )
    return path


def forget(connection):
    connection.execute("DELETE FROM learner WHERE id = ?", (IDA.id,))
    connection.execute("DELETE FROM response WHERE learner = ?", (IDA.id,))


@pytest.mark.parametrize("broken", [False, True])
def test_the_rows_are_gone_to_the_last_byte_and_the_others_are_there(file, broken):
    if broken:
        data = bytearray(file.read_bytes())
        data[:100] = bytes(100)
        file.write_bytes(data)
    build_side_path(file, "-wal").write_bytes(IDA.name.encode())
    list(rewrite_database(file, forget))
    left = b"".join(each.read_bytes() for each in file.parent.iterdir())
    assert IDA.name.encode() not in left
    assert IDA.id.encode() not in left
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT DISTINCT learner FROM response").fetchall() == [(LEARNER.id,)]
        assert connection.execute("SELECT count(*) FROM response").fetchone() == (3,)


def test_if_it_fails_the_file_is_as_it_was(file):
    before = file.read_bytes()

    def fail(_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(rewrite_database(file, fail))
    assert file.read_bytes() == before
    assert [each.name for each in file.parent.iterdir()] == [file.name]
