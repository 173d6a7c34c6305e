"""What practising reads off the UI thread: a pack, and its session that goes on. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.library import cards, history, sessions
from quizapp.library.errors import DamagedPackError
from quizapp.library.packs import listing
from quizapp.library.packs.files import load_pack
from quizapp.library.packs.own_copies import laid_in, own_articles
from quizapp.library.packs.questions import candidates
from quizapp.quiz.mastery import settles
from quizapp.quiz.session import State, after_proof, leave_out, prove, resume
from quizapp.ui.kinds.sitting import OpenPack, open_pack
from quizapp.ui.practice.keeping import Unsaved, plan_now, with_unsaved
from quizapp.ui.practice.mending import LeftOut, as_answered, left_out

if TYPE_CHECKING:
    from quizapp.library.connections import Reader
    from quizapp.library.rows import BadRow
    from quizapp.pack.ids import MediaId, PackId, QuestionId
    from quizapp.pack.models.pack import Pack
    from quizapp.quiz.responses import ProofResponse, Response
    from quizapp.quiz.selection import Candidate


@dataclass(frozen=True)
class Opening:
    """A pack opened for one learner, what can be asked of it, and the session that goes on, if one does.

    `due` are the moments at which the questions answered in it come back, by response id. `as_answered` is as
    in `Finished`, `lost` what the session lost when it was compared with the pack, `bad` its rows that do not
    hold.
    """

    opened: OpenPack
    candidates: tuple[Candidate, ...]
    session: State | None = None
    due: Mapping[str, datetime] = field(default_factory=dict)
    as_answered: Mapping[str, OpenPack] = field(default_factory=dict)
    lost: LeftOut = field(default_factory=LeftOut)
    bad: tuple[BadRow, ...] = ()


def open_for(
    reader: Reader, learner: str, pack: PackId, due_before: datetime, unsaved: Unsaved = ()
) -> Opening:
    """Open an installed pack; what is not on the disk yet counts. Raises as `load_pack`, DatabaseError."""
    loaded = load_pack(reader, pack)
    opened = open_pack(loaded, pictures(reader, loaded), laid_in(own_articles(reader, loaded)))
    askable = candidates(reader, learner, pack, due_before)
    plans = sessions.open_session(reader, learner, pack)
    plan = plan_now(unsaved, learner, pack, next(iter(plans.good), None))
    if plan is None:
        return Opening(opened, askable, bad=plans.bad)
    given, proofs = history.responses(reader, plan.id), history.proofs(reader, plan.id)
    left = resume(plan, *with_unsaved(unsaved, plan.id, given.good, proofs.good))
    fingerprints = {candidate.question: candidate.fingerprint for candidate in askable}
    session = without_changed(left, fingerprints)
    due = _due(session, opened, {each.key: each.card for each in cards.standings(reader, learner, pack)})
    return Opening(
        opened,
        askable,
        session,
        due,
        as_answered(reader, opened, session.responses),
        left_out(left, session, opened),
        (*plans.bad, *given.bad, *proofs.bad),
    )


def pictures(reader: Reader, pack: Pack) -> dict[MediaId, bytes]:
    """Return the pictures that the questions of an installed pack show, but for those that are damaged.

    Raises DatabaseError.
    """
    shown = {question.media for bank in pack.banks for question in bank.questions}
    found = {}
    for media in pack.media:
        if media.id in shown:
            with suppress(LookupError, DamagedPackError):
                found[media.id] = listing.pack_file(reader, pack.id, media.file)
    return found


def without_changed(state: State, fingerprints: Mapping[QuestionId, str]) -> State:
    """Leave out what is still to come of a session but gone from the pack, or no longer the same question."""
    given = {response.place for response in state.responses if settles(response)}
    for place, entry in enumerate(state.plan.entries):
        same = fingerprints.get(entry.question) == entry.fingerprint
        if not same and place not in given and place not in state.left_out:
            state = leave_out(state, place)
    return _without_lost_proof(state, fingerprints)


def _without_lost_proof(state: State, fingerprints: Mapping[QuestionId, str]) -> State:
    """Pass over the proof that is due of a question that is gone, or no longer the same."""
    turn = state.turn
    if turn is None or turn.response is None:
        return state
    response = turn.response
    if fingerprints.get(response.question) == response.fingerprint:
        return state
    return after_proof(state, no_proof(response))


def no_proof(response: Response) -> ProofResponse:
    """Return what stands for a proof that is not asked for; it is not kept."""
    return prove(response, None, 0.0, id="", answered=response.answered)


def _due(state: State, opened: OpenPack, standing: Mapping[str, cards.Card]) -> dict[str, datetime]:
    found = {}
    for response in state.responses:
        question = opened.questions.get(response.question)
        if question is not None and settles(response):
            card = standing.get(cards.key_of(question.id, question.family))
            if card is not None:
                found[response.id] = card.due
    return found
