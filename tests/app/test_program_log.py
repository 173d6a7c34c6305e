"""The log says what happened, stays small, and names nobody."""

import os
import sys
from datetime import UTC, datetime
from random import Random

import pytest

from quizapp.app.program_log import LOG_BYTES, LOG_FILES, LOG_NAME, ProgramLog
from quizapp.app.system import SystemClock
from quizapp.library.errors import DiskFullError
from tests.driver import Driven
from tests.folders import answers_in
from tests.journeys.answering_kinds import answer_somehow
from tests.journeys.steps import on_home, practice

CLOCK = SystemClock(lambda: datetime(2026, 3, 2, 12, tzinfo=UTC))


def lines(folder):
    return (folder / LOG_NAME).read_text(encoding="utf-8").splitlines()


def test_a_line_has_the_moment_what_happened_and_counts(tmp_path):
    log = ProgramLog(tmp_path / "logs", CLOCK)
    log.note("checked", rows=3, again=True)
    log.close()
    assert lines(tmp_path / "logs") == ["2026-03-02T12:00:00+00:00 checked rows=3 again=True"]


def test_of_what_the_library_says_to_people_only_the_code_is_written(tmp_path):
    log = ProgramLog(tmp_path, CLOCK)
    log.fault(DiskFullError(tmp_path / "Ida" / "quizapp.db"))
    log.close()
    assert lines(tmp_path) == ["2026-03-02T12:00:00+00:00 told code=disk-full"]


def test_of_a_fault_its_type_is_written_and_not_its_words(tmp_path):
    log = ProgramLog(tmp_path, CLOCK)
    log.fault(ValueError("Ida answered 42"))
    log.close()
    assert lines(tmp_path) == ["2026-03-02T12:00:00+00:00 fault at=ValueError"]


def test_there_are_three_files_of_one_megabyte_at_most(tmp_path):
    log = ProgramLog(tmp_path, CLOCK)
    for number in range(60):
        log.note("x" * 100_000, number=number)
    log.close()
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == [LOG_NAME, f"{LOG_NAME}.1", f"{LOG_NAME}.2"]
    assert len(files) == LOG_FILES
    assert all(file.stat().st_size <= LOG_BYTES for file in files)
    assert lines(tmp_path)[-1].endswith("number=59")


def test_where_nothing_can_be_written_nothing_is_said(tmp_path, capsys):
    (tmp_path / "logs").write_text("a file in its place")
    log = ProgramLog(tmp_path / "logs", CLOCK)
    log.note("start")
    log.close()
    assert capsys.readouterr() == ("", "")


def test_once_closed_nothing_is_written_any_more(tmp_path):
    log = ProgramLog(tmp_path / "logs", CLOCK)
    log.note("end")
    log.close()
    log.note("late")
    assert [line.split()[1] for line in lines(tmp_path / "logs")] == ["end"]


@pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")
def test_a_practice_leaves_no_answer_no_pack_and_no_folder_in_the_log(ready):
    folder = practice(ready(), "choice", "verdict")
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        program.wait(lambda seen: seen.asks(1))
        answer_somehow(program, Random(1))
        program.press("Return")
        program.wait(lambda seen: seen.explains(1))
        program.run("from PySide6.QtCore import QTimer; QTimer.singleShot(0, lambda: [].index('Ida'))")
        program.wait(lambda seen: seen.screen == "trouble")
        assert (program.close(), program.said) == (0, "")
    (given,) = answers_in(folder)
    told = "\n".join(lines(folder / "logs"))
    words = [line.split()[1] for line in told.splitlines()]
    assert (words[0], words[-1]) == ("start", "end")
    assert "fault at=ValueError" in told
    for secret in (given.question, given.pack, given.learner, given.session, str(folder), "Ida"):
        assert secret not in told


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders there")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / LOG_NAME)
    log = ProgramLog(tmp_path, CLOCK)
    log.note("checked")
    log.close()
    assert (tmp_path / LOG_NAME).is_fifo()
