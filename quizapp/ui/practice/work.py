"""What practising does off the UI thread: open a pack, begin or resume a session, keep an answer. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from quizapp.library import cards, history, packs, sessions
from quizapp.library.candidates import candidates
from quizapp.library.snapshots import snapshot_of
from quizapp.pack.reading import load_installed
from quizapp.quiz.mastery import settles
from quizapp.quiz.review import review
from quizapp.quiz.session import State, leave_out, resume
from quizapp.ui.question.asking import OpenPack, open_pack

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer
    from quizapp.pack.ids import PackId, QuestionId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Response
    from quizapp.quiz.selection import Candidate


@dataclass(frozen=True)
class Opening:
    """A pack opened for one learner, what can be asked of it, and the session that goes on, if one does.

    `due` are the moments at which the questions answered in it come back, by response id.
    """

    opened: OpenPack
    candidates: tuple[Candidate, ...]
    session: State | None = None
    due: Mapping[str, datetime] = field(default_factory=dict)


def open_for(reader: Reader, learner: str, pack: PackId, due_before: datetime) -> Opening:
    """Open an installed pack. Raises DatabaseError, DamagedPackError, LookupError."""
    opened = open_pack(load_installed(packs.pack_file(reader, pack)))
    askable = candidates(reader, learner, pack, due_before)
    plans = sessions.open_session(reader, learner, pack).good
    if not plans:
        return Opening(opened, askable)
    plan = plans[0]
    session = resume(plan, history.responses(reader, plan.id).good, history.proofs(reader, plan.id).good)
    fingerprints = {candidate.question: candidate.fingerprint for candidate in askable}
    due = _due(session, opened, {each.key: each.card for each in cards.standings(reader, learner, pack)})
    return Opening(opened, askable, without_changed(session, fingerprints), due)


def without_changed(state: State, fingerprints: Mapping[QuestionId, str]) -> State:
    """Leave out what is still to come of a session but gone from the pack, or no longer the same question."""
    given = {response.place for response in state.responses if settles(response)}
    for place, entry in enumerate(state.plan.entries):
        same = fingerprints.get(entry.question) == entry.fingerprint
        if not same and place not in given and place not in state.left_out:
            state = leave_out(state, place)
    return state


def _due(state: State, opened: OpenPack, standing: Mapping[str, cards.Card]) -> dict[str, datetime]:
    found = {}
    for response in state.responses:
        question = opened.questions.get(response.question)
        if question is not None and settles(response):
            card = standing.get(cards.key_of(question.id, question.family))
            if card is not None:
                found[response.id] = card.due
    return found


@dataclass(frozen=True, slots=True)
class Keep:
    """One answer to be kept, with the pack and question that it answers."""

    response: Response
    pack: Pack
    question: Question
    day: date


def keep(writer: Writer, answer: Keep) -> cards.Card | None:
    """Put an answer on the disk, whole, and return its new card; None if it settles nothing yet.

    Repeating it is harmless. Raises DatabaseError: then nothing of it is kept.
    """
    response, question = answer.response, answer.question
    card = None
    if settles(response):
        key = cards.key_of(question.id, question.family)
        before = cards.standing(writer.connection, response.learner, response.pack, key)
        card = reviewed(before.card if before else None, response, key)
    snapshot = snapshot_of(answer.pack, question)
    history.record(
        writer, history.Given(response, question.family, question.skill, answer.day, card, snapshot)
    )
    return card


def reviewed(card: cards.Card | None, response: Response, key: str) -> cards.Card:
    """Return the card of a key after a response that settles; None is a new card."""
    number = cards.card_id(response.learner, response.pack, key)
    result = review(None if card is None else card.text, response, number)
    return cards.Card(result.card, result.due)
