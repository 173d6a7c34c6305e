"""Practising, without a window: what is shown, what is kept, and in which order."""

from __future__ import annotations

import sqlite3
from dataclasses import asdict, replace
from datetime import timedelta

import pytest

from quizapp.library.response_history import load_responses
from quizapp.library.sessions import load_open_session
from quizapp.library.settings import Settings
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.quiz.session_progress import compute_totals
from tests.ui.fakes import NOON
from tests.ui.practice.rooms import HINT, LEARNER, PACK, Room

NUMBERS = (1, 2, 3, 4, 5, 6)
LATER = NOON + timedelta(minutes=1)


def kept(room):
    """The responses on the disk, of all sessions."""
    rows = room.background.reader.all("SELECT id FROM session ORDER BY number")
    return [each for (session,) in rows for each in load_responses(room.background.reader, session).good]


def told(state):
    """The outcome in a word; '' while asking."""
    return "" if state.explanation is None else state.explanation.outcome.word


class TestMissing:
    def test_what_is_missing_is_told_until_it_is_given_and_nothing_is_checked_before(self, room):
        state = room.go_on()
        assert (state.phase, state.number, state.question.missing) == ("asking", 1, "answer")
        answer = room.right()
        room.presenter.choose(answer)
        assert room.state.question.missing == ""
        state = room.go_on()
        assert (state.question.missing, state.question.chosen) == ("certainty", answer)
        room.presenter.sure("guess")
        assert room.state.question.missing == ""
        assert kept(room) == []

    def test_where_certainty_is_turned_off_an_answer_is_enough(self, enter):
        room = enter(Settings(certainty=False))
        room.open()
        assert room.state.question.certainty is None
        room.presenter.choose(room.right())
        assert told(room.go_on()) == "Correct"
        assert kept(room)[0].certainty is None

    def test_an_answer_can_be_changed_until_it_is_checked(self, room):
        room.presenter.choose(room.wrong())
        room.presenter.sure("certain")
        right = room.right()
        room.presenter.choose(right)
        room.presenter.sure("guess")
        room.go_on()
        assert [(each.answer, each.certainty) for each in kept(room)] == [(right, "guess")]


class TestKeeping:
    def test_the_explanation_is_shown_only_when_the_answer_is_on_the_disk(self, room):
        room.presenter.choose(room.right())
        room.presenter.sure("certain")
        shown = len(room.view.states)
        room.presenter.go_on()
        assert kept(room) == []
        assert len(room.view.states) == shown
        assert room.view.said == []
        room.background.work()
        assert len(kept(room)) == 1
        assert [told(state) for state in room.view.states[shown:]] == ["Correct"]

    def test_while_an_answer_is_written_nothing_changes_it_and_none_is_given_twice(self, room):
        right = room.right()
        room.presenter.choose(right)
        room.presenter.sure("certain")
        for _ in range(3):
            room.presenter.go_on()
            room.presenter.choose(room.wrong())
            room.presenter.sure("guess")
            room.presenter.skip()
            room.presenter.hint()
            room.presenter.before()
        room.background.work()
        assert [(each.answer, each.certainty, each.hint) for each in kept(room)] == [
            (right, "certain", False)
        ]

    def test_an_answer_is_kept_with_all_that_was_given(self, room):
        room.clock.moment = LATER
        question, wrong = room.question, room.wrong()
        room.answer(wrong)
        (response,) = kept(room)
        assert (response.question, response.answer, response.certainty) == (question.id, wrong, "certain")
        assert (response.score, response.outcome, response.attempt) == (0.0, "not_this_time", 1)
        assert (response.shown, response.answered) == (NOON, LATER)
        room.go_on()
        room.clock.moment = LATER + timedelta(minutes=1)
        room.answer()
        assert kept(room)[1].shown == LATER

    def test_what_settles_it_is_announced_and_with_the_outcome_when_asked_again(self, room):
        explanation = room.answer().explanation
        room.presenter.say_again()
        assert room.view.said == [explanation.said_next, explanation.announcement]
        assert explanation.said_next == room.state.desk.description != ""

    def test_leaving_while_an_answer_is_written_keeps_it_and_says_nothing_of_it(self, room):
        room.check()
        shown = len(room.view.states)
        room.presenter.leave()
        room.background.work()
        assert len(kept(room)) == 1
        assert (room.view.states[shown:], room.view.said) == ([], [])

    def test_keys_pressed_while_home_is_on_its_way_are_not_for_the_question(self, room):
        room.presenter.choose(room.right())
        room.presenter.sure("certain")
        room.presenter.leave()
        room.go_on()
        assert kept(room) == []


