"""What an explanation leads to beside the practice: a report on its question, and the page of a trap."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from quizapp.library.settings import Settings
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.quiz.feedback import find_trap
from quizapp.ui.kinds.session_context import open_pack
from quizapp.ui.kit.buttons import KeyButton
from tests.ui.practice.rooms import LEARNER, PACK, question_of
from tests.ui.walk import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.practice.rooms import Room
    from tests.ui.running import Running

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_the_question_that_is_explained_is_reported_by_its_ids_and_no_learner(room: Room) -> None:
    question = room.question
    room.answer()
    room.presenter.report()
    (subject,) = room.reported
    assert (subject.pack, subject.title, subject.revision) == (PACK.id, PACK.title, PACK.revision)
    assert (subject.question, subject.fingerprint) == (question.id, compute_fingerprint(question))
    assert subject.asked.startswith(question.prompt)
    assert LEARNER.id not in {getattr(subject, field.name) for field in fields(subject)}


def test_before_its_answer_no_question_can_be_reported(room: Room) -> None:
    room.presenter.report()
    assert room.reported == []


def test_on_the_screen_it_is_offered_only_once_the_question_is_explained(
    start: Callable[..., Running],
) -> None:
    running = start()
    running.practise()
    named = "Something wrong with this question?"

    def offered() -> bool:
        return any(each.words == named for each in visible(running.screen, KeyButton))

    assert not offered()
    running.answer(right=True)
    assert offered()
    running.go_on()
    assert not offered()


def test_looking_back_the_earlier_question_is_reported(room: Room) -> None:
    first = room.question.id
    room.answer()
    room.go_on()
    room.answer()
    room.presenter.before()
    room.presenter.report()
    assert room.reported[-1].question == first


def test_a_trap_that_was_met_is_named_with_a_link_and_leads_to_its_page(room: Room) -> None:
    while room.state.phase == "asking":
        question, wrong = room.question, room.wrong()
        met = find_trap(question, wrong, open_pack(PACK).texts)
        explanation = room.answer(wrong).explanation
        assert explanation is not None
        assert explanation.trap_met == met
        assert (explanation.trap is not None) == (met is not None)
        if met is not None:
            assert explanation.trap is not None
            assert explanation.trap.link == "About this trap"
            room.presenter.open_trap_page(met)
            assert room.traps == [(met, PACK.id)]
            return
        room.go_on()


def test_letters_follow_the_settings_while_a_question_is_asked(enter: Callable[..., Room]) -> None:
    settings = [Settings()]

    class Following:
        """Settings as they are now."""

        def __getattr__(self, name: str) -> object:
            return getattr(settings[-1], name)

    room = enter(Following())
    room.open()
    question = question_of(room.state)
    for mode, printed in (("on", "G"), ("alt", "Alt G"), ("off", "")):
        settings.append(replace(Settings(), letter_keys=mode))
        room.presenter.letters_changed()
        state = room.state.question
        assert state is not None
        assert state.certainty is not None
        assert state.certainty.words[0][2] == printed
    assert question_of(room.state) is question
