"""What is left out of a session that goes on after its pack has changed, and which pictures it opens with."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from quizapp.library.database import open_reader, open_writer
from quizapp.pack.ids import OptionId, PackId, QuestionId
from quizapp.pack.pack_reader import read_pack
from quizapp.paths import content_dir
from quizapp.quiz.responses import ChoiceAnswer
from quizapp.quiz.scoring_rules import AnswerScore
from quizapp.quiz.session import PlanEntry, SessionPlan, SessionState, add_response, build_response
from quizapp.ui.practice.session_loader import leave_out_changed, load_session
from tests.ui.practice.rooms import LEARNER, make

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
NAMES = ("first", "second", "third")


def session():
    entries = tuple(PlanEntry(PackId("ferry"), 1, QuestionId(name), f"{name}-print") for name in NAMES)
    return SessionState(
        SessionPlan(
            "s", "l", "learn", 1, "open", certainty=False, evidence_prompt=False, entries=entries, begun=NOW
        )
    )


def answered(state, *, skipped):
    turn = state.turn
    answer = None if skipped else ChoiceAnswer(OptionId("a"))
    scored = None if skipped else AnswerScore(Fraction(1))
    row = build_response(
        state.plan, turn, "choice", answer, scored, id=turn.entry.question, shown=NOW, answered=NOW
    )
    return add_response(state, row)


def prints(*changed):
    return {QuestionId(name): "other" if name in changed else f"{name}-print" for name in NAMES}


def test_a_question_that_changed_or_went_is_left_out_where_it_is_still_to_come():
    fingerprints = prints("second")
    del fingerprints[QuestionId("third")]
    assert leave_out_changed(session(), fingerprints).left_out == {1, 2}
    assert leave_out_changed(session(), prints()) == session()


@pytest.mark.parametrize(("skipped", "left_out"), [(False, set()), (True, {0})])
def test_what_was_answered_stays_however_the_pack_changed_and_what_was_skipped_once_does_not_come_back(
    skipped, left_out
):
    assert leave_out_changed(answered(session(), skipped=skipped), prints("first")).left_out == left_out


def test_a_evidence_of_a_question_that_changed_is_not_asked_for_any_more():
    begun = session()
    state = answered(replace(begun, plan=replace(begun.plan, evidence_prompt=True)), skipped=False)
    due = leave_out_changed(state, prints()).turn
    assert due.due == "evidence"
    after_change = leave_out_changed(state, prints("first")).turn
    assert (after_change.due, after_change.entry.question) == ("question", "second")


@pytest.mark.parametrize("damaged", [False, True])
def test_a_pack_opens_with_its_pictures_and_without_one_that_was_damaged_on_the_disk(tmp_path, damaged):
    reading = read_pack(content_dir() / "harbour-bridge")
    path = make(tmp_path, reading)
    if damaged:
        with closing(open_writer(path)) as writer:
            writer.connection.execute("UPDATE pack_chunk SET data = x'00' WHERE file = 'harbour-plan.png'")
    with closing(open_reader(path)) as reader:
        opened = load_session(reader, LEARNER.id, PackId("harbour-bridge"), NOW).opened
    assert list(opened.pictures.values()) == ([] if damaged else [reading.media["harbour-plan.png"]])
    assert len(opened.questions) == sum(len(bank.questions) for bank in opened.pack.banks)
