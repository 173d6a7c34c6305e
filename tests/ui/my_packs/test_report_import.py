"""What learners reported on other computers, taken in from a file."""

import pytest

from quizapp.library.question_reports import QuestionReport, ReportSubject, load_reports, reports_to_json
from quizapp.pack.ids import PackId, QuestionId
from tests.ui.fakes import NOON

SUBJECT = ReportSubject(PackId("apples"), "Apples", 3, QuestionId("q1"), "print", "Who?")


@pytest.fixture
def file(desk, tmp_path):
    desk.ask.file = tmp_path / "reports.json"
    desk.ask.file.write_text(reports_to_json([QuestionReport("r1", SUBJECT, "Two answers fit.", NOON)]))
    return desk.ask.file


def test_they_are_listed_with_their_pack_and_the_same_file_changes_nothing_more(desk, file):
    desk.presenter.reports_from_file()
    assert desk.state.told == "1 report taken in from reports.json."
    assert [(line.title, line.told) for line in desk.state.reported] == [("Apples", "1 problem reported")]
    desk.presenter.take([file])
    assert desk.state.told == "Everything in reports.json is here already."
    assert len(load_reports(desk.workers.reader).good) == 1


def test_a_file_without_reports_or_none_at_all_is_told(desk, file):
    file.write_text("{}")
    desk.presenter.take([file])
    assert desk.state.failed.startswith("reports.json holds no reports as Quizapp saves them")
    file.unlink()
    desk.presenter.reports_from_file()
    assert desk.state.failed == (
        "reports.json cannot be read: No such file or directory. Nothing was changed."
    )
    desk.ask.file = None
    desk.presenter.reports_from_file()
    assert load_reports(desk.workers.reader).good == ()
