"""A spreadsheet becomes a pack in work, or a sentence tells why it cannot."""

from quizapp.authoring.working_copy import read_logged_document
from quizapp.exchange.spreadsheet.import_runner import SpreadsheetImport
from quizapp.pack.pack_writer import dump_pack
from quizapp.sandbox.child_process import JobCrashedError
from quizapp.ui.my_packs import file_import
from tests.pack.builders import example_pack
from tests.ui.fakes import translate


def brought(monkeypatch, step):
    """Let the child do what a test says."""

    def stand_in(_path, _cancel):
        yield None
        if isinstance(step, Exception):
            raise step
        yield step

    monkeypatch.setattr(file_import, "import_in_steps", stand_in)


def test_a_spreadsheet_becomes_a_pack_in_work_and_is_opened(desk, monkeypatch, tmp_path):
    brought(monkeypatch, SpreadsheetImport(dump_pack(example_pack()), (), (), {}))
    desk.ask.file = tmp_path / "ferry" / "Questions.csv"
    desk.presenter.from_spreadsheet()
    made = read_logged_document(desk.edited[0])
    assert made["title"] == "The evening ferry"
    assert made["derived_from"]["id"] == example_pack().id
    assert len(made["banks"][0]["questions"]) == 12
    assert desk.state.opening is None


def test_faults_are_told_and_no_pack_is_made(desk, monkeypatch, tmp_path):
    faults = ("Speakers, row 2, column C “Kind”: Unknown.", "Voices, row 3: Empty.")
    brought(monkeypatch, SpreadsheetImport(None, faults, (), {}))
    desk.presenter.take([tmp_path / "ferry.xlsx"])
    assert desk.state.failed == (f"ferry.xlsx was not taken in. {faults[0]} Besides, 1 thing to mend.")
    assert desk.edited == []


def test_what_cannot_be_read_is_a_sentence(desk, monkeypatch, tmp_path):
    brought(monkeypatch, JobCrashedError())
    desk.presenter.take([tmp_path / "ferry.xlsx"])
    assert desk.state.failed == f"ferry.xlsx was not taken in. {translate('spreadsheet.take.crashed')}"


def test_esc_stops_reading_and_nothing_is_made(desk, monkeypatch, tmp_path):
    waiting = []
    monkeypatch.setattr(desk.workers, "read_batches", lambda *job: waiting.append(job))
    brought(monkeypatch, SpreadsheetImport(None, ("x",), (), {}))
    desk.presenter.take([tmp_path / "ferry.xlsx"])
    assert desk.state.opening.what == translate("spreadsheet.take.reading")
    desk.presenter.take([tmp_path / "other.xlsx"])
    assert len(waiting) == 1
    assert desk.presenter.stop()
    assert desk.state.opening is None
    waiting[0][2]()
    assert desk.state.failed == ""
    assert not desk.presenter.stop()


def test_who_chooses_no_file_stays(desk):
    desk.presenter.from_spreadsheet()
    assert desk.edited == []
