"""Opening a pack to practise it: what is waited for, what is begun, and what is told where nothing can be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from quizapp.library.sessions import load_open_session
from quizapp.library.settings import Settings
from quizapp.pack.pack_reader import parse_pack
from quizapp.quiz.selection import SelectionOptions
from quizapp.ui.kinds.state import SUPPORTED_KINDS
from quizapp.ui.practice.session_planner import SessionRequest
from tests.library.builders import install
from tests.ui.fakes import NOON, translate
from tests.ui.practice.rooms import LEARNER, PACK, QUESTIONS, pack_with_a_hint

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.practice.rooms import Room

    Enter = Callable[..., Room]

LEFT_OUT = sum(question.kind not in SUPPORTED_KINDS for question in QUESTIONS.values())
"""The pack's questions of kinds that are not shown."""


def test_the_screen_says_what_is_waited_for_until_the_pack_is_read(enter: Enter) -> None:
    room = enter()
    room.presenter.open(PACK.id, PACK.title)
    assert (room.state.phase, room.state.title) == ("opening", "The evening ferry")
    room.background.work()
    assert (room.state.phase, room.state.number, room.state.total) == ("asking", 1, 6)


def test_a_session_is_on_the_disk_before_its_first_question_is_asked(enter: Enter) -> None:
    room = enter()
    room.presenter.open(PACK.id, PACK.title)
    shown = len(room.view.states)
    room.background.work()
    (plan,) = load_open_session(room.background.reader, LEARNER.id, PACK.id).good
    assert len(plan.entries) == 6
    assert [state.phase for state in room.view.states[shown:]] == ["asking"]


def test_kinds_that_cannot_be_shown_are_counted_and_told_with_the_first_question_alone(room: Room) -> None:
    assert room.state.notice == (translate("practice.newer_version", n=LEFT_OUT) if LEFT_OUT else "")
    room.answer()
    assert room.go_on().notice == ""


def test_a_practice_is_as_long_as_the_settings_say(enter: Enter) -> None:
    assert enter(Settings(count=5)).open().total == 5


def test_what_is_wanted_is_begun_even_where_another_session_could_go_on(enter: Enter) -> None:
    room = enter()
    room.open()
    wanted = SessionRequest(SelectionOptions(number=2), certainty=False)
    room.presenter.open(PACK.id, PACK.title, wanted)
    room.background.work()
    assert (room.state.total, room.state.question.certainty) == (2, None)
    room.presenter.open(PACK.id, PACK.title)
    room.background.work()
    assert room.state.total == 2


def revise(room: Room) -> None:
    """Put a revision in the place of the pack in which every question is another."""
    data = pack_with_a_hint()
    data["revision"] = 2
    for question in (each for bank in data["banks"] for each in bank["questions"]):
        question["prompt"] = f"By the article: {question['prompt']}"
    for _ in install(room.background.writer, parse_pack(json.dumps(data).encode()), NOON):
        pass


def test_where_nothing_is_left_of_a_practice_that_had_no_answers_another_is_begun(enter: Enter) -> None:
    room = enter()
    room.open()
    revise(room)
    state = room.open()
    assert (state.phase, state.number, state.total, state.notice) == ("asking", 1, 6, "")
    (plan,) = load_open_session(room.background.reader, LEARNER.id, PACK.id).good
    assert {entry.revision for entry in plan.entries} == {2}


def test_where_nothing_is_left_of_a_practice_with_answers_these_are_shown(enter: Enter) -> None:
    room = enter()
    room.open()
    room.answer()
    revise(room)
    room.open()
    (finished,) = room.finished
    assert len(finished.state.responses) == 1


def test_that_another_practice_ends_with_a_wanted_one_is_told_once_something_was_answered_in_it(
    enter: Enter,
) -> None:
    room = enter()
    wanted = SessionRequest(SelectionOptions(number=2))
    room.open()
    room.presenter.open(PACK.id, PACK.title, wanted)
    room.background.work()
    assert "ends with this new one" not in room.state.notice
    room.answer()
    room.go_on()
    room.presenter.open(PACK.id, PACK.title, wanted)
    room.background.work()
    assert translate("practice.left_for_this", number=2, of=2) in room.state.notice
    room.answer()
    assert room.go_on().notice == ""


def test_a_pack_that_was_left_while_it_was_opened_is_not_shown(enter: Enter) -> None:
    room = enter()
    room.presenter.open(PACK.id, PACK.title)
    room.presenter.leave()
    room.background.work()
    assert [state.phase for state in room.view.states] == ["opening"]
    assert room.left == 1


def test_a_pack_that_is_not_there_is_told_in_a_sentence(enter: Enter) -> None:
    room = enter()
    room.background.writer.connection.execute("UPDATE pack SET visible = 0")
    state = room.open()
    assert state.phase == "failed"
    assert state.trouble == "This pack is no longer here. Add its file again."


def test_a_damaged_pack_is_told_in_a_sentence(enter: Enter) -> None:
    room = enter()
    room.background.writer.connection.execute("UPDATE pack_chunk SET data = zeroblob(length(data))")
    state = room.open()
    assert state.phase == "failed"
    assert "was damaged on the disk" in state.trouble
    assert "Your answers to it and your other packs are safe" in state.trouble


def test_a_pack_with_nothing_to_ask_says_so_and_begins_no_session(enter: Enter) -> None:
    room = enter()
    room.background.writer.connection.execute("DELETE FROM question")
    state = room.open()
    assert (state.phase, state.trouble) == (
        "failed",
        "This pack has no question that this version can ask.",
    )
    assert load_open_session(room.background.reader, LEARNER.id, PACK.id).good == ()
