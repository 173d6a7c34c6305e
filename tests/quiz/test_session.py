"""A session: what is due, what is skipped, proved and left out, and that it resumes as if never stopped."""

from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz.responses import ChoiceAnswer
from quizapp.quiz.scoring_rules import AnswerScore
from quizapp.quiz.session import (
    EVIDENCE_KINDS,
    SessionState,
    add_evidence,
    add_response,
    build_evidence_response,
    build_response,
    exclude_question,
    resume_session,
)
from quizapp.quiz.session_progress import compute_totals, find_position, list_outcomes
from tests.quiz.builders import NOON, ROWS, plan

ANSWER = ChoiceAnswer("o0")


def answer(state, score=Fraction(1), kind="choice"):
    """The session after an answer of this score to what is due, or after skipping it."""
    return add_response(state, row(state, score, kind))


def row(state, score=Fraction(1), kind="choice"):
    turn = state.turn
    assert turn is not None
    return build_response(
        state.plan,
        turn,
        kind,
        None if score is None else ANSWER,
        None if score is None else AnswerScore(score),
        id=f"r{len(state.responses)}",
        shown=NOON,
        answered=NOON + timedelta(seconds=5),
    )


def evidence(state, score=1.0):
    turn = state.turn
    assert turn is not None
    assert turn.response is not None
    return build_evidence_response(
        turn.response, ROWS[:1], score, id=f"p{len(state.evidence)}", answered=NOON
    )


def due(state):
    turn = state.turn
    return None if turn is None else (turn.place, turn.attempt, turn.due)


def test_a_question_skipped_twice_scores_nothing_and_is_done():
    state = answer(answer(SessionState(plan(1)), None), None)
    assert state.turn is None
    assert state.responses[-1].score == 0
    assert list_outcomes(state) == ("skipped",)


def test_a_evidence_may_be_skipped():
    state = answer(SessionState(plan(1, evidence_prompt=True)))
    skipped = build_evidence_response(state.responses[0], None, 0.0, id="p", answered=NOON)
    assert (skipped.spans, skipped.score) == (None, 0.0)
    assert add_evidence(state, skipped).turn is None


def test_only_the_question_due_can_be_answered_and_none_while_evidence_is_due():
    state = SessionState(plan(2))
    first = row(state)
    with pytest.raises(ValueError, match="place 0, attempt 1 is not due"):
        add_response(add_response(state, first), first)
    later = row(answer(state))
    with pytest.raises(ValueError, match="is not due"):
        add_response(answer(SessionState(plan(2, evidence_prompt=True))), later)


def test_only_the_evidence_due_is_taken():
    state = answer(SessionState(plan(2, evidence_prompt=True)))
    proved = add_evidence(state, evidence(state))
    with pytest.raises(ValueError, match="no evidence of response r0 is due"):
        add_evidence(proved, evidence(state))


def test_places_passed_over_are_left_out_when_a_session_resumes():
    state = answer(exclude_question(answer(SessionState(plan(4)), None), 1))
    assert state.left_out == {1}
    assert resume_session(state.plan, state.responses, ()) == state
    state = answer(answer(state, None), Fraction(1))
    assert due(state) == (3, 2, "question")
    assert resume_session(state.plan, state.responses, ()) == state


def test_a_skipped_place_passed_over_at_the_end_is_left_out_when_a_session_resumes():
    state = answer(answer(SessionState(plan(2)), None), None)
    state = answer(exclude_question(state, 0))
    assert state.left_out == {0}
    assert resume_session(state.plan, state.responses, ()) == state


@pytest.mark.parametrize(
    ("scores", "place"), [([None, None], 0), ([Fraction(1)], 0), ([Fraction(1)], -1), ([Fraction(1)], 1)]
)
def test_what_is_answered_skipped_twice_or_not_in_the_plan_cannot_be_left_out(scores, place):
    state = SessionState(plan(1))
    for score in scores:
        state = answer(state, score)
    with pytest.raises(ValueError, match=f"place {place} cannot be left out"):
        exclude_question(state, place)


def test_a_question_that_cannot_be_shown_again_after_a_skip_is_left_out():
    state = exclude_question(answer(SessionState(plan(1)), None), 0)
    assert state.turn is None
    assert list_outcomes(state) == ("left_out",)


def test_a_evidence_that_was_lost_is_not_asked_for_again_later():
    state = answer(SessionState(plan(3, evidence_prompt=True)))
    state = answer(add_evidence(state, evidence(state)))
    assert due(resume_session(state.plan, state.responses, ())) == (1, 1, "evidence")


