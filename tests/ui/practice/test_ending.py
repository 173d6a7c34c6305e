"""A session that is ended before its last question: its results are shown, and it goes on no more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizapp.library.sessions import load_open_session
from quizapp.library.settings import Settings
from quizapp.quiz.session import EVIDENCE_KINDS
from quizapp.quiz.session_progress import compute_totals
from tests.ui.fakes import translate
from tests.ui.practice.rooms import LEARNER, PACK, Room

Enter = Callable[..., Room]
KEPT = ("response", "evidence", "card", "rollup", "snapshot")


def answered(room, count):
    """Answer so many questions rightly, up to the next question."""
    for _ in range(count):
        room.answer()
        room.go_on()


def end(room):
    """End the session on screen, and return what the results are told."""
    room.presenter.finish_here()
    room.background.work()
    (finished,) = room.finished
    return finished


def kept(room):
    """All that follows from the answers."""
    return [room.background.reader.all(f"SELECT * FROM {table}") for table in KEPT]


def is_open(room):
    return bool(load_open_session(room.background.reader, LEARNER.id, PACK.id).good)


def test_its_results_have_the_answers_that_were_given_and_say_how_many_were_to_come(room):
    answered(room, 2)
    finished = end(room)
    count = compute_totals(finished.state)
    assert (count.correct, count.counted, count.open) == (2, 2, 4)
    assert len(finished.due) == 2
    assert not is_open(room)


def test_all_that_is_kept_stays_and_a_question_skipped_once_counts_for_nothing(room):
    answered(room, 1)
    room.skip()
    before = kept(room)
    count = compute_totals(end(room).state)
    assert (count.counted, count.skipped, count.open) == (1, 0, 5)
    assert kept(room) == before


def test_what_was_chosen_and_not_checked_is_not_answered(room):
    answered(room, 1)
    room.presenter.choose(room.right())
    assert compute_totals(end(room).state).answered == 1


def test_the_next_practice_of_its_pack_is_a_new_one(room):
    answered(room, 2)
    end(room)
    assert room.open().number == 1
    assert room.background.reader.all("SELECT state FROM session ORDER BY number") == [("left",), ("open",)]


@pytest.mark.parametrize("begun", [True, False])
def test_without_an_answer_or_a_session_home_comes_next(enter, begun):
    room = enter()
    if begun:
        room.open()
        room.skip()
    room.presenter.finish(PACK.id, PACK.title)
    room.background.work()
    assert (room.finished, room.left) == ([], 1)
    assert room.background.reader.all("SELECT state FROM session") == [("left",)] * begun


def test_an_answer_whose_evidence_is_still_to_come_is_among_the_results(enter):
    room = enter(Settings(evidence_prompt=True, count=0))
    room.open()
    while room.question.kind not in EVIDENCE_KINDS:
        answered(room, 1)
    assert room.answer().phase == "evidence_prompt"
    finished = end(room)
    last = finished.state.responses[-1]
    assert finished.due[last.id] > room.clock.day(room.clock.now())
    assert finished.state.evidence == ()


def test_it_is_over_on_the_disk_before_its_results_are_shown(enter):
    over = []
    room = enter(finish=lambda _: over.append(not is_open(room)))
    room.open()
    answered(room, 2)
    room.presenter.finish_here()
    room.background.work()
    assert over == [True]


def test_killed_before_it_is_over_it_goes_on(enter):
    room = enter()
    room.open()
    answered(room, 2)
    room.presenter.finish_here()
    again = enter()
    assert (again.open().phase, again.state.number) == ("asking", 3)


def test_from_home_it_is_ended_as_it_was_left(enter):
    room = enter()
    room.open()
    answered(room, 2)
    room.presenter.leave()
    room.presenter.finish(PACK.id, PACK.title)
    assert (room.state.phase, room.state.title) == ("opening", PACK.title)
    room.background.work()
    assert compute_totals(room.finished[0].state).correct == 2
    assert len(room.finished[0].due) == 2
    assert not is_open(room)


def test_one_that_has_nothing_to_come_is_marked_as_finished(enter):
    room = enter()
    total = room.open().total
    answered(room, total - 1)
    room.answer()
    assert compute_totals(end(room).state).correct == total
    assert room.background.reader.all("SELECT state FROM session") == [("finished",)]


def test_while_an_answer_is_not_kept_nothing_is_ended(room):
    answered(room, 1)
    room.check()
    room.presenter.finish_here()
    room.background.work()
    assert (room.state.phase, room.finished, is_open(room)) == ("explained", [], True)


def test_left_while_it_is_ended_its_results_do_not_come(room):
    answered(room, 1)
    room.presenter.finish_here()
    room.presenter.leave()
    room.background.work()
    assert (room.finished, room.left) == ([], 1)


def test_where_it_cannot_be_written_the_results_come_and_the_end_waits(enter):
    room = enter()
    room.open()
    answered(room, 1)
    room.background.writer.connection.execute("PRAGMA query_only = ON")
    room.presenter.finish_here()
    room.background.work()
    assert (len(room.finished), is_open(room)) == (1, True)
    room.background.writer.connection.execute("PRAGMA query_only = OFF")
    room.waiting.try_again()
    room.background.work()
    assert not is_open(room)


def test_an_answer_that_does_not_hold_is_told_with_the_results(room):
    answered(room, 2)
    connection = room.background.writer.connection
    connection.execute("DROP TRIGGER response_immutable")
    connection.execute("UPDATE response SET score = 0.5 WHERE number = 1")
    finished = end(room)
    assert finished.notice == translate("practice.answers_aside", n=1)
    assert compute_totals(finished.state).correct == 1


def test_a_session_that_does_not_hold_is_told_in_a_sentence(room):
    answered(room, 2)
    room.background.writer.connection.execute("UPDATE session SET plan = replace(plan, 'learn', 'test')")
    room.presenter.finish_here()
    room.background.work()
    assert (room.state.phase, room.state.trouble) == ("failed", translate("practice.session_aside"))
    assert room.finished == []
