"""A log that SQLite would read only in part is recognised; one that a kill cut short is not suspected."""

import shutil
from contextlib import closing

import pytest

from quizapp.library.database import open_reader, open_writer
from quizapp.library.database_files import build_side_path
from quizapp.library.recovery.sqlite_pages import EMPTY_LOG, is_torn, read_log
from quizapp.library.response_history import record_response
from tests.library.builders import given, plan, response

FRAME = 24 + 4096


@pytest.fixture
def log(path, tmp_path):
    """The log that a kill left after three answers, beside its database."""
    killed = tmp_path / "killed" / path.name
    killed.parent.mkdir()
    with closing(open_writer(path)) as writer:
        for place in range(3):
            record_response(writer, given(writer, response(plan(), place)))
        shutil.copy(path, killed)
        shutil.copy(build_side_path(path, "-wal"), build_side_path(killed, "-wal"))
    return build_side_path(killed, "-wal")


def flip(log, at, bit=0):
    data = bytearray(log.read_bytes())
    data[at] ^= 1 << bit
    log.write_bytes(data)


def test_no_log_and_an_empty_one_are_sound(tmp_path):
    (tmp_path / "empty").touch()
    assert read_log(tmp_path / "none") == read_log(tmp_path / "empty") == EMPTY_LOG
    assert not is_torn(tmp_path / "none")


def test_a_log_that_a_kill_left_is_believed_to_its_last_transaction(log):
    found = read_log(log)
    assert not found.torn
    assert found.believed
    assert found.others == ()


@pytest.mark.parametrize("cut", [1, 100, FRAME - 1, FRAME])
def test_one_whose_end_was_not_written_is_not_suspected(log, cut):
    with log.open("r+b") as file:
        file.truncate(log.stat().st_size - cut)
    assert not is_torn(log)


def test_whatever_byte_of_a_frame_is_flipped_it_is_torn_and_sqlite_reads_less(log):
    whole = log.read_bytes()
    frames = (len(whole) - 32) // FRAME
    for frame in (0, frames // 2, frames - 1):
        for at in (0, 9, 14, 20, 24, 24 + 2000, FRAME - 1):
            flip(log, 32 + frame * FRAME + at, 3)
            assert is_torn(log), (frame, at)
            log.write_bytes(whole)


def test_whatever_byte_of_the_header_is_flipped_it_is_torn_or_means_nothing(log):
    whole = log.read_bytes()
    for at in range(32):
        flip(log, at, 5)
        assert is_torn(log), at
        log.write_bytes(whole)


def test_what_is_left_of_an_older_log_is_not_suspected(path):
    with closing(open_writer(path)) as writer:
        for place in range(3):
            record_response(writer, given(writer, response(plan(length=9), place)))
        writer.one("PRAGMA wal_checkpoint(RESTART)")
        record_response(writer, given(writer, response(plan(length=9), 3)))
        found = read_log(build_side_path(path, "-wal"))
        assert found.others
        assert not found.torn


def test_sqlite_itself_says_nothing_of_a_torn_log(log):
    """This is why it has to be looked for."""
    flip(log, 32 + FRAME + 1000)
    database = log.with_name(log.name.removesuffix("-wal"))
    with closing(open_reader(database)) as reader:
        assert reader.all("PRAGMA integrity_check") == [("ok",)]
        assert reader.all("SELECT count(*) FROM response")[0][0] < 3
