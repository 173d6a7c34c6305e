"""The window adds packs for the command line, answers while it is at it, and stops at a wish."""

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.app.inbox_service import AddRequestQueue, InboxService
from quizapp.app.library_jobs import LibraryJobs
from quizapp.catalogue import message
from quizapp.library import inbox
from quizapp.library.inbox import RequestFailedError
from quizapp.library.pack_import.importer import (
    ImportProgress,
    ImportReport,
    ImportReportLine,
    report_to_json,
)
from quizapp.library.startup import LIBRARY_NAME
from tests.driver import Driven
from tests.folders import make_ready
from tests.library.builders import NOW
from tests.library.pack_import.builders import pack_in

ROOT = Path(__file__).parents[2]
REQUEST = inbox.AddRequest((Path("/a.quizpack"),), "keep", "1-2")
ACCOUNT = ImportReport((ImportReportLine(Path("/a.quizpack"), "added"),))


class Steps:
    """A background whose batches are taken one by one."""

    def write_batches(self, job, progress, done, failed):
        self._batches, self._progress, self._done, self._failed = job(None), progress, done, failed

    def step(self):
        try:
            self._progress(next(self._batches))
        except StopIteration:
            self._done()
        except Exception as error:  # noqa: BLE001 -- as the real worker does
            self._failed(error)


class Desk:
    """What answers, over batches that a test gives it."""

    def __init__(self, folder, batches):
        self.steps, self.refreshed, self.stopped = Steps(), 0, []
        self._folder = folder

        def add(_writer, request, stop):
            assert request == REQUEST
            for each in batches:
                self.stopped.append(stop())
                if isinstance(each, Exception):
                    raise each
                yield each

        shared = SimpleNamespace(
            background=self.steps, path=folder / LIBRARY_NAME, refresh=self._added, load=lambda: LibraryJobs
        )
        self.requests = AddRequestQueue(shared, add)
        self.requests.add(REQUEST)

    def said(self):
        return inbox.read_answer(self._folder, REQUEST.name)

    def _added(self):
        self.refreshed += 1


@pytest.mark.usefixtures("qapp")
def test_it_says_at_once_that_it_begins_and_at_the_end_what_came_of_it(tmp_path):
    desk = Desk(tmp_path, [ImportProgress(0, 1, title="A"), ImportProgress(1, 1, account=ACCOUNT)])
    assert desk.said() == {"done": 0, "total": 1, "title": "", "beat": 1}
    for _ in range(3):
        assert desk.refreshed == 0
        desk.steps.step()
    assert desk.said() == {"account": report_to_json(ACCOUNT), "beat": 2}
    assert desk.refreshed == 1


def test_it_says_again_and_again_how_far_it_is(tmp_path, qtbot):
    desk = Desk(tmp_path, [ImportProgress(0, 1, title="A")])
    desk.steps.step()
    qtbot.waitUntil(lambda: desk.said()["beat"] > 2)
    assert desk.said()["title"] == "A"
    desk.requests.end()


@pytest.mark.usefixtures("qapp")
def test_a_wish_to_stop_reaches_only_the_request_that_it_names(tmp_path):
    desk = Desk(tmp_path, [ImportProgress(0, 1)] * 3)
    desk.steps.step()
    desk.requests.stop(inbox.StopRequest("another"))
    desk.steps.step()
    desk.requests.stop(inbox.StopRequest(REQUEST.name))
    desk.steps.step()
    assert desk.stopped == [False, False, True]
    desk.requests.end()


@pytest.mark.usefixtures("qapp")
def test_what_the_library_cannot_do_is_told_to_who_asked(tmp_path):
    desk = Desk(tmp_path, [RequestFailedError("The disk is full.")])
    desk.steps.step()
    assert desk.said()["failed"] == "The disk is full."


@pytest.mark.usefixtures("qapp")
def test_a_fault_of_the_programs_own_is_told_and_passed_on(tmp_path):
    desk = Desk(tmp_path, [ZeroDivisionError()])
    with pytest.raises(ZeroDivisionError):
        desk.steps.step()
    assert "ZeroDivisionError" in desk.said()["failed"]


@pytest.mark.usefixtures("qapp")
def test_a_window_that_closes_says_so(tmp_path):
    desk = Desk(tmp_path, [ImportProgress(0, 1)])
    desk.requests.end()
    assert desk.said()["failed"] == message("inbox.adding_closed")


class ReadJobs(list):
    """A background that keeps what is to be read, with what hears of it."""

    def read(self, job, done, _failed):
        self.append((job, done))


class Raised(QWidget):
    """A window that a platform without a screen does not have to bring to the front."""

    def raise_(self):
        pass


@pytest.fixture
def service(tmp_path, qtbot):
    window, opened, jobs = Raised(), [], ReadJobs()
    qtbot.addWidget(window)
    shared = SimpleNamespace(background=jobs, path=tmp_path / LIBRARY_NAME, window=window, fail=None)
    made = InboxService(shared, None, opened.append, None)
    name = inbox.post_request(tmp_path, inbox.OpenRequest(tmp_path / "a.quizpack"), NOW)
    made.start(clear=True)
    return SimpleNamespace(service=made, jobs=jobs, opened=opened, name=name)


def test_requests_are_taken_by_the_thread_that_reads(service, tmp_path):
    assert inbox.is_request_waiting(tmp_path, service.name)
    (job, done), *_ = service.jobs
    found = job(None)
    assert not inbox.is_request_waiting(tmp_path, service.name)
    assert service.opened == []
    done(found)
    assert service.opened == [tmp_path / "a.quizpack"]


def test_a_window_that_closes_leaves_requests_to_another(service, tmp_path):
    service.service.end()
    (job, _), *_ = service.jobs
    job(None)
    assert inbox.is_request_waiting(tmp_path, service.name)


def test_packs_are_added_by_command_line_while_the_window_is_open(tmp_path):
    folder = make_ready(tmp_path / "data")
    for number in range(3):
        pack_in(tmp_path / "packs" / str(number), id_=f"pack-{number}")
    with Driven(folder) as window:
        rows = len(window.wait(lambda seen: seen.screen == "home" and seen.rows).rows)
        call = [
            sys.executable,
            "-m",
            "quizapp",
            "add",
            str(tmp_path / "packs"),
            "--json",
            "--data",
            str(folder),
        ]
        ended = subprocess.run(call, cwd=ROOT, capture_output=True, check=False)
        assert (ended.returncode, ended.stderr) == (0, b"3 added\n")
        assert [line["outcome"] for line in json.loads(ended.stdout)["packs"]] == ["added"] * 3
        window.wait(lambda seen: len(seen.rows) == rows + 3)
        assert (window.close(), window.said) == (0, "")
    assert not [file for file in (folder / "inbox").rglob("*") if file.is_file()]