def test_an_answer_and_its_score_belong_together():
    state = SessionState(plan(1))
    assert state.turn is not None
    with pytest.raises(ValueError, match="an answer needs its score"):
        build_response(state.plan, state.turn, "choice", ANSWER, None, id="r", shown=NOON, answered=NOON)


def test_a_row_holds_what_the_plan_and_the_turn_say_and_no_certainty_where_it_was_skipped():
    state = SessionState(plan(1))
    assert state.turn is not None
    told = {"id": "r", "shown": NOON, "answered": NOON, "certainty": "guess", "hint": True}
    made = build_response(state.plan, state.turn, "verdict", ANSWER, AnswerScore(Fraction(1, 3)), **told)
    assert (made.session, made.learner, made.place, made.attempt) == ("s1", "ada", 0, 1)
    assert (made.pack, made.question, made.revision) == ("harbour", "q0", 1)
    assert (made.score, made.outcome, made.certainty, made.hint) == (1 / 3, "partly", "guess", True)
    made = build_response(state.plan, state.turn, "choice", None, None, **told)
    assert (made.answer, made.outcome, made.score, made.certainty) == (None, "skipped", 0.0, None)


class Sitting(RuleBasedStateMachine):
    """A session beside the simplest model of one: a queue of places, and a second one of skipped places."""

    @initialize(
        count=st.integers(0, 6),
        mode=st.sampled_from(["learn", "test", "review", "mistakes"]),
        evidence_prompt=st.booleans(),
        damaged=st.sets(st.integers(0, 5), max_size=3),
    )
    def start(self, count, mode, evidence_prompt, damaged):
        self.state = SessionState(plan(count, mode=mode, evidence_prompt=evidence_prompt))
        self.damaged = damaged
        self.first = [place for place in range(count) if place not in damaged]
        self.again = []
        self.to_prove = None
        self.scores = {}
        self.state = self.shown(self.state)

    def shown(self, state):
        """What the interface does: a question that is due and cannot be shown is left out."""
        while state.turn is not None and state.turn.due == "question" and state.turn.place in self.damaged:
            state = exclude_question(state, state.turn.place)
        return state

    def expected(self):
        if self.to_prove is not None:
            return (self.to_prove, self.attempt, "evidence")
        if self.first:
            return (self.first[0], 1, "question")
        return (self.again[0], 2, "question") if self.again else None

    @precondition(lambda self: due(self.state) is not None and self.to_prove is None)
    @rule(score=st.sampled_from([None, Fraction(0), Fraction(1, 2)]), kind=st.sampled_from(QUESTION_KINDS))
    def respond(self, score, kind):
        self.attempt = 1 if self.first else 2
        place = self.first.pop(0) if self.first else self.again.pop(0)
        self.scores[place] = float(score or 0)
        if score is None and self.attempt == 1:
            self.again.append(place)
        if score is not None and self.state.plan.evidence_prompt and kind in EVIDENCE_KINDS:
            self.to_prove = place
        self.state = self.shown(answer(self.state, score, kind))

    @precondition(lambda self: self.to_prove is not None)
    @rule()
    def prove(self):
        self.to_prove = None
        self.state = self.shown(add_evidence(self.state, evidence(self.state)))

    @precondition(lambda self: self.again)
    @rule()
    def damage_a_skipped_one(self):
        place = self.again.pop(0)
        self.damaged.add(place)
        del self.scores[place]
        self.state = self.shown(self.state)

    @precondition(lambda self: hasattr(self, "state"))
    @rule()
    def restart(self):
        self.state = self.shown(resume_session(self.state.plan, self.state.responses, self.state.evidence))

    @invariant()
    def a_session_resumed_here_equals_this_one(self):
        if hasattr(self, "state"):
            again = self.shown(resume_session(self.state.plan, self.state.responses, self.state.evidence))
            assert again == self.state

    @invariant()
    def what_is_due_is_what_the_model_says(self):
        if hasattr(self, "state"):
            assert due(self.state) == self.expected()

    @invariant()
    def the_counts_add_up(self):
        if hasattr(self, "state"):
            count = compute_totals(self.state)
            assert count.counted + count.left_out + count.open == len(self.state.plan.entries)
            assert count.points == pytest.approx(sum(self.scores.values()))
            if self.state.turn:
                at = find_position(self.state, self.state.turn.place)
                assert 1 <= at.number <= at.of


TestSitting = Sitting.TestCase
TestSitting.settings = settings(stateful_step_count=25)
