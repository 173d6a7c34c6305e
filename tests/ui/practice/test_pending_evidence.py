"""The evidence of an answer: asked for once the answer is kept, before it is told of, and kept itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizapp.library.response_history import load_evidence, load_responses
from quizapp.library.settings import Settings
from quizapp.quiz.evidence_sentences import list_evidence_sentences, list_sentences
from quizapp.quiz.session import EVIDENCE_KINDS
from quizapp.ui.kinds.session_context import open_pack
from tests.ui.fakes import translate as say
from tests.ui.practice.rooms import PACK, Room

Enter = Callable[..., Room]
EVIDENCE_PROMPT = Settings(evidence_prompt=True, count=0)
TEXTS = open_pack(PACK).texts


@pytest.fixture
def room(enter):
    """A practice with proving that stands at the first question that is proved."""
    made = enter(EVIDENCE_PROMPT)
    made.open()
    to_the_next(made)
    return made


def to_the_next(room):
    """Answer what is not proved, until a question is asked that is."""
    while room.question.kind not in EVIDENCE_KINDS:
        room.answer()
        room.go_on()


def right_numbers(room):
    """The numbers of the sentences that settle the question, 0 where none does."""
    question = room.question
    proved = list_evidence_sentences(question, TEXTS)
    order = list_sentences(PACK, question)
    return sorted(order.index(span) + 1 for span in proved[0]) if proved else [0]


def prove(room, *numbers):
    for number in numbers:
        room.presenter.mark(number)
    return room.go_on()


def kept(room):
    (session,) = (row[0] for row in room.background.reader.all("SELECT id FROM session"))
    return list(load_responses(room.background.reader, session).good), list(
        load_evidence(room.background.reader, session).good
    )


def told(room):
    """The explanation on screen."""
    assert room.state.phase == "explained"
    return room.state.explanation


def fault(room):
    """Have the disk refuse to write."""
    room.background.writer.connection.execute("PRAGMA query_only = 1")


def mend(room):
    room.background.writer.connection.execute("PRAGMA query_only = 0")


def test_the_evidence_is_asked_for_once_the_answer_is_on_the_disk_and_nothing_is_told(room):
    before = len(room.view.said)
    state = room.answer()
    given, _ = kept(room)
    assert given[-1].question == room.question.id
    assert (state.phase, state.explanation) == ("evidence_prompt", None)
    assert (state.evidence is None, state.desk is None) == (False, False)
    assert len(room.view.said) == before


def test_the_outcome_is_told_only_when_the_evidence_is_on_the_disk(room):
    room.answer()
    for number in right_numbers(room):
        room.presenter.mark(number)
    room.presenter.go_on()
    assert room.state.phase == "evidence_prompt"
    assert kept(room)[1] == []
    room.background.work()
    assert len(kept(room)[1]) == 1
    explanation = told(room)
    assert explanation.evidence.strong in room.view.said[-1]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("right", "right.the_answer_is_right_and"),
        ("wrong", "wrong.the_answer_is_right_your"),
        (None, "skipped.the_answer_is_right_you"),
    ],
)
def test_beside_a_right_answer_each_evidence_is_kept_with_its_score_and_told_as_what_it_is(
    room, given, words
):
    right = right_numbers(room)
    room.answer()
    if given is None:
        room.skip()
    else:
        wrong = [number for number in range(1, 21) if number not in right]
        prove(room, *(right if given == "right" else wrong[:1]))
    explanation = told(room)
    assert explanation.evidence.strong == say(f"evidence.outcome.{words}")
    assert explanation.outcome.tone == "correct"
    (evidence,) = kept(room)[1]
    assert (evidence.score, evidence.spans is None) == (given == "right", given is None)


def test_without_a_sentence_nothing_is_checked_and_the_screen_says_what_is_missing(room):
    room.answer()
    state = room.go_on()
    assert state.evidence.message
    assert kept(room)[1] == []
    room.presenter.mark(3)
    assert room.state.evidence.message == ""


def test_what_was_chosen_can_be_taken_back_but_the_answer_not_be_changed(room):
    state = room.answer()
    room.presenter.mark(3)
    room.presenter.set_evidence(None)
    assert room.state == state
    state = room.state
    room.presenter.choose(None)
    room.presenter.sure("guess")
    room.presenter.hint()
    assert room.state is state


def test_that_no_sentence_settles_it_is_kept_as_such_and_a_skipped_question_is_not_proved(room):
    assert room.skip().phase == "asking"
    to_the_next(room)
    room.answer()
    prove(room, 0)
    assert [evidence.spans for evidence in kept(room)[1]] == [()]


def test_while_evidence_is_asked_for_its_answer_cannot_be_looked_back_at(room):
    asked = room.answer()
    assert asked.has_before == any(state.phase == "explained" for state in room.view.states)
    room.presenter.before()
    if asked.has_before:
        told(room)
        room.go_on()
    assert room.state == asked


def test_from_evidence_back_and_forward_to_the_same_evidence_with_what_was_chosen(room):
    room.answer()
    prove(room, 1)
    room.go_on()
    to_the_next(room)
    room.answer()
    room.presenter.mark(2)
    chosen = room.state
    room.presenter.before()
    told(room)
    room.go_on()
    assert room.state == chosen


def test_a_restart_between_the_two_goes_on_at_the_evidence(room, enter):
    asked = room.answer()
    again = enter(EVIDENCE_PROMPT)
    state = again.open()
    assert (state.phase, state.number) == ("evidence_prompt", asked.number)
    assert state.evidence == asked.evidence
    prove(again, *right_numbers(again))
    assert len(kept(again)[1]) == 1


def test_after_both_a_restart_goes_on_at_the_next_question_and_the_evidence_is_told_again(room, enter):
    room.answer()
    before = prove(room, 0).explanation
    asked = room.go_on()
    again = enter(EVIDENCE_PROMPT)
    assert again.open().number == asked.number
    again.presenter.before()
    assert told(again).evidence == before.evidence


def test_evidence_that_is_not_saved_is_told_of_and_kept_later(room):
    room.answer()
    fault(room)
    assert prove(room, 1).phase == "explained"
    assert len(kept(room)[1]) == 0
    mend(room)
    room.waiting.try_again()
    room.background.work()
    assert len(kept(room)[1]) == 1


def test_an_answer_and_its_evidence_that_wait_are_kept_one_after_the_other(room):
    fault(room)
    room.answer()
    prove(room, 1)
    room.presenter.leave()
    assert room.open().number == 2
    mend(room)
    room.waiting.try_again()
    room.background.work()
    assert [len(each) for each in kept(room)] == [1, 1]


def test_pressed_twice_it_is_kept_once(room):
    room.answer()
    room.presenter.mark(1)
    room.presenter.go_on()
    room.presenter.go_on()
    room.presenter.skip()
    room.background.work()
    assert len(kept(room)[1]) == 1
    assert room.state.phase == "explained"


def test_the_results_know_answers_and_evidence(enter):
    room = enter(EVIDENCE_PROMPT)
    room.open()
    while not room.finished:
        room.answer()
        if room.state.phase == "evidence_prompt":
            prove(room, *right_numbers(room))
        room.go_on()
    (finished,) = room.finished
    assert finished.state.evidence
    assert all(evidence.score == 1 for evidence in finished.state.evidence)


def test_without_the_setting_nothing_is_proved(enter):
    room = enter(Settings(evidence_prompt=False))
    room.open()
    assert room.answer().phase == "explained"
