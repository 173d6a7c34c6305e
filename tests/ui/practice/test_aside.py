"""What an explanation leads to beside the practice: a report on its question, and the page of a trap."""

from __future__ import annotations

from dataclasses import fields, replace

from quizapp.library.settings import Settings
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.quiz.feedback import find_trap
from quizapp.ui.kinds.session_context import open_pack
from tests.ui.practice.rooms import LEARNER, PACK, question_of


def test_the_question_that_is_explained_is_reported_by_its_ids_and_no_learner(room):
    question = room.question
    room.answer()
    room.presenter.report()
    (subject,) = room.reported
    assert (subject.pack, subject.title, subject.revision) == (PACK.id, PACK.title, PACK.revision)
    assert (subject.question, subject.fingerprint) == (question.id, compute_fingerprint(question))
    assert subject.asked.startswith(question.prompt)
    assert LEARNER.id not in {getattr(subject, field.name) for field in fields(subject)}


def test_looking_back_the_earlier_question_is_reported_and_before_its_answer_none(room):
    room.presenter.report()
    assert room.reported == []
    first = room.question.id
    room.answer()
    room.go_on()
    room.answer()
    room.presenter.before()
    room.presenter.report()
    assert [subject.question for subject in room.reported] == [first]


def test_a_trap_that_was_met_leads_to_its_page(room):
    while room.state.phase == "asking":
        question, wrong = room.question, room.wrong()
        met = find_trap(question, wrong, open_pack(PACK).texts)
        explanation = room.answer(wrong).explanation
        assert explanation.trap_met == met
        if met is not None:
            room.presenter.open_trap_page(met)
            assert room.traps == [(met, PACK.id)]
            return
        room.go_on()
    raise AssertionError("no question has a trap")


def test_letters_follow_the_settings_while_a_question_is_asked(enter):
    settings = [Settings()]

    class Following:
        """Settings as they are now."""

        def __getattr__(self, name):
            return getattr(settings[-1], name)

    room = enter(Following())
    room.open()
    question = question_of(room.state)
    for mode, printed in (("on", "G"), ("alt", "Alt G"), ("off", "")):
        settings.append(replace(Settings(), letter_keys=mode))
        room.presenter.letters_changed()
        state = room.state.question
        assert state.certainty.words[0][2] == printed
    assert question_of(room.state) is question
