"""What learners reported, at its question in the editor."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from quizapp.authoring.working_copy_store import read_list_entry
from quizapp.library.question_reports import QuestionReport, ReportSubject
from quizapp.pack.ids import PackId, QuestionId
from tests.authoring.builders import document
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from tests.ui.editor.conftest import Writer

IDS = [asked["id"] for bank in document()["banks"] for asked in bank["questions"]]


def report(id_: str, question: str, words: str) -> QuestionReport:
    subject = ReportSubject(
        PackId(document()["id"]), "Ferry", 1, QuestionId(question), "print", "Who says so?"
    )
    return QuestionReport(id_, subject, words, NOON)


REPORTS = (
    report("one", IDS[2], "Two answers fit."),
    report("two", IDS[2], "A slip."),
    report("three", IDS[4], "It is\u202e not shown."),
    report("four", "gone", "No picture."),
)


@pytest.fixture
def reported(writer: Writer) -> Writer:
    """The pack, opened at what was reported on it."""
    writer.packs = []  # type: ignore[attr-defined]  # for this test

    def reports(packs, take) -> None:
        writer.packs.append(packs)  # type: ignore[attr-defined]  # made above
        take(REPORTS)

    presenter = writer.presenter
    presenter._ways = replace(presenter._ways, reports=reports)
    presenter.open(writer.folder, reported=True)
    return writer


def shown(writer: Writer) -> list[tuple[str, bool]]:
    state = writer.state.reported
    return [] if state is None else [(line.words, line.done) for line in state.lines]


def test_a_pack_opens_at_the_first_question_that_was_reported_with_the_words_in_place(reported: Writer):
    assert reported.state.heading == "Question 3"
    assert shown(reported) == [("Two answers fit.", False), ("A slip.", False)]
    assert reported.state.reported is not None
    assert reported.state.reported.heading == "2 problems reported on this question"
    assert reported.state.reported.lines[0].told == "2 March 2026, on revision 1"
    assert reported.view.focused[-1] == "reported"
    assert reported.packs == [(document()["id"],)]  # type: ignore[attr-defined]  # made above


def test_a_question_that_nobody_reported_says_nothing_of_it(reported: Writer):
    reported.show(1)
    assert reported.state.reported is None


def test_next_leads_round_to_each_and_last_to_those_whose_questions_are_gone(reported: Writer):
    reported.presenter.reported.go_on()
    assert (reported.state.heading, shown(reported)) == ("Question 5", [("It is⟨U+202E⟩ not shown.", False)])
    reported.presenter.reported.go_on()
    assert shown(reported) == [("No picture.", False)]
    state = reported.state.reported
    assert state is not None
    assert state.heading == "1 problem reported on a question that is no longer here"
    assert state.lines[0].told == "2 March 2026, on revision 1: Who says so?"
    reported.presenter.reported.go_on()
    assert reported.state.heading == "Question 3"


def test_one_that_is_done_stays_in_sight_until_the_pack_is_closed_and_can_be_taken_up_again(reported: Writer):
    reported.presenter.reported.turn("one", done=True)
    assert shown(reported) == [("Two answers fit.", True), ("A slip.", False)]
    assert reported.state.message.startswith("Marked as done.")
    assert done(reported) == ("one",)
    reported.presenter.reported.turn("one", done=False)
    assert (shown(reported)[0], done(reported)) == (("Two answers fit.", False), ())


def test_those_that_are_done_are_gone_when_the_pack_is_opened_again(reported: Writer):
    for each in ("one", "two", "three"):
        reported.presenter.reported.turn(each, done=True)
    assert reported.state.reported is not None
    assert reported.state.reported.next
    reported.presenter.reported.turn("four", done=True)
    assert reported.state.reported.next == ""
    reported.presenter.close(lambda: None)
    reported.presenter.open(reported.folder, reported=True)
    assert reported.state.reported is None
    assert done(reported) == ("one", "two", "three", "four")


def test_marking_one_is_no_step_of_the_pack(reported: Writer):
    reported.presenter.reported.turn("one", done=True)
    assert reported.state.undo == ""


def test_no_name_of_a_learner_can_stand_in_a_report():
    assert {field.name for field in fields(QuestionReport)} == {"id", "subject", "words", "written"}


def done(writer: Writer) -> tuple[str, ...]:
    about = read_list_entry(writer.folder)
    assert about is not None
    return about.done
