"""The history: an append-only log of responses and proofs, each kept with what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library import cards
from quizapp.library.checksums import Checked, check, checksum, fault, insertion, selection
from quizapp.library.moments import to_us
from quizapp.library.response_rows import proof_values, response_values, to_proof, to_response

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from quizapp.library.cards import Card
    from quizapp.library.connections import Reader, Writer
    from quizapp.pack.ids import FamilyId, SkillId
    from quizapp.quiz.responses import ProofResponse, Response

_KEEP_ANSWER: Final = insertion("response") + " ON CONFLICT (session, place, attempt) DO NOTHING"
_KEEP_PROOF: Final = insertion("evidence") + " ON CONFLICT (session, response) DO NOTHING"
_KEEP_SNAPSHOT: Final = insertion("snapshot")
_HAS_SNAPSHOT: Final = "SELECT 1 FROM snapshot WHERE fingerprint = ?"
_STANDS: Final = "SELECT id FROM response WHERE session = ? AND place = ? AND attempt = ?"
_PROOF_STANDS: Final = "SELECT id FROM evidence WHERE session = ? AND response = ?"
_FORMS: Final = (
    "SELECT question.fingerprint FROM pack JOIN question ON question.pack = pack.number"
    " WHERE pack.id = ? AND pack.visible AND question.key = ? AND NOT question.worked"
)
_ROLL_UP: Final = (
    "INSERT INTO rollup (learner, pack, answered, mastered, last_us) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET answered = answered + excluded.answered,"
    " mastered = mastered + excluded.mastered, last_us = max(last_us, excluded.last_us)"
)
_RESPONSES: Final = selection("response") + " WHERE session = ? ORDER BY number"
_PROOFS: Final = selection("evidence") + " WHERE session = ? ORDER BY number"
_SNAPSHOT: Final = selection("snapshot") + " WHERE fingerprint = ?"


@dataclass(frozen=True, slots=True)
class Given:
    """One response with all that is stored in its transaction.

    `day` is the learner's local day; `card` what review made of it, None where the response only postpones,
    as a first skip does; `snapshot` the JSON of `snapshots`.
    """

    response: Response
    family: FamilyId | None
    skill: SkillId
    day: date
    card: Card | None
    snapshot: str

    @property
    def key(self) -> str:
        """What the card and mastery belong to."""
        return cards.key_of(self.response.question, self.family)


def record(writer: Writer, given: Given) -> None:
    """Put a response on the disk, with its card, rollup and snapshot; when this returns, it is kept.

    To record the same response again does nothing, so a failed try can simply be repeated. Raises
    DatabaseError; ValueError if another response stands at its place.
    """
    response = given.response
    values = response_values(response, given.key, given.skill, given.day)
    with writer.transaction() as connection:
        if not connection.execute(_KEEP_ANSWER, (*values, checksum("response", values))).rowcount:
            slot = (response.session, response.place, response.attempt)
            _same(connection, _STANDS, slot, response.id)
            return
        if connection.execute(_HAS_SNAPSHOT, (response.fingerprint,)).fetchone() is None:
            snapshot = (response.fingerprint, given.snapshot)
            connection.execute(_KEEP_SNAPSHOT, (*snapshot, checksum("snapshot", snapshot)))
        follow(connection, response, given.key, given.day, given.card)


def follow(
    connection: sqlite3.Connection, response: Response, key: str, day: date, card: Card | None
) -> None:
    """Bring the card and the rollup up to a response, inside the transaction that the caller began."""
    gained = 0 if card is None else _settle(connection, response, key, day, card)
    roll_up = (response.answer is not None, gained, to_us(response.answered))
    connection.execute(_ROLL_UP, (response.learner, response.pack, *roll_up))


def record_proof(writer: Writer, proof: ProofResponse, response: Response) -> None:
    """Put the proof of a response on the disk; it can be repeated as `record` can.

    Raises DatabaseError, ValueError.
    """
    values = proof_values(proof, response)
    with writer.transaction() as connection:
        if not connection.execute(_KEEP_PROOF, (*values, checksum("evidence", values))).rowcount:
            _same(connection, _PROOF_STANDS, (response.session, response.id), proof.id)


def responses(reader: Reader, session: str) -> Checked[Response]:
    """Return a session's responses in the order of their rows. Raises DatabaseError."""
    return check("response", reader.each(_RESPONSES, (session,)), to_response)


def proofs(reader: Reader, session: str) -> Checked[ProofResponse]:
    """Return a session's proofs in the order of their rows. Raises DatabaseError."""
    return check("evidence", reader.each(_PROOFS, (session,)), to_proof)


def snapshot(reader: Reader, fingerprint: str) -> str | None:
    """Return the JSON of a question as it was answered; None if none holds. Raises DatabaseError."""
    row = reader.one(_SNAPSHOT, (fingerprint,))
    return None if row is None or fault("snapshot", row) else row[1]


def _settle(connection: sqlite3.Connection, response: Response, key: str, day: date, card: Card) -> int:
    """Store the key's new standing and return how many mastered keys the pack has more."""
    stored = cards.standing(connection, response.learner, response.pack, key)
    before = cards.standing_before(connection, response, key)
    now = cards.after(before, key, card, response, day)
    cards.put(connection, response.learner, response.pack, now)
    if not now.mastered and not (stored and stored.mastered):
        return 0
    # What the installed revision no longer has, or has in another form, is not among those it counts.
    forms = {form for (form,) in connection.execute(_FORMS, (response.pack, key))}
    counted = stored is not None and stored.mastered and cards.counts(stored, forms)
    return int(now.mastered and cards.counts(now, forms)) - int(counted)


def _same(connection: sqlite3.Connection, statement: str, slot: tuple[str | int, ...], id_: str) -> None:
    stands = connection.execute(statement, slot).fetchone()
    if stands != (id_,):
        raise ValueError(f"{stands} stands at {slot} already, not {id_}")
