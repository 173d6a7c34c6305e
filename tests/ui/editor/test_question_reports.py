"""What learners reported, at its question in the editor."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.authoring.working_copy_store import read_list_entry
from quizapp.library.question_reports import QuestionReport, ReportSubject
from quizapp.pack.ids import PackId, QuestionId
from tests.authoring.builders import document
from tests.ui.editor.conftest import Writer
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from pathlib import Path

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


class Reported(Writer):
    """Somebody who opened the pack at what was reported on it; `asked` are the packs asked for."""

    def __init__(self, data: Path) -> None:
        self.asked: list[Any] = []
        super().__init__(data, document(), reports=self._reports)
        self.presenter.open(self.folder, reported=True)

    @property
    def shown(self) -> list[tuple[str, bool]]:
        state = self.state.reported
        return [] if state is None else [(line.words, line.done) for line in state.lines]

    @property
    def done(self) -> tuple[str, ...]:
        """Those that are known to be done where the pack is kept."""
        about = read_list_entry(self.folder)
        assert about is not None
        return about.done

    def turn(self, report: str, *, done: bool = True) -> None:
        self.presenter.reported.turn(report, done=done)

    def _reports(self, packs: Any, take: Any) -> None:
        self.asked.append(packs)
        take(REPORTS)


@pytest.fixture
def reported(tmp_path):
    made = Reported(tmp_path)
    yield made
    made.presenter.close(lambda: None)


FIRST = [("Two answers fit.", False), ("A slip.", False)]


def test_a_pack_opens_at_the_first_question_that_was_reported_and_next_leads_round_to_each(reported):
    """At last come those whose questions are gone."""
    assert reported.view.focused[-1] == "reported"
    assert set(reported.asked) == {(document()["id"],)}
    third, fifth = (f"/banks/0/questions/{place}" for place in (2, 4))
    for shown, at in (
        (FIRST, third),
        ([("It is⟨U+202E⟩ not shown.", False)], fifth),
        ([("No picture.", False)], ""),
        (FIRST, third),
    ):
        assert reported.shown == shown
        assert at in ("", reported.form.pointer)
        assert reported.state.reported is not None
        assert ("Who says so?" in reported.state.reported.lines[0].told) == (at == "")
        reported.presenter.reported.go_on()


def test_a_question_that_nobody_reported_says_nothing_of_it(reported):
    reported.show(1)
    assert reported.state.reported is None


def test_one_that_is_done_stays_in_sight_until_the_pack_is_closed_and_can_be_taken_up_again(reported):
    for done, kept in ((True, ("one",)), (False, ())):
        reported.turn("one", done=done)
        assert (reported.shown, reported.done) == ([("Two answers fit.", done), FIRST[1]], kept)
        # It is no step of the pack.
        assert reported.state.undo == ""


def test_those_that_are_done_are_gone_when_the_pack_is_opened_again(reported):
    for each, left in (("one", True), ("two", True), ("three", True), ("four", False)):
        reported.turn(each)
        assert reported.state.reported is not None
        assert bool(reported.state.reported.next) == left
    reported.presenter.close(lambda: None)
    reported.presenter.open(reported.folder, reported=True)
    assert reported.state.reported is None
    assert reported.done == ("one", "two", "three", "four")


def test_no_name_of_a_learner_can_stand_in_a_report():
    assert {field.name for field in fields(QuestionReport)} == {"id", "subject", "words", "written"}
