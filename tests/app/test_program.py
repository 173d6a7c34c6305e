"""The running program in trouble: each time one sentence in the window, and nothing lost."""

import json
import os
import select
import shutil
import signal
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest

from quizapp.library.database import open_reader, open_writer
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.pack_reader import parse_pack
from tests.benchmarks.packs import generate
from tests.content.packs import SHIPPED, load
from tests.driver import PATIENCE_S, Driven
from tests.folders import NOW, answers_in
from tests.journeys.answering_kinds import answer_somehow
from tests.journeys.steps import on_home, practice
from tests.library.builders import install
from tests.pack.builders import example_json, questions

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")

LIMIT = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({soft}, resource.RLIM_INFINITY))"
BREAK = "from PySide6.QtCore import QTimer; QTimer.singleShot(0, lambda: 1 / 0)"

LOG = """
import threading
from quizapp.library.pack_import import importer
from quizapp.ui import background

closing = threading.Event()

def tell(word):
    with open({log!r}, "a") as log:
        log.write(word)

def store(*args, store=importer.store_pack, **more):
    for place, each in enumerate(store(*args, **more)):
        tell("batch ")
        if place == 2:
            closing.wait()
        yield each

def put(self, priority, job, place, put=background.Worker._put):
    put(self, priority, job, place)
    if priority == background._STOP and self._thread.name == "quizapp-writer":
        tell("stop ")
        closing.set()

importer.store_pack, background.Worker._put = store, put
"""
"""Tells of every batch and of the end, and has the third batch last until the end is asked for."""

STUCK = """
from quizapp.library.pack_import import pack_reader_process
from tests.app import stuck

pack_reader_process.run_reader = stuck.never
"""
"""Has every pack read in a process of its own, which never comes to an end."""


