"""Packs that are practised one after the other, each in its own session, until anything else is begun."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from quizapp.library.database import open_writer
from quizapp.library.packs.pack_list import remove_pack
from quizapp.library.sessions import find_plan_pack, load_open_session
from quizapp.pack.ids import PackId, QuestionId
from quizapp.pack.pack_reader import parse_pack
from quizapp.ui.practice.pack_queue import PackQueue
from quizapp.ui.question.pack_questions import PackQuestions
from tests.library.builders import install
from tests.ui.fakes import NOON, translate
from tests.ui.practice.rooms import LEARNER, PACK, pack_with_a_hint

TWO = frozenset({QuestionId("weck-call"), QuestionId("who-fridays")})
FIRST = PackQuestions(PACK.id, PACK.title, TWO)
SECOND = PackQuestions(PackId("second"), "The second ferry", frozenset({QuestionId("not-heard")}))
THIRD = PackQuestions(PackId("third"), "The third ferry", TWO)
GONE = PackQuestions(PackId("gone"), "The ferry that sank", TWO)
PACK_GONE = translate("practice.pack_gone")


@pytest.fixture
def asked(path, enter):
    """Practises parts over a library with three packs, as far as the first question."""
    with closing(open_writer(path)) as writer:
        for part in (SECOND, THIRD):
            again = {**pack_with_a_hint(), "id": part.pack, "title": part.title}
            list(install(writer, parse_pack(json.dumps(again).encode()), NOON))

    def ask(*parts):
        room = enter()
        room.presenter.ask(parts)
        room.background.work()
        return room

    return ask


def through(room):
    """Answer all that is asked, and see the results."""
    finished = len(room.finished)
    while len(room.finished) == finished:
        room.answer()
        room.go_on()
    return room.state


def go_on(room):
    """From the results, go on with what is to come."""
    room.presenter.ask_next()
    room.background.work()
    return room.state


def passed_over(part, why=PACK_GONE):
    return translate("practice.passed_over", title=part.title, why=why)


def which(place, total):
    return translate("practice.pack_of", place=place, total=total)


def test_the_first_pack_is_practised_in_a_session_of_its_own(asked):
    room = asked(FIRST, SECOND, THIRD)
    assert (room.state.phase, room.presenter.to_come) == ("asking", (SECOND, THIRD))
    (plan,) = load_open_session(room.background.reader, LEARNER.id, PACK.id).good
    assert {entry.question for entry in plan.entries} == TWO
    assert not load_open_session(room.background.reader, LEARNER.id, SECOND.pack).good


def test_at_its_first_question_a_practice_says_which_pack_of_how_many_it_is(asked):
    room = asked(FIRST, SECOND)
    assert room.state.notice.startswith(which(1, 2))
    room.answer()
    room.go_on()
    assert which(1, 2) not in room.state.notice
    through(room)
    assert which(1, 2) not in room.finished[0].notice
    assert go_on(room).notice.startswith(which(2, 2))


def test_one_pack_alone_says_nothing_of_several(asked):
    assert which(1, 1) not in asked(FIRST).state.notice


def test_all_packs_come_one_after_the_other_and_then_nothing_does(asked):
    room = asked(FIRST, SECOND, THIRD)
    for part, left in ((FIRST, (SECOND, THIRD)), (SECOND, (THIRD,)), (THIRD, ())):
        assert room.state.title == part.title
        assert room.state.total == len(part.questions)
        through(room)
        assert room.presenter.to_come == left
        assert find_plan_pack(room.finished[-1].state.plan) == part.pack
        go_on(room)
    assert len(room.finished) == 3
    assert room.state.phase == "explained"


def test_a_practice_that_is_ended_early_leads_on_as_well(asked):
    room = asked(FIRST, SECOND)
    room.answer()
    room.presenter.finish_here()
    room.background.work()
    assert len(room.finished) == 1
    assert room.presenter.to_come == (SECOND,)
    assert go_on(room).title == SECOND.title


@pytest.mark.parametrize(
    "begin",
    [
        lambda presenter: presenter.open(PACK.id, PACK.title),
        lambda presenter: presenter.finish(PACK.id, PACK.title),
        lambda presenter: presenter.ask((FIRST,)),
        lambda presenter: presenter.leave(),
    ],
)
def test_home_or_anything_else_that_is_begun_drops_what_is_to_come(asked, begin):
    room = asked(FIRST, SECOND)
    begin(room.presenter)
    room.background.work()
    assert room.presenter.to_come == ()
    shown = room.state
    assert go_on(room) is shown


def test_packs_that_are_gone_are_passed_over_with_a_sentence_also_the_first_one(asked):
    room = asked(THIRD)
    remove_pack(room.background.writer, THIRD.pack, NOON)
    room.presenter.ask((THIRD, GONE, SECOND))
    room.background.work()
    assert (room.state.phase, room.state.title) == ("asking", SECOND.title)
    assert room.state.notice.startswith(f"{passed_over(THIRD)} {passed_over(GONE)} {which(3, 3)}")
    through(room)
    assert room.presenter.to_come == ()


def test_a_pack_without_the_questions_any_more_is_passed_over(asked):
    other = PackQuestions(THIRD.pack, THIRD.title, frozenset({QuestionId("no-more")}))
    room = asked(other, SECOND)
    assert room.state.title == SECOND.title
    assert translate("practice.nothing_to_ask") in room.state.notice


def test_where_no_pack_is_left_it_is_said_why(asked):
    room = asked(FIRST, GONE, PackQuestions(PackId("sold"), "The ferry that was sold", TWO))
    through(room)
    state = go_on(room)
    assert (state.phase, state.title) == ("failed", "The ferry that was sold")
    assert state.trouble == f"{passed_over(GONE)} {PACK_GONE}"
    assert room.presenter.to_come == ()
    room.presenter.leave()
    assert room.left == 1


def test_a_part_that_was_begun_is_not_passed_over():
    parts = PackQueue((FIRST, SECOND))
    parts.begin(translate)
    assert not parts.skip_pack(translate, "What was practised is damaged.")
    assert parts.now == FIRST


def test_without_parts_nothing_comes_and_nothing_is_told():
    parts = PackQueue()
    assert (parts.now, parts.to_come, parts.step()) == (None, (), False)
    assert (parts.begin(translate), parts.fail("Why.")) == ("", "Why.")
