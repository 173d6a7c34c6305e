"""A session as a state machine: what is due next is told by the plan and the responses alone.

The plan was chosen at its start and never changes. So a session that resumes anywhere goes on as if it had
never stopped: nothing else is remembered. What is left out (a question that cannot be shown) has no response;
a place that was passed over is one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from quizapp.pack.ids import PackId, QuestionId
from quizapp.pack.vocabulary import BookMode, QuestionKind
from quizapp.quiz.responses import Answer, Certainty, EvidenceResponse, PassageSpan, Response
from quizapp.quiz.scoring_rules import AnswerScore

SessionMode = Literal["learn", "test", "review", "mistakes"]


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One question of a session, at the revision and fingerprint it had when the session began."""

    pack: PackId
    revision: int
    question: QuestionId
    fingerprint: str


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """One sitting: its seed decides every order, so that it resumes as it was."""

    id: str
    learner: str
    mode: SessionMode
    seed: int
    book: BookMode
    certainty: bool
    evidence_prompt: bool
    entries: tuple[PlanEntry, ...]
    begun: datetime


EVIDENCE_KINDS: Final[frozenset[QuestionKind]] = frozenset(
    {"choice", "choices", "attribution", "chain", "verdict", "number", "text"}
)
"""The kinds that are proved by a sentence; evidence, match and order are about sentences already."""


@dataclass(frozen=True, slots=True)
class SessionTurn:
    """What is due next: a question, or the evidence of the response just given. `place` counts from 0."""

    entry: PlanEntry
    place: int
    attempt: Literal[1, 2]
    due: Literal["question", "evidence"]
    response: Response | None = None


@dataclass(frozen=True, slots=True)
class SessionState:
    """A session so far, at first without any: responses and evidence in the order in which they came."""

    plan: SessionPlan
    responses: tuple[Response, ...] = ()
    evidence: tuple[EvidenceResponse, ...] = ()
    left_out: frozenset[int] = frozenset()

    @property
    def turn(self) -> SessionTurn | None:
        """What is due next; None when the session is finished.

        Every question comes once, in order; the skipped ones then come once more.
        """
        unproved = self._unproved()
        if unproved is not None:
            entry = self.plan.entries[unproved.place]
            return SessionTurn(entry, unproved.place, unproved.attempt, "evidence", unproved)
        given = {(response.place, response.attempt) for response in self.responses}
        for place, entry in enumerate(self.plan.entries):
            if place not in self.left_out and (place, 1) not in given:
                return SessionTurn(entry, place, 1, "question")
        for place in sorted(self._skipped()):
            if place not in self.left_out and (place, 2) not in given:
                return SessionTurn(self.plan.entries[place], place, 2, "question")
        return None

    def _skipped(self) -> set[int]:
        return {r.place for r in self.responses if r.attempt == 1 and r.answer is None}

    def _unproved(self) -> Response | None:
        """The last response, if its evidence is still to come. An earlier one is not asked for again."""
        if not (self.plan.evidence_prompt and self.responses):
            return None
        last = self.responses[-1]
        if last.answer is None or last.kind not in EVIDENCE_KINDS:
            return None
        return None if any(evidence.response == last.id for evidence in self.evidence) else last


def add_response(state: SessionState, response: Response) -> SessionState:
    """Return the session after a response. Raises ValueError if it does not answer the question due."""
    turn = state.turn
    if turn is None or turn.due != "question" or _slot(turn) != _slot(response):
        raise ValueError(f"place {response.place}, attempt {response.attempt} is not due")
    return replace(state, responses=(*state.responses, response))


def add_evidence(state: SessionState, evidence: EvidenceResponse) -> SessionState:
    """Return the session after evidence. Raises ValueError if that evidence is not due."""
    turn = state.turn
    if turn is None or turn.response is None or turn.response.id != evidence.response:
        raise ValueError(f"no evidence of response {evidence.response} is due")
    return replace(state, evidence=(*state.evidence, evidence))


def exclude_question(state: SessionState, place: int) -> SessionState:
    """Return the session without the question at this place, which does not count.

    Raises ValueError if the place is not one of the plan, or its question is already answered.
    """
    if not 0 <= place < len(state.plan.entries) or place in _done(state.responses):
        raise ValueError(f"place {place} cannot be left out")
    return replace(state, left_out=state.left_out | {place})


def resume_session(
    plan: SessionPlan, responses: Iterable[Response], evidence: Iterable[EvidenceResponse]
) -> SessionState:
    """Return the session as it was when it stopped; responses and evidence come in the order of their rows.

    Questions were due in order, so a place without a response before one that has it was left out. One left
    out after the last response is due once more, and can be left out again.
    """
    given = tuple(responses)
    first = {response.place for response in given if response.attempt == 1}
    second = {response.place for response in given if response.attempt == 2}
    if second:
        skipped = {r.place for r in given if r.attempt == 1 and r.answer is None}
        passed = set(range(len(plan.entries))) - first - second
        passed |= {place for place in skipped - second if place < max(second)}
    else:
        passed = set(range(max(first, default=0))) - first
    return SessionState(plan, given, tuple(evidence), frozenset(passed))


def build_response(  # noqa: PLR0913 - a row has many columns
    plan: SessionPlan,
    turn: SessionTurn,
    kind: QuestionKind,
    answer: Answer | None,
    scored: AnswerScore | None,
    *,
    id: str,  # noqa: A002 - the row's own name for it
    shown: datetime,
    answered: datetime,
    certainty: Certainty | None = None,
    hint: bool = False,
) -> Response:
    """Return the row of an answer to the question due; without answer and score it is skipped.

    The times are UTC. Raises ValueError if only one of answer and score is given.
    """
    if (answer is None) != (scored is None):
        raise ValueError("an answer needs its score, and a skipped question has none")
    return Response(
        id=id,
        session=plan.id,
        learner=plan.learner,
        place=turn.place,
        pack=turn.entry.pack,
        revision=turn.entry.revision,
        question=turn.entry.question,
        fingerprint=turn.entry.fingerprint,
        kind=kind,
        answer=answer,
        score=float(scored.score) if scored else 0.0,
        outcome=scored.outcome if scored else "skipped",
        certainty=certainty if scored else None,
        hint=hint,
        attempt=turn.attempt,
        shown=shown,
        answered=answered,
    )


def build_evidence_response(
    response: Response,
    spans: tuple[PassageSpan, ...] | None,
    score: float,
    *,
    id: str,  # noqa: A002 - the row's own name for it
    answered: datetime,
) -> EvidenceResponse:
    """Return the row of evidence: no spans are “No sentence settles it”, None is skipped and scores 0."""
    return EvidenceResponse(id, response.id, spans, 0.0 if spans is None else float(score), answered)


def _slot(of: SessionTurn | Response) -> tuple[int, int]:
    return of.place, of.attempt


def _done(responses: Iterable[Response]) -> set[int]:
    """The places with nothing more to come: answered, or skipped twice."""
    return {response.place for response in responses if response.answer is not None or response.attempt == 2}
