"""Problems that learners reported, on the list of packs in work."""

from dataclasses import replace

from quizapp.authoring.working_copy import read_logged_document
from quizapp.authoring.working_copy_store import list_working_copies, read_list_entry, write_list_entry
from quizapp.library.question_reports import QuestionReport, ReportSubject, save_report
from quizapp.pack.ids import PackId, QuestionId
from tests.library.builders import LEARNER
from tests.ui.fakes import NOON


def report(desk, id_: str, pack: str) -> None:
    subject = ReportSubject(PackId(pack), "As it was called", 3, QuestionId("q1"), "print", "Who?")
    save_report(desk.workers.writer, QuestionReport(id_, subject, "Two answers fit.", NOON), LEARNER.id)


def told(desk) -> list[tuple[str, str, str]]:
    return [(line.title, line.told, line.act) for line in desk.state.reported]


def test_a_pack_in_work_tells_how_many_problems_were_reported_and_opens_at_them(desk):
    desk.presenter.new()
    (row,) = list_working_copies(desk.working)
    for each in ("one", "two"):
        report(desk, each, row.about.pack)
    desk.presenter.show()
    assert told(desk) == [("Untitled pack", "2 problems reported", "See them")]
    assert desk.state.packs[0].marks[-1].words == "2 reported"
    assert desk.presenter.reported_on(0) == 2
    desk.presenter.edit_reported(0)
    desk.presenter.see_reported(0)
    assert desk.reported == [row.folder, row.folder]


def test_those_that_were_dealt_with_are_told_no_more(desk):
    desk.presenter.new()
    (row,) = list_working_copies(desk.working)
    report(desk, "one", row.about.pack)
    write_list_entry(row.folder, replace(read_list_entry(row.folder), done=("one",)))
    desk.presenter.show()
    assert (told(desk), desk.presenter.reported_on(0)) == ([], 0)


def test_of_a_pack_that_is_practised_alone_a_copy_is_offered_and_opened_at_them(desk):
    report(desk, "one", "apples")
    report(desk, "gone", "no-longer-here")
    desk.presenter.show()
    assert told(desk) == [("Apples", "1 problem reported", "Edit a copy")]
    desk.presenter.see_reported(0)
    (folder,) = desk.reported
    assert read_logged_document(folder)["derived_from"]["id"] == "apples"
    desk.presenter.show()
    assert told(desk) == [("Apples", "1 problem reported", "See them")]


def test_the_pack_itself_comes_before_its_copies(desk):
    desk.presenter.from_practised(0)
    copy = desk.edited[0]
    desk.presenter.new()
    (own,) = (row.folder for row in list_working_copies(desk.working) if row.folder != copy)
    write_list_entry(own, replace(read_list_entry(own), pack="apples"))
    report(desk, "one", "apples")
    desk.presenter.show()
    desk.presenter.see_reported(0)
    assert desk.reported == [own]