def children(pid):
    """The processes that a process has started and that still run."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            number, rest = each.read_text().split(" (", 1)
            if int(rest.rpartition(") ")[2].split()[1]) == pid:
                found.append(int(number))
    return found


def add(program):
    """Add the one pack that is looked at."""
    program.wait(lambda seen: seen.button("Add 1 pack"))
    program.press("Return")


def go_on(program, number):
    """Go on from home with the practice, which stands at the question with this number."""
    program.wait(on_home)
    program.press("Return")
    program.wait(lambda seen: seen.asks(number))


def not_saved(program):
    """Answer the third question where nothing can be kept, and wait until that is told."""
    program.press("1", "C", "Return")
    return program.wait(lambda seen: seen.explains(3) and seen.says("Not saved since"))


TRY_AGAIN = "program.unsaved.waiting.try_again()"


def answer(program, number):
    """Answer the question with this number somehow, and wait for its explanation."""
    program.wait(lambda seen: seen.asks(number))
    answer_somehow(program, Random(number))
    program.press("Return")
    return program.wait(lambda seen: seen.explains(number))


@pytest.fixture(scope="module")
def begun(first_start, tmp_path_factory):
    """A data folder with a session of which two questions are answered; the third is a choice."""
    folder = shutil.copytree(first_start, tmp_path_factory.mktemp("begun") / "data")
    practice(folder, "match", "order", "choice", "number")
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        answer(program, 1)
        program.press("Return")
        answer(program, 2)
        assert program.close() == 0
    return folder


@pytest.fixture
def folder(begun, tmp_path):
    """A copy of it."""
    return shutil.copytree(begun, tmp_path / "data")


@pytest.fixture
def open_(folder):
    """Opens the program on that folder; at the end it is closed, and has said nothing on standard error."""
    opened = []

    def start(*arguments):
        opened.append(Driven(folder, *arguments).__enter__())
        return opened[-1]

    yield start
    for program in opened:
        try:
            assert (program.close(), program.said) == (0, "")
        finally:
            program.__exit__(None, None, None)


class TestDamage:
    def test_a_damaged_pack_is_told_on_its_row_and_cannot_be_started(self, folder, open_):
        with closing(sqlite3.connect(folder / LIBRARY_NAME)) as database:
            database.execute("UPDATE pack SET title = 'Another title'")
            database.commit()
        program = open_()
        seen = program.wait(lambda seen: seen.screen == "home" and seen.rows)
        assert "Could not be opened" in seen.rows[0]
        assert not seen.button("Start")
        assert len(answers_in(folder)) == 2


class TestPackFile:
    def test_at_the_very_first_start_a_large_pack_and_the_bundled_ones_are_all_taken_in(self, tmp_path):
        path = tmp_path / "pack.json"
        path.write_bytes(generate(500, 1))
        with Driven(tmp_path / "data", path) as program:
            add(program)
            assert program.wait(lambda seen: seen.asks(1)).title == "500 questions – Quizapp"
            answer(program, 1)
            program.press("Esc")
            assert program.wait(lambda seen: on_home(seen) and len(seen.rows) == len(SHIPPED) + 1)
            assert (program.close(), program.said) == (0, "")


class TestBundledPacks:
    def test_what_a_killed_installation_left_behind_is_gone_at_the_next_start(self, folder, open_):
        with closing(open_writer(folder / LIBRARY_NAME)) as writer:
            begun = install(writer, parse_pack(generate(300, 1)), NOW)
            assert [next(begun) for _ in range(3)]
        open_().wait(lambda seen: on_home(seen) and len(seen.rows) == len(SHIPPED))
        with closing(open_reader(folder / LIBRARY_NAME)) as reader:
            while reader.all("SELECT 1 FROM pack WHERE NOT visible"):
                pass
            asked = sum(len(questions(load(folder.name))) for folder in SHIPPED)
            counted = reader.all("SELECT count(*), count(DISTINCT pack) FROM question")
            assert counted == [(asked, len(SHIPPED))]

    def test_one_that_cannot_be_taken_in_is_told_by_its_name_and_the_others_are_there(self, tmp_path):
        content = tmp_path / "content"
        for name, words in (("broken", "{"), ("ferry", json.dumps(example_json()))):
            (content / name).mkdir(parents=True)
            (content / name / "pack.json").write_text(words)
        elsewhere = (
            f"import pathlib, quizapp.paths as p; p.content_dir = lambda: pathlib.Path({str(content)!r})"
        )
        with Driven(tmp_path / "data", before=elsewhere) as program:
            seen = program.wait(lambda seen: on_home(seen) and seen.says("was not taken in"))
            assert seen.says("broken was not taken in.")
            assert seen.says("Line 1, column 2: ")
            assert [row.partition(",")[0] for row in seen.rows] == ["The evening ferry"]
            assert (program.close(), program.said) == (0, "")


class TestDisk:
    def test_what_cannot_be_written_is_told_and_saved_when_it_can_be(self, folder, open_):
        program = open_()
        go_on(program, 3)
        program.run(LIMIT.format(soft=1))
        seen = not_saved(program)
        assert seen.says("the disk does not read or write.")
        assert len(answers_in(folder)) == 2
        program.run(LIMIT.format(soft="resource.RLIM_INFINITY"))
        program.run(TRY_AGAIN)
        program.wait(lambda seen: seen.says("Everything is saved again."))
        assert len(answers_in(folder)) == 3

    def test_a_database_that_is_moved_away_is_noticed_at_the_next_answer_which_is_kept_when_it_is_back(
        self, folder, open_
    ):
        program = open_()
        go_on(program, 3)
        (folder / LIBRARY_NAME).rename(folder / "elsewhere.db")
        seen = not_saved(program)
        assert seen.says("the file with your answers was moved, deleted or replaced")
        (folder / "elsewhere.db").rename(folder / LIBRARY_NAME)
        program.run(TRY_AGAIN)
        program.wait(lambda seen: seen.says("Everything is saved again."))
        assert len(answers_in(folder)) == 3

    def test_on_a_network_folder_one_connection_does_it_all(self, tmp_path):
        one = "import quizapp.library.startup as begin; begin.journal_for = lambda *_: 'delete'"
        with Driven(tmp_path / "data", before=one) as program:
            program.wait(on_home)
            program.press("Return")
            answer(program, 1)
            assert (program.close(), program.said) == (0, "")
        assert {file.name for file in (tmp_path / "data").iterdir()} == {
            LIBRARY_NAME,
            f"{LIBRARY_NAME}-mark",
            "quizapp.lock",
            "backups",
            "logs",
        }
        assert len(answers_in(tmp_path / "data")) == 1


class TestFaults:
    def test_a_fault_shows_a_page_with_a_report_and_the_session_goes_on(self, folder, open_):
        program = open_()
        go_on(program, 3)
        program.press("2", "G")
        program.run(BREAK)
        seen = program.wait(lambda seen: seen.screen == "trouble")
        (report,) = [words for words in seen.words if "ZeroDivisionError" in words]
        assert str(folder) not in report
        assert seen.button("Go on") == seen.focus
        program.press("Return")
        seen = program.wait(lambda seen: seen.asks(3))
        assert [option.name[0] for option in seen.options if option.chosen] == ["2", "G"]
        program.press("Return")
        program.wait(lambda seen: seen.explains(3))
        assert len(answers_in(folder)) == 3

    def test_a_fault_of_a_worker_reaches_the_same_page(self, open_):
        program = open_()
        program.wait(on_home)
        program.run("import threading; threading.Thread(target=lambda: 1 / 0).start()")
        seen = program.wait(lambda seen: seen.screen == "trouble")
        assert seen.says("ZeroDivisionError")
        program.press("Return")
        program.wait(on_home)


class TestClosing:
    def test_closing_amid_the_batches_of_a_pack_ends_the_batch_and_takes_no_other(self, folder, tmp_path):
        path, log = tmp_path / "pack.json", tmp_path / "log"
        path.write_bytes(generate(500, 1))
        log.touch()
        with Driven(folder, path, before=LOG.format(log=str(log))) as program:
            add(program)
            while "batch batch batch" not in log.read_text():
                program.wait_still(lambda _: True)
            assert (program.close(), program.said) == (0, "")
        assert log.read_text() == "batch batch batch stop "

    def test_closing_while_a_pack_is_read_apart_ends_that_process_too(self, folder, tmp_path):
        path = tmp_path / "pack.json"
        path.write_bytes(generate(50, 1))
        with Driven(folder, path, before=STUCK) as program:
            # The other one counts what processes share, and ends when they do.
            while len(reading := children(program.process.pid)) < 2:
                program.wait_still(lambda _: True)
            handles = [os.pidfd_open(pid) for pid in reading]
            try:
                assert (program.close(), program.said) == (0, "")
                for handle in handles:
                    assert select.select([handle], [], [], PATIENCE_S)[0]
            finally:
                for pid, handle in zip(reading, handles, strict=True):
                    with suppress(OSError):
                        os.kill(pid, signal.SIGKILL)
                    os.close(handle)
        names = {file.name for file in folder.iterdir()} - {f"{LIBRARY_NAME}-mark"}
        assert names == {LIBRARY_NAME, "quizapp.lock", "backups", "logs"}
