from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace

import pytest

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.profiles import Learner
from quizapp.library.question_reports import QuestionReport, ReportSubject, save_report
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.ids import PackId, QuestionId
from quizapp.ui.kit.form import Card, Note
from quizapp.ui.screens.reports import ReportsPresenter
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.forms import FormSpy
from tests.ui.waiting import AtOnce

SUBJECT = ReportSubject(
    PackId("ferry"), "The evening ferry", 3, QuestionId("q-one"), "f" * 64, "Who says so?"
)
REPORT = QuestionReport("r1", SUBJECT, "Two answers fit.", NOON)


class Person:
    """Somebody who chooses a file, or none."""

    def __init__(self):
        self.path = None
        self.asked = []

    def open_file(self, title, folder, kinds):
        raise AssertionError(title)

    def save_file(self, title, proposed, kinds):
        self.asked.append((proposed, [patterns for _, patterns in kinds]))
        return self.path


class Desk(FormSpy):
    def __init__(self, workers):
        super().__init__()
        self.person, self.workers = Person(), workers
        self.presenter = ReportsPresenter(self, workers, FakeClock(), translate, self.person, list)

    @property
    def told(self):
        """What became of the file: an icon and words."""
        return [(note.icon, note.text) for note in self.all(Note)]


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "data" / LIBRARY_NAME
    create(path, Learner("ann", "Ann Lee", NOON))
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        yield Desk(AtOnce(reader, writer))


@pytest.fixture
def two(desk):
    save_report(desk.workers.writer, REPORT)
    save_report(desk.workers.writer, replace(REPORT, id="r2", words="A slip."))
    desk.presenter.show("Settings")
    return desk


def test_reports_are_listed_with_the_newest_first(two):
    assert two.form.place.back == "Settings"
    heading, question, asked = (
        "The evening ferry, revision 3, 2 March 2026",
        "Question q-one",
        "Who says so?",
    )
    assert two.words == [heading, "A slip.", question, asked, heading, "Two answers fit.", question, asked]
    assert two.find(two.form.focus).text == heading


def test_all_are_saved_as_text_for_people(two, tmp_path):
    two.person.path = tmp_path / "reports.txt"
    two.presenter.save()
    written = two.person.path.read_text(encoding="utf-8")
    assert "Question q-one: Who says so?\nTwo answers fit.\n" in written
    assert "Ann" not in written
    assert two.told == [("info", translate("report.saved", name="reports.txt"))]
    assert two.person.asked == [("reports.txt", ["*.txt", "*.json"])]


def test_all_are_saved_as_json_where_the_name_says_so(two, tmp_path):
    two.person.path = tmp_path / "all.JSON"
    two.presenter.save()
    told = json.loads(two.person.path.read_text(encoding="utf-8"))["reports"]
    assert [report["words"] for report in told] == ["A slip.", "Two answers fit."]


def test_they_are_written_off_the_ui_thread(two, tmp_path, monkeypatch):
    two.person.path = tmp_path / "reports.txt"
    waiting = []
    monkeypatch.setattr(two.workers, "read", lambda *job: waiting.append(job))
    two.presenter.save()
    assert len(waiting) == 1
    assert not two.person.path.exists()


def test_a_place_that_cannot_be_written_is_told(two, tmp_path):
    two.person.path = tmp_path / "missing" / "reports.txt"
    two.presenter.save()
    ((icon, words),) = two.told
    assert icon == "wrong"
    assert words.startswith("reports.txt could not be written: ")


def test_without_reports_nothing_is_asked_and_who_would_rather_not_saves_nothing(desk, tmp_path):
    for reports, asked in ((False, 0), (True, 1)):
        if reports:
            save_report(desk.workers.writer, REPORT)
        desk.presenter.show("Settings")
        desk.presenter.save()
        assert (len(desk.all(Card)), len(desk.person.asked)) == (reports, asked)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
