"""A disk that fails, dawdles, is read-only or is changed behind the open window: told, and nothing lost."""

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from random import Random

import pytest

from quizapp.library.backups import find_set_aside
from quizapp.library.startup import LIBRARY_NAME
from tests.driver import Driven
from tests.folders import answers_in
from tests.journeys.answering_kinds import answer_somehow
from tests.journeys.steps import on_home, practice
from tests.reliability.syncs import why_not

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")

KINDS = ("choice", "verdict", "number", "attribution")
TRY_AGAIN = "program.unsaved.waiting.try_again()"
TRIES = 300
"""More than calls go wrong; not every one is made before the one before it has come to its end."""
READ_ONLY = (
    'mount -t tmpfs -o size=64m none "$1" && cp -r "$2" "$1/data" && mount -o remount,ro none "$1"'
    ' && shift 2 && exec "$@"'
)


def faulty(folder, fault):
    """What starts a program whose calls on the log of its database go wrong."""
    reason = why_not(folder.with_name("tried"))
    if reason:
        pytest.skip(reason)
    log = folder / f"{LIBRARY_NAME}-wal"
    watched = ("strace", "-f", "-qq", "-o", str(folder.with_name("calls")), "-P", str(log))
    return (*watched, "-e", "trace=pwrite64,fdatasync", "-e", f"inject={fault}")


def answer(program, number):
    program.wait(lambda seen: seen.asks(number))
    answer_somehow(program, Random(number))
    program.press("Return")
    return program.wait(lambda seen: seen.explains(number))


@pytest.mark.parametrize(
    "fault",
    ["pwrite64:error=ENOSPC:when=5..24", "pwrite64:error=EIO:when=5..24", "fdatasync:error=EIO:when=2..6"],
)
def test_while_it_fails_the_practice_goes_on_and_afterwards_all_of_it_is_kept_in_its_order(ready, fault):
    folder = practice(ready(), *KINDS)
    with Driven(folder, prefix=faulty(folder, fault)) as program:
        program.wait(on_home)
        program.press("Return")
        told = False
        for number in range(1, len(KINDS) + 1):
            told = answer(program, number).says("Not saved since") or told
            program.press("Return")
        program.wait(lambda seen: seen.screen == "results")
        assert told
        for _ in range(TRIES):
            if program.seen.says("Not saved since"):
                program.run(TRY_AGAIN)
                program.wait(lambda _: True)
        program.wait(lambda seen: not seen.says("Not saved since"))
        assert program.close() == 0
    places = [each.place for each in answers_in(folder)]
    assert places == list(range(len(KINDS)))


def test_a_disk_that_dawdles_is_waited_for_and_every_answer_it_was_told_of_is_there(ready):
    folder = practice(ready(), *KINDS)
    slow = faulty(folder, "pwrite64,fdatasync:delay_exit=50000:when=1+")
    with Driven(folder, prefix=slow) as program:
        program.wait(on_home)
        program.press("Return")
        for number in (1, 2):
            assert not answer(program, number).says("Not saved")
            program.press("Return")
        program.wait(lambda seen: seen.asks(3))
        assert program.close() == 0
    assert len(answers_in(folder)) == 2


def test_a_read_only_disk_is_told_in_a_sentence(ready, tmp_path):
    mounted = tmp_path / "mounted"
    mounted.mkdir()
    space = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", READ_ONLY, "sh")
    prefix = (*space, str(mounted), str(ready()))
    if shutil.which("unshare") is None:
        pytest.skip("unshare is not here")
    tried = subprocess.run([*prefix, "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"no disk of one's own can be had here: {tried.stderr.strip()}")
    with Driven(mounted / "data", prefix=prefix) as program:
        assert program.wait_end() == 1
        assert re.search(r"Quizapp cannot start\. .*(write|locked)", program.said)
        assert "Traceback" not in program.said


def test_a_database_replaced_while_it_is_open_is_told_and_what_is_answered_is_saved_elsewhere(
    ready, tmp_path
):
    folder = practice(ready(), *KINDS)
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(folder / LIBRARY_NAME)) as database:
        database.execute("VACUUM INTO ?", (str(other),))
    copy = tmp_path / "copy" / LIBRARY_NAME
    copy.parent.mkdir()
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        answer(program, 1)
        other.replace(folder / LIBRARY_NAME)
        program.press("Return")
        answer(program, 2)
        program.wait(lambda seen: seen.says("the file with your answers was moved, deleted or replaced."))
        program.press("Ctrl+Q")
        seen = program.wait(lambda seen: seen.screen == "closing")
        assert seen.says("1 answer is not saved and would be lost")
        program.run(
            f"from pathlib import Path\ntype(program.shared.ask).save_file = lambda *_: Path({str(copy)!r})"
        )
        program.press("Ctrl+Shift+S")
        program.wait(lambda seen: seen.says(f"A copy with all your answers is saved as {LIBRARY_NAME}."))
        assert program.close() == 0
    assert len(answers_in(copy.parent)) == 2
    # What took its place is whole, and so is what was answered before that.
    assert answers_in(folder) == []
    (aside,) = find_set_aside(folder, ("replaced",))
    shutil.copy(aside, copy)
    assert len(answers_in(copy.parent)) == 1


AHEAD = """
from datetime import UTC, datetime, timedelta
from quizapp.app.system import SystemClock
SystemClock.__init__.__defaults__ = (lambda: datetime.now(UTC) + timedelta(days=365),)
"""


def test_a_clock_that_is_set_back_by_a_year_is_told_once_and_the_next_answer_comes_after_the_last(ready):
    folder = practice(ready(), *KINDS)
    with Driven(folder, before=AHEAD) as program:
        program.wait(on_home)
        program.press("Return")
        answer(program, 1)
        assert program.close() == 0
    with Driven(folder) as program:
        program.wait(lambda seen: on_home(seen) and seen.says("The clock of this computer is behind"))
        program.press("Return")
        answer(program, 2)
        assert program.close() == 0
    first, second = answers_in(folder)
    assert first.answered <= second.answered
    with Driven(folder) as program:
        assert not program.wait(on_home).says("The clock of this computer is behind")
        assert (program.close(), program.said) == (0, "")