class TestSkipping:
    def test_a_skipped_question_comes_once_more_at_the_end(self, room):
        first = room.question
        assert room.skip().number == 2
        for _ in NUMBERS[1:]:
            room.answer()
            room.go_on()
        assert (room.state.phase, room.state.number, room.question) == ("asking", 1, first)
        room.answer()
        assert [
            (each.question, each.outcome, each.attempt) for each in kept(room) if each.question == first.id
        ] == [
            (first.id, "skipped", 1),
            (first.id, "correct", 2),
        ]

    def test_a_first_skip_explains_nothing_and_keeps_no_answer(self, room):
        room.presenter.choose(room.right())
        room.presenter.sure("certain")
        state = room.skip()
        assert (state.phase, state.has_before, state.question.chosen) == ("asking", False, None)
        assert room.view.said == []
        assert [(each.answer, each.certainty) for each in kept(room)] == [(None, None)]

    def test_skipped_again_it_is_explained_and_counts_as_skipped(self, room):
        for _ in NUMBERS:
            room.skip()
        state = room.skip()
        assert (state.phase, told(state), state.number) == ("explained", "Skipped", 1)
        (response,) = [each for each in kept(room) if each.attempt == 2]
        assert (response.outcome, response.score, response.answer) == ("skipped", 0.0, None)

    def test_of_the_last_question_that_comes_again_at_once_it_is_said(self, room):
        for number in NUMBERS[1:]:
            room.answer()
            assert room.go_on().number == number
        before = room.state
        state = room.skip()
        assert (state.phase, state.number) == (before.phase, before.number)
        assert state.notice != before.notice
        assert room.skip().phase == "explained"


class TestHint:
    @pytest.mark.parametrize("taken", [True, False])
    def test_it_is_shown_when_it_is_asked_for_and_recorded_with_the_answer(self, room, taken):
        while not room.state.has_hint:
            room.presenter.hint()
            assert room.state.question.hint == ""
            room.answer()
            room.go_on()
        if taken:
            room.presenter.hint()
            assert (room.state.question.hint, room.state.has_hint) == (HINT, False)
        room.check()
        shown = room.state
        room.presenter.hint()
        assert room.state is shown
        room.background.work()
        hints = [each.hint for each in kept(room)]
        assert hints == [*[False] * (len(hints) - 1), taken]


class TestLookingBack:
    def explained(self, room, answers):
        """Answer so many questions, and return the prompts and outcomes in order."""
        seen = []
        for number in range(answers):
            state = room.answer(None if number % 2 else room.wrong())
            seen.append(what(state))
            if number < answers - 1:
                room.go_on()
        return seen

    def test_from_a_question_back_and_forward_to_the_same_question_with_what_was_chosen(self, room):
        first, second = self.explained(room, 2)
        room.go_on()
        answer = room.right()
        room.presenter.choose(answer)
        for expected in (second, first):
            room.presenter.before()
            assert what(room.state) == expected
        room.go_on()
        state = room.go_on()
        assert (state.phase, state.number, state.question.chosen) == ("asking", 3, answer)

    def test_while_looking_back_nothing_is_answered(self, room):
        self.explained(room, 1)
        room.go_on()
        room.presenter.before()
        room.presenter.choose(room.right())
        room.presenter.sure("certain")
        room.presenter.skip()
        room.go_on()
        assert room.state.question.chosen is None
        assert len(kept(room)) == 1

    def test_before_the_first_answer_there_is_nothing_to_look_back_at_or_around(self, room):
        shown = len(room.view.states)
        room.presenter.before()
        room.presenter.toggle_whole()
        assert len(room.view.states) == shown

    def test_the_whole_article_is_shown_and_the_next_explanation_begins_with_its_passage(self, room):
        near = room.answer().desk.sheet
        for whole in (True, False, True):
            room.presenter.toggle_whole()
            assert room.state.whole == whole
            assert (room.state.desk.sheet == near) != whole
        assert len(room.state.desk.sheet.items) > len(near.items)
        room.go_on()
        assert not room.answer().whole


