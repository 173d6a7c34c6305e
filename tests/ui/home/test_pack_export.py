"""Packs, and what was reported on them, become files."""

import json

import pytest

from quizapp.library.question_reports import QuestionReport, ReportSubject, save_report
from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.ids import PackId, QuestionId
from tests.ui.fakes import NOON, translate
from tests.ui.home.desks import Desk

SUBJECT = ReportSubject(PackId("apples"), "Apples", 1, QuestionId("q-one"), "f" * 64, "Who says so?")


@pytest.fixture
def desk(home, tmp_path):
    home.install("apples", "boats")
    folder = tmp_path / "given"
    folder.mkdir()
    made = Desk(home, folder)
    made.path = folder / "a.quizpack"
    return made


def passages(path) -> int:
    return sum(len(source.passages) for source in read_and_check(path).pack.sources)


def test_a_pack_is_written_where_it_was_asked_for_whole_or_with_cited_passages_only(desk):
    desk.do("export", "Apples")
    assert desk.asked == [(str(desk.folder / "apples-r1.quizpack"), ["*.quizpack"])]
    assert read_and_check(desk.path).pack.title == "Apples"
    assert desk.told == translate("packs.exported", title="Apples", name="a.quizpack")
    whole, desk.path = desk.path, desk.folder / "cited.quizpack"
    desk.do("export_cited", "Apples")
    assert desk.asked[1][0].endswith("apples-r1-cited.quizpack")
    assert read_and_check(desk.path).problems == ()
    assert passages(desk.path) < passages(whole)


def test_a_name_that_is_taken_is_not_proposed_and_without_a_file_nothing_is_written(desk):
    (desk.folder / "apples-r1.quizpack").touch()
    desk.path = None
    desk.do("export", "Apples")
    assert desk.asked[0][0].endswith("apples-r1-2.quizpack")
    assert (len(list(desk.folder.iterdir())), desk.done) == (1, None)


def test_what_takes_long_is_shown_and_what_is_done_is_no_longer(desk):
    shown = []
    desk.batches.between = lambda: (desk.later[-1](), shown.append(desk.home.state.writing))
    desk.do("export", "Apples")
    assert {each.what for each in shown} == {"Writing a.quizpack"}
    assert desk.home.state.writing is None
    desk.later[-1]()
    assert desk.home.state.writing is None


def test_what_is_stopped_leaves_nothing_and_tells_nothing(desk):
    desk.batches.between = lambda: desk.deeds.do("stop", None)
    desk.do("export", "Apples")
    assert list(desk.folder.iterdir()) == []
    assert (desk.done, desk.home.state.writing) == (None, None)


def test_a_folder_that_cannot_be_written_is_told(desk):
    desk.path = desk.folder / "nowhere" / "a.quizpack"
    desk.do("export", "Apples")
    assert "a.quizpack" in desk.told


def test_a_pack_that_is_damaged_is_told_and_not_written(desk):
    desk.home.background.writer.connection.execute("UPDATE pack_chunk SET data = zeroblob(10)")
    desk.do("export", "Apples")
    assert desk.told
    assert not desk.path.exists()


def test_the_folder_of_the_file_is_shown_and_where_it_cannot_be_it_is_told(desk):
    desk.do("show_folder")
    assert desk.shown == []
    desk.do("export", "Apples")
    assert desk.done.deed.act == "show_folder"
    desk.do("show_folder")
    assert desk.shown == [desk.folder]
    desk.can_show = False
    desk.do("show_folder")
    assert desk.told == translate("packs.no_folder", folder=str(desk.folder))


def test_what_was_reported_on_a_pack_and_no_other_is_one_file(desk):
    for id_, words in (("r1", "Two answers fit."), ("r2", "A slip.")):
        save_report(desk.home.background.writer, QuestionReport(id_, SUBJECT, words, NOON))
    desk.path = desk.folder / "said.txt"
    desk.do("reports", "Boats")
    assert desk.told == translate("packs.no_reports", title="Boats")
    desk.do("reports", "Apples")
    assert desk.asked == [(str(desk.folder / "apples-r1-reports.txt"), ["*.txt", "*.json"])]
    assert "Two answers fit." in desk.path.read_text(encoding="utf-8")
    assert desk.told.startswith("2 ")
    desk.path = desk.folder / "said.json"
    desk.do("reports", "Apples")
    assert len(json.loads(desk.path.read_bytes())["reports"]) == 2
