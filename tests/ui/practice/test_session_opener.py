"""Opening a pack to practise it: what is waited for, what is begun, and what is told where nothing can be."""

from __future__ import annotations

import json

import pytest

from quizapp.library.sessions import load_open_session
from quizapp.library.settings import Settings
from quizapp.pack.pack_reader import parse_pack
from quizapp.quiz.selection import SelectionOptions
from quizapp.ui.kinds.registry import KINDS
from quizapp.ui.practice import session_opener, session_planner
from quizapp.ui.practice.session_planner import SessionRequest
from tests.library.builders import install
from tests.ui.fakes import NOON, translate
from tests.ui.practice.rooms import LEARNER, PACK, pack_with_a_hint


def test_until_the_pack_is_read_its_title_is_shown_and_then_a_session_is_on_the_disk(enter):
    room = enter()
    room.presenter.open(PACK.id, PACK.title)
    assert (room.state.phase, room.state.title) == ("opening", "The evening ferry")
    shown = len(room.view.states)
    room.background.work()
    assert (room.state.number, room.state.total) == (1, 6)
    (plan,) = load_open_session(room.background.reader, LEARNER.id, PACK.id).good
    assert len(plan.entries) == 6
    assert [state.phase for state in room.view.states[shown:]] == ["asking"]


def test_kinds_that_cannot_be_shown_are_counted_and_told_with_the_first_question_alone(enter, monkeypatch):
    for module in (session_opener, session_planner):
        monkeypatch.setattr(module, "KINDS", {kind: KINDS[kind] for kind in KINDS if kind != "verdict"})
    room = enter()
    state = room.open()
    assert (state.total, state.notice) == (4, translate("practice.newer_version", n=2))
    room.answer()
    assert room.go_on().notice == ""


def test_a_practice_is_as_long_as_the_settings_say(enter):
    assert enter(Settings(count=5)).open().total == 5


def test_what_is_wanted_is_begun_even_where_another_session_could_go_on(enter):
    room = enter()
    room.open()
    wanted = SessionRequest(SelectionOptions(number=2), certainty=False)
    room.presenter.open(PACK.id, PACK.title, wanted)
    room.background.work()
    assert (room.state.total, room.state.question.certainty) == (2, None)
    room.presenter.open(PACK.id, PACK.title)
    room.background.work()
    assert room.state.total == 2


def revise(room):
    """Put a revision in the place of the pack in which every question is another."""
    data = pack_with_a_hint()
    data["revision"] = 2
    for question in (each for bank in data["banks"] for each in bank["questions"]):
        question["prompt"] = f"By the article: {question['prompt']}"
    for _ in install(room.background.writer, parse_pack(json.dumps(data).encode()), NOON):
        pass


def test_where_nothing_is_left_of_a_practice_that_had_no_answers_another_is_begun(room):
    revise(room)
    state = room.open()
    assert (state.phase, state.number, state.total, state.notice) == ("asking", 1, 6, "")
    (plan,) = load_open_session(room.background.reader, LEARNER.id, PACK.id).good
    assert {entry.revision for entry in plan.entries} == {2}


def test_where_nothing_is_left_of_a_practice_with_answers_these_are_shown(room):
    room.answer()
    revise(room)
    room.open()
    (finished,) = room.finished
    assert len(finished.state.responses) == 1


def test_that_another_practice_ends_with_a_wanted_one_is_told_once_something_was_answered_in_it(
    enter,
):
    room = enter()
    wanted = SessionRequest(SelectionOptions(number=2))
    room.open()
    room.presenter.open(PACK.id, PACK.title, wanted)
    room.background.work()
    assert room.state.notice == ""
    room.answer()
    room.go_on()
    room.presenter.open(PACK.id, PACK.title, wanted)
    room.background.work()
    assert translate("practice.left_for_this", number=2, of=2) in room.state.notice
    room.answer()
    assert room.go_on().notice == ""


def test_a_pack_that_was_left_while_it_was_opened_is_not_shown(enter):
    room = enter()
    room.presenter.open(PACK.id, PACK.title)
    room.presenter.leave()
    room.background.work()
    assert [state.phase for state in room.view.states] == ["opening"]
    assert room.left == 1


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ("UPDATE pack SET visible = 0", translate("practice.pack_gone")),
        ("UPDATE pack_chunk SET data = zeroblob(length(data))", "was damaged on the disk"),
        ("DELETE FROM question", translate("practice.nothing_to_ask")),
    ],
    ids=["gone", "damaged", "nothing to ask"],
)
def test_a_pack_that_cannot_be_practised_is_told_in_a_sentence_and_no_session_begins(enter, change, trouble):
    room = enter()
    room.background.writer.connection.execute(change)
    state = room.open()
    assert state.phase == "failed"
    assert trouble in state.trouble
    assert load_open_session(room.background.reader, LEARNER.id, PACK.id).good == ()