class TestNotSaved:
    @pytest.fixture
    def locked(self, room):
        """Lock the database as another program would."""
        other = sqlite3.connect(room.background.writer.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        room.background.writer.connection.execute("PRAGMA busy_timeout = 0")
        yield other
        other.close()

    def free(self, room, locked):
        """Let it be written again, and what waits be written."""
        locked.execute("ROLLBACK")
        room.waiting.try_again()
        room.background.work()

    def test_the_practice_goes_on_and_it_is_told_since_when_nothing_is_saved(self, room, locked):
        state = room.answer()
        assert (told(state), state.trouble) == ("Correct", "")
        assert room.go_on().number == 2
        room.answer(room.wrong())
        (unsaved,) = room.unsaved[-1:]
        assert (unsaved.since, unsaved.answers, unsaved.error.code) == (NOON, 2, "busy")
        assert kept(room) == []

    def test_the_days_on_which_questions_come_back_are_told_as_if_it_had_been_kept_at_once(
        self, room, locked
    ):
        room.answer()
        self.free(room, locked)
        for _ in NUMBERS[1:]:
            room.go_on()
            room.answer()
        room.go_on()
        assert len(room.finished[0].due) == len(NUMBERS)

    def test_left_and_opened_again_it_goes_on_after_the_answers_that_wait(self, room, locked):
        room.answer()
        following = room.go_on()
        room.presenter.leave()
        state = room.open()
        assert (state.number, state.question) == (following.number, following.question)
        room.presenter.before()
        assert room.state.number == 1
        self.free(room, locked)
        assert len(kept(room)) == 1

    def test_a_whole_session_goes_on_in_memory_from_its_beginning_to_its_results_and_the_next(self, enter):
        room = enter()
        other = sqlite3.connect(room.background.writer.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        room.background.writer.connection.execute("PRAGMA busy_timeout = 0")
        room.open()
        for _ in NUMBERS:
            room.answer()
            room.go_on()
        assert compute_totals(room.finished[0].state).correct == len(NUMBERS)
        assert room.open().number == 1
        other.close()
        room.waiting.try_again()
        room.background.work()
        reader = room.background.reader
        assert reader.all("SELECT count(*) FROM response") == [(len(NUMBERS),)]
        assert reader.all("SELECT state FROM session ORDER BY number") == [("finished",), ("open",)]
        assert room.unsaved[-1] is None

    def test_opened_twice_while_an_answer_is_on_its_way_it_goes_on_after_that_answer(self, room, locked):
        room.presenter.skip()
        room.presenter.open(PACK.id, PACK.title)
        assert room.open().number == 2
        self.free(room, locked)
        assert [each.outcome for each in kept(room)] == ["skipped"]

    def test_a_fault_of_the_programs_own_is_passed_on_and_the_answer_can_be_tried_again(self, room):
        room.background.writer.connection.execute("ALTER TABLE card RENAME TO elsewhere")
        with pytest.raises(sqlite3.OperationalError):
            room.answer()
        assert kept(room) == []
        room.background.writer.connection.execute("ALTER TABLE elsewhere RENAME TO card")
        assert told(room.go_on()) == "Correct"


class TestResuming:
    STEPS = ("right", "skip", "wrong", "right", "wrong", "skip", "right", "skip")
    """Two are skipped; of those, one is answered and one skipped again when it comes back."""

    def do(self, room, step):
        """Do one step, and go on to the next question or the results."""
        if step == "skip":
            room.skip()
        else:
            room.answer(room.wrong() if step == "wrong" else None)
        return room.go_on() if room.state.phase == "explained" else room.state

    def shown(self, state):
        """What is asked, but for what is told of the session's beginning."""
        return state.phase, state.number, state.total, state.question, state.desk, state.has_before

    @pytest.mark.parametrize("stop", range(len(STEPS)))
    def test_a_session_resumed_anywhere_goes_on_as_if_it_had_never_stopped(self, enter, path, tmp_path, stop):
        other = tmp_path / "never-stopped.db"
        other.write_bytes(path.read_bytes())
        stopped, straight = enter(), Room(other)
        stopped.open(), straight.open()
        try:
            for number, step in enumerate(self.STEPS):
                if number == stop:
                    stopped.presenter.leave()
                    stopped = enter(chance=99)
                    stopped.open()
                assert self.shown(stopped.state) == self.shown(straight.state)
                self.do(stopped, step), self.do(straight, step)
            (one,), (two,) = stopped.finished, straight.finished
            assert [plain(each) for each in one.state.responses] == [
                plain(each) for each in two.state.responses
            ]
            assert (compute_totals(one.state), one.left_out_kinds) == (
                compute_totals(two.state),
                two.left_out_kinds,
            )
            assert sorted(one.due.values()) == sorted(two.due.values())
        finally:
            straight.close()

    def test_the_last_explanations_can_be_looked_back_at_after_resuming(self, enter, room):
        told_before = what(room.answer())
        again = enter()
        again.open()
        again.presenter.before()
        assert what(again.state) == told_before

    def test_a_session_answered_to_its_end_but_not_marked_so_shows_its_results(self, enter, room):
        to_the_last(room)
        again = enter()
        again.open()
        assert compute_totals(again.finished[0].state).correct == 6


def to_the_last(room):
    """Answer everything rightly, as far as the last explanation."""
    for number in NUMBERS:
        assert not room.state.last
        assert room.answer().last == (number == 6)
        if number < 6:
            room.go_on()


class TestFinishing:
    def test_after_the_last_explanation_come_the_results_and_then_a_new_session(self, room):
        to_the_last(room)
        room.presenter.before()
        room.go_on()
        assert (room.finished, room.state.number, room.state.last) == ([], 6, True)
        room.go_on()
        (finished,) = room.finished
        assert compute_totals(finished.state).correct == 6
        assert len(finished.due) == 6
        assert load_open_session(room.background.reader, LEARNER.id, PACK.id).good == ()
        state = room.open()
        assert (state.phase, state.number) == ("asking", 1)
        assert room.background.reader.all("SELECT count(*), count(DISTINCT id) FROM session") == [(2, 2)]


class TestReporting:
    def test_the_question_that_is_explained_is_reported_by_its_ids_and_no_learner(self, room):
        question = room.question
        room.presenter.report()
        assert room.reported == []
        room.answer()
        room.presenter.report()
        (subject,) = room.reported
        assert (subject.pack, subject.title, subject.revision) == (PACK.id, PACK.title, PACK.revision)
        assert (subject.question, subject.fingerprint) == (question.id, compute_fingerprint(question))
        assert subject.asked.startswith(question.prompt)
        assert LEARNER.id not in asdict(subject).values()

    def test_looking_back_the_earlier_question_is_reported(self, room):
        first = room.question.id
        room.answer()
        room.go_on()
        room.answer()
        room.presenter.before()
        room.presenter.report()
        assert [subject.question for subject in room.reported] == [first]


def what(state):
    """What is explained, and how it turned out."""
    return f"{state.number}: {state.explanation.prompt} {state.explanation.claim} {told(state)}"


def plain(response):
    """A response without what differs between two sessions that are the same."""
    return replace(response, id="", session="")
