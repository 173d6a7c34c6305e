"""What a practice puts on the disk, and what counts of it while it is not there yet. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.library import cards, response_history, sessions
from quizapp.library.card_review import review_card
from quizapp.pack.excerpt import build_snapshot
from quizapp.quiz.mastery import is_settled

if TYPE_CHECKING:
    from datetime import date, datetime

    from quizapp.library.connections import LibraryWriter
    from quizapp.pack.ids import PackId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import EvidenceResponse, Response
    from quizapp.quiz.session import SessionPlan, SessionState


@dataclass(frozen=True, slots=True)
class PlanWrite:
    """The plan of a session that begins."""

    plan: SessionPlan


@dataclass(frozen=True, slots=True)
class SessionEndWrite:
    """The end of a session for good: finished or, where something is still due, left."""

    state: SessionState
    now: datetime


@dataclass(frozen=True, slots=True)
class ResponseWrite:
    """One answer to be kept, with the pack and question that it answers."""

    response: Response
    pack: Pack
    question: Question
    day: date


@dataclass(frozen=True, slots=True)
class EvidenceWrite:
    """One evidence to be kept, and the response that it proves."""

    evidence: EvidenceResponse
    response: Response


SessionWrite = ResponseWrite | EvidenceWrite | PlanWrite | SessionEndWrite

UnsavedWrites = Sequence[object]
"""What was to be kept and is not on the disk yet, in its order."""


def save_session_write(writer: LibraryWriter, given: SessionWrite) -> cards.ReviewCard | None:
    """Put an answer on the disk, whole, or evidence, or a session's plan or end; return the answer's new
    card.

    None if it settles nothing yet, and for the others. Repeating it is harmless. Raises DatabaseError: then
    nothing of it is kept.
    """
    match given:
        case PlanWrite():
            _keep_plan(writer, given.plan)
        case SessionEndWrite(state, now):
            # So that it goes on no more.
            mark = sessions.finish_session if state.turn is None else sessions.leave_session
            mark(writer, state.plan.id, now)
        case EvidenceWrite():
            response_history.record_evidence(writer, given.evidence, given.response)
        case ResponseWrite():
            return _keep_answer(writer, given)
    return None


def find_learner(given: object) -> str:
    """Return the id of whose something is that was to be kept; '' if it is nothing of a practice."""
    match given:
        case PlanWrite(plan):
            return plan.learner
        case SessionEndWrite(state):
            return state.plan.learner
        case ResponseWrite(response) | EvidenceWrite(_, response):
            return response.learner
    return ""


def find_current_plan(
    unsaved: UnsavedWrites, learner: str, pack: PackId, stored: SessionPlan | None
) -> SessionPlan | None:
    """Return the plan of the session that goes on in a pack; `stored` is that of the disk."""
    plans = [each.plan for each in unsaved if isinstance(each, PlanWrite)]
    begun = [plan for plan in plans if (plan.learner, sessions.find_plan_pack(plan)) == (learner, pack)]
    last = begun[-1] if begun else stored
    ended = {each.state.plan.id for each in unsaved if isinstance(each, SessionEndWrite)}
    return None if last is None or last.id in ended else last


def merge_unsaved(
    unsaved: UnsavedWrites, session: str, responses: Sequence[Response], evidence: Sequence[EvidenceResponse]
) -> tuple[tuple[Response, ...], tuple[EvidenceResponse, ...]]:
    """Return the responses and evidence of a session with those that are not on the disk yet."""
    given = [each.response for each in unsaved if isinstance(each, ResponseWrite)]
    proved = [each.evidence for each in unsaved if isinstance(each, EvidenceWrite)]
    # What waits may have come to the disk just before that was read.
    known = {each.id for each in responses} | {each.id for each in evidence}
    answers = (each for each in given if each.session == session and each.id not in known)
    ids = {each.id for each in (*responses, *given) if each.session == session}
    more = (each for each in proved if each.response in ids and each.id not in known)
    return (*responses, *answers), (*evidence, *more)


def _keep_plan(writer: LibraryWriter, plan: SessionPlan) -> None:
    if not sessions.load_plan(writer, plan.id).good:
        sessions.start_session(writer, plan)


def _keep_answer(writer: LibraryWriter, answer: ResponseWrite) -> cards.ReviewCard | None:
    response, question = answer.response, answer.question
    card = None
    if is_settled(response):
        key = cards.build_card_key(question.id, question.family)
        before = cards.load_progress_before(writer.connection, response, key)
        card = review_card(before.card if before else None, response, key)
    snapshot = build_snapshot(answer.pack, question)
    response_history.record_response(
        writer,
        response_history.RecordedResponse(
            response, question.family, question.skill, answer.day, card, snapshot
        ),
    )
    return card
