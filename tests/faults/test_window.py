"""Faults in the running program: each time a sentence in the window, and the rest goes on."""

import sqlite3
import sys
from contextlib import closing
from itertools import pairwise

import pytest

from quizapp.catalogue import message
from quizapp.library.startup import LIBRARY_NAME
from tests.driver import Driven, run, spoken
from tests.faults.test_sessions import behind
from tests.folders import answers_in
from tests.journeys.answering_kinds import skip
from tests.journeys.steps import on_home

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")

TELLING = (
    "from PySide6.QtCore import QTimer; QTimer.singleShot(0, lambda: open({path!r} + '/' + {learner!r}))"
)
COPIED = "from pathlib import Path; Path({path!r}).write_text(app.clipboard().text())"
REPAINT = """
from PySide6.QtWidgets import QWidget
class Broken(QWidget):
    def paintEvent(self, event):
        raise RuntimeError("painting")
broken = window.broken = Broken(window)
broken.resize(50, 50)
broken.show()
"""


def answered(folder, count):
    """Begin a practice, answer so many questions, and close the window."""
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        for number in range(1, count + 1):
            program.wait(lambda seen, number=number: seen.asks(number))
            skip(program)
        program.wait(lambda seen: seen.asks(count + 1))
        assert program.close() == 0


def test_a_damaged_answer_is_set_aside_and_told_when_the_practice_goes_on(ready):
    folder = ready()
    answered(folder, 3)
    with behind(folder / LIBRARY_NAME) as database:
        database.execute("UPDATE response SET hint = 1 - hint WHERE place = 1")
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        seen = program.wait(lambda seen: seen.asking)
        assert seen.says("One answer was damaged on the disk and set aside. It does not count.")
        assert (program.close(), program.said) == (0, "")
    assert len(answers_in(folder)) == 2


def test_the_copied_report_of_a_fault_names_neither_the_learner_nor_a_path(ready, tmp_path):
    folder, copy = ready(), tmp_path / "copied"
    with closing(sqlite3.connect(folder / LIBRARY_NAME)) as database:
        ((learner,),) = database.execute("SELECT id FROM learner").fetchall()
    with Driven(folder) as program:
        program.wait(on_home)
        program.run(TELLING.format(path=str(tmp_path), learner=learner))
        program.wait(lambda seen: seen.screen == "trouble")
        program.press("Ctrl+C")
        program.wait(lambda seen: seen.says("The report is copied."))
        program.run(COPIED.format(path=str(copy)))
        program.press("Return")
        program.wait(on_home)
        assert (program.close(), program.said) == (0, "")
    report = copy.read_text()
    assert "FileNotFoundError ENOENT" in report
    assert "Happened 1 time since the start." in report
    assert learner not in report
    assert "/" not in report.replace("ui/", "").replace("app/", "")


def test_a_part_that_fails_with_every_painting_brings_one_page_and_not_one_for_each(ready):
    with Driven(ready()) as program:
        program.wait(on_home)
        program.run(REPAINT)
        program.wait(lambda seen: seen.screen == "trouble")
        for _ in range(5):
            program.run("window.broken.repaint()")
        turns = [each.screen for each in program.history]
        assert sum(now == "trouble" != before for before, now in pairwise(turns)) == 1
        program.run("window.broken.deleteLater()")
        program.press("Return")
        program.wait(on_home)
        assert program.close() == 0


@pytest.mark.parametrize("display", [":4711", "localhost:4711", "nonsense"])
def test_a_display_that_cannot_be_reached_is_told_before_anything_is_made(tmp_path, display):
    ended = run("--data", tmp_path / "data", environment={"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
    assert (ended.returncode, ended.stdout) == (1, "")
    assert spoken(ended.stderr).strip() == message("start.display_unreachable", display=display)
    assert not (tmp_path / "data").exists()


def kept(folder):
    """The packs, answers and settings in a data folder."""
    with closing(sqlite3.connect(folder / LIBRARY_NAME)) as database:
        counts = """
            SELECT (SELECT count(*) FROM question), (SELECT count(*) FROM pack_chunk), count(*) FROM response
        """
        return (
            database.execute(counts).fetchall() + database.execute("SELECT id, visible FROM pack").fetchall()
        )
