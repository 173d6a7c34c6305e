"""Faults of the data folder in the running program: a sentence, once, and what was saved is there."""

import os
import shutil
import signal
import sys

import pytest

from quizapp.catalogue import message
from quizapp.library.startup import LIBRARY_NAME
from tests.driver import Driven, run, spoken
from tests.faults.test_disk import answer
from tests.folders import answers_in
from tests.journeys.steps import on_home, practice
from tests.reliability.syncs import why_not

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")

HOLDER = "quizapp.holder.json"


def faulty(folder, fault, file):
    """What starts a program of which a call on a file of its folder goes wrong."""
    reason = why_not(folder.with_name("tried"))
    if reason:
        pytest.skip(reason)
    call = fault.partition(":")[0]
    watched = ("strace", "-f", "-qq", "-o", str(folder.with_name("calls")), "-P", str(folder / file))
    return (*watched, "-e", f"trace={call}", "-e", f"inject={fault}")


def test_a_window_that_does_not_answer_is_told_and_one_that_does_comes_to_the_front(ready):
    folder = ready()
    with Driven(folder, cold=True) as program:
        program.wait(on_home)
        ended = run("--data", folder)
        assert (ended.returncode, ended.stdout.strip()) == (0, message("start.open_already"))
        os.kill(program.process.pid, signal.SIGSTOP)
        try:
            ended = run("--data", folder)
        finally:
            os.kill(program.process.pid, signal.SIGCONT)
        assert (ended.returncode, ended.stdout) == (1, "")
        told = message("start.no_answer", reason="").strip()
        assert spoken(ended.stderr).startswith(told)
        assert f"process {program.process.pid} " in ended.stderr
        assert not list((folder / "inbox").glob("*.json"))
        assert program.close() == 0


def test_a_folder_that_may_not_be_written_any_more_is_left_without_an_error(ready):
    folder = practice(ready(), "choice")
    with Driven(folder, prefix=faulty(folder, "unlink,unlinkat:error=EROFS", HOLDER)) as program:
        program.wait(on_home)
        program.press("Return")
        answer(program, 1)
        assert (program.close(), program.said) == (0, "")
    assert len(answers_in(folder)) == 1
    with Driven(folder) as program:
        program.wait(on_home)
        assert (program.close(), program.said) == (0, "")


def test_a_folder_that_cannot_be_locked_is_told_once(ready):
    folder = ready()
    with Driven(folder, prefix=faulty(folder, "flock:error=ENOLCK", "quizapp.lock")) as program:
        program.wait(lambda seen: seen.says("cannot be locked"))
        for _ in range(4):  # each job that would write fails alike
            program.run("program.background.write(lambda _: None, lambda _: None, program.fail)")
        program.wait_still(lambda _: True)
        assert sum(words.count("cannot be locked") for words in program.seen.words) == 1
        program.close()


def test_answers_whose_log_was_deleted_after_a_kill_are_told_once(ready):
    folder = practice(ready(), "choice", "verdict", "number")
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        for number in (1, 2):
            answer(program, number)
            program.press("Return")
        program.wait(lambda seen: seen.asks(3))
        program.kill()
    whole = shutil.copytree(folder, folder.with_name("whole"))
    (folder / f"{LIBRARY_NAME}-wal").unlink()
    (folder / f"{LIBRARY_NAME}-shm").unlink(missing_ok=True)
    sentence = message("home.answers_missing", n=2)
    with Driven(folder) as program:
        seen = program.wait(lambda seen: on_home(seen) and seen.says(sentence))
        assert sum(words.count(sentence) for words in seen.words) == 1
        assert (program.close(), program.said) == (0, "")
    with Driven(folder) as program:
        assert not program.wait(on_home).says(sentence)
        assert (program.close(), program.said) == (0, "")
    with Driven(whole) as program:
        program.wait(on_home)
        assert (program.close(), program.said) == (0, "")
    assert (len(answers_in(folder)), len(answers_in(whole))) == (0, 2)


@pytest.mark.parametrize("make", [lambda path: path.symlink_to(path), lambda path: path.symlink_to("x.db")])
def test_a_linked_database_is_told_at_the_start_and_nothing_is_begun(tmp_path, make):
    folder = tmp_path / "data"
    folder.mkdir()
    make(folder / LIBRARY_NAME)
    ended = run("--data", folder)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert str(folder / LIBRARY_NAME) in ended.stderr
    assert "Traceback" not in ended.stderr
    assert [each.name for each in folder.iterdir()] == [LIBRARY_NAME]
