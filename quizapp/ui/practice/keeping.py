"""What a practice puts on the disk, and what counts of it while it is not there yet. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.library import cards, history, sessions
from quizapp.library.reviewing import reviewed
from quizapp.library.snapshots import snapshot_of
from quizapp.quiz.mastery import settles

if TYPE_CHECKING:
    from datetime import date, datetime

    from quizapp.library.connections import Writer
    from quizapp.pack.ids import PackId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import ProofResponse, Response
    from quizapp.quiz.session import Plan, State


@dataclass(frozen=True, slots=True)
class KeepPlan:
    """The plan of a session that begins."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class KeepEnd:
    """The end of a session for good: finished or, where something is still due, left."""

    state: State
    now: datetime


@dataclass(frozen=True, slots=True)
class Keep:
    """One answer to be kept, with the pack and question that it answers."""

    response: Response
    pack: Pack
    question: Question
    day: date


@dataclass(frozen=True, slots=True)
class KeepProof:
    """One proof to be kept, and the response that it proves."""

    proof: ProofResponse
    response: Response


Kept = Keep | KeepProof | KeepPlan | KeepEnd

Unsaved = Sequence[object]
"""What was to be kept and is not on the disk yet, in its order."""


def keep(writer: Writer, given: Kept) -> cards.Card | None:
    """Put an answer on the disk, whole, or a proof, or a session's plan or end; return the answer's new card.

    None if it settles nothing yet, and for the others. Repeating it is harmless. Raises DatabaseError: then
    nothing of it is kept.
    """
    match given:
        case KeepPlan():
            _keep_plan(writer, given.plan)
        case KeepEnd(state, now):
            # So that it goes on no more.
            mark = sessions.finish if state.turn is None else sessions.leave
            mark(writer, state.plan.id, now)
        case KeepProof():
            history.record_proof(writer, given.proof, given.response)
        case Keep():
            return _keep_answer(writer, given)
    return None


def learner_of(given: object) -> str:
    """Return the id of whose something is that was to be kept; '' if it is nothing of a practice."""
    match given:
        case KeepPlan(plan):
            return plan.learner
        case KeepEnd(state):
            return state.plan.learner
        case Keep(response) | KeepProof(_, response):
            return response.learner
    return ""


def plan_now(unsaved: Unsaved, learner: str, pack: PackId, stored: Plan | None) -> Plan | None:
    """Return the plan of the session that goes on in a pack; `stored` is that of the disk."""
    plans = [each.plan for each in unsaved if isinstance(each, KeepPlan)]
    begun = [plan for plan in plans if (plan.learner, sessions.pack_of(plan)) == (learner, pack)]
    last = begun[-1] if begun else stored
    ended = {each.state.plan.id for each in unsaved if isinstance(each, KeepEnd)}
    return None if last is None or last.id in ended else last


def with_unsaved(
    unsaved: Unsaved, session: str, responses: Sequence[Response], proofs: Sequence[ProofResponse]
) -> tuple[tuple[Response, ...], tuple[ProofResponse, ...]]:
    """Return the responses and proofs of a session with those that are not on the disk yet."""
    given = [each.response for each in unsaved if isinstance(each, Keep)]
    proved = [each.proof for each in unsaved if isinstance(each, KeepProof)]
    # What waits may have come to the disk just before that was read.
    known = {each.id for each in responses} | {each.id for each in proofs}
    answers = (each for each in given if each.session == session and each.id not in known)
    ids = {each.id for each in (*responses, *given) if each.session == session}
    more = (each for each in proved if each.response in ids and each.id not in known)
    return (*responses, *answers), (*proofs, *more)


def _keep_plan(writer: Writer, plan: Plan) -> None:
    if not sessions.plan_of(writer, plan.id).good:
        sessions.begin_session(writer, plan)


def _keep_answer(writer: Writer, answer: Keep) -> cards.Card | None:
    response, question = answer.response, answer.question
    card = None
    if settles(response):
        key = cards.key_of(question.id, question.family)
        before = cards.standing_before(writer.connection, response, key)
        card = reviewed(before.card if before else None, response, key)
    snapshot = snapshot_of(answer.pack, question)
    history.record(
        writer, history.Given(response, question.family, question.skill, answer.day, card, snapshot)
    )
    return card
