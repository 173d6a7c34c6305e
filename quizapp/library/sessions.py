"""Sessions: their plans, which of them are still open, and how a pack was set up for the last one.

Where a session stands is told by its responses. A setup is kept among a learner's settings under the pack's
id.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final, get_args

from quizapp.library.rows import Checked, check, checksum, fault, from_us, insertion, one_of, selection, to_us
from quizapp.pack.ids import BankId, PackId, QuestionId
from quizapp.pack.words import Book
from quizapp.quiz.session import Entry, Mode, Plan

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from quizapp.library.connections import Reader, Writer
    from quizapp.library.rows import Row, Value

_ENCODE: Final = json.JSONEncoder(separators=(",", ":")).encode
_INSERT: Final = insertion("session")
_SELECT: Final = selection("session")
_OPEN: Final = _SELECT + " WHERE learner = ? AND pack = ? AND state = 'open'"
_ONE: Final = _SELECT + " WHERE id = ?"
_END: Final = "UPDATE session SET state = ?, ended_us = ?, checksum = ? WHERE id = ?"
_MODES: Final[tuple[Mode, ...]] = get_args(Mode)
_BOOKS: Final[tuple[Book, ...]] = get_args(Book)

_OWN: Final = selection("learner_setting") + " WHERE learner = ? AND key = ?"
_PUT: Final = insertion("learner_setting", otherwise="REPLACE")


def begin_session(writer: Writer, plan: Plan) -> None:
    """Keep the plan of a new session; one of the same learner and pack that was open is left.

    Raises DatabaseError.
    """
    pack = pack_of(plan)
    values: tuple[Value, ...] = (
        plan.id, plan.learner, pack, _encode(plan), len(plan.entries), to_us(plan.begun), "open", None,
    )  # fmt: skip
    with writer.transaction() as connection:
        for row in connection.execute(_OPEN, (plan.learner, pack)).fetchall():
            _end(connection, row, "left", plan.begun)
        connection.execute(_INSERT, (*values, checksum("session", values)))


def open_session(reader: Reader, learner: str, pack: str) -> Checked[Plan]:
    """Return the plan of the session that goes on, if any; `pack` is "" where packs are mixed.

    Raises DatabaseError.
    """
    return check("session", reader.each(_OPEN, (learner, pack)), to_plan)


def plan_of(reader: Reader, session: str) -> Checked[Plan]:
    """Return a session's plan, if there is one. Raises DatabaseError."""
    return check("session", reader.each(_ONE, (session,)), to_plan)


def finish(writer: Writer, session: str, now: datetime) -> None:
    """Mark a session as finished: nothing is due any more. Raises DatabaseError."""
    _close(writer, session, "finished", now)


def leave(writer: Writer, session: str, now: datetime) -> None:
    """Mark a session as left for good before its end: it will not be offered again. Raises DatabaseError.

    A learner who only goes home needs none of this: the session stays open and is found by `open_session`.
    """
    _close(writer, session, "left", now)


def pack_of(plan: Plan) -> PackId | str:
    """Return the one pack of a plan, or "" where its questions come from several."""
    packs = {entry.pack for entry in plan.entries}
    return packs.pop() if len(packs) == 1 else ""


def _close(writer: Writer, session: str, state: str, now: datetime) -> None:
    with writer.transaction() as connection:
        for row in connection.execute(_ONE, (session,)).fetchall():
            _end(connection, row, state, now)


def _end(connection: sqlite3.Connection, row: Row, state: str, now: datetime) -> None:
    values = (*row[:6], state, to_us(now))
    # A row that did not hold keeps a sum that does not hold.
    holds = checksum("session", row[:-1]) == row[-1]
    connection.execute(_END, (*values[6:], checksum("session", values) if holds else row[-1], row[0]))


def _encode(plan: Plan) -> str:
    entries = [(entry.pack, entry.revision, entry.question, entry.fingerprint) for entry in plan.entries]
    return _ENCODE(
        {
            "mode": plan.mode,
            "seed": plan.seed,
            "book": plan.book,
            "certainty": plan.certainty,
            "proving": plan.proving,
            "entries": entries,
        }
    )


def to_plan(row: Row) -> Plan:
    """Return the plan of a row. Raises ValueError if it is none."""
    plain: dict[str, Any] = json.loads(row[3])
    return Plan(
        id=row[0],
        learner=row[1],
        mode=one_of(_MODES, plain["mode"]),
        seed=plain["seed"],
        book=one_of(_BOOKS, plain["book"]),
        certainty=plain["certainty"],
        proving=plain["proving"],
        entries=tuple(
            Entry(PackId(pack), revision, QuestionId(question), fingerprint)
            for pack, revision, question, fingerprint in plain["entries"]
        ),
        begun=from_us(row[5]),
    )


@dataclass(frozen=True, slots=True)
class Setup:
    """What to practise of a pack, and how; `number` 0 is all, `left_out` are banks that are not asked."""

    mode: Mode
    number: int
    left_out: frozenset[BankId]
    book: Book
    certainty: bool
    proving: bool


def last_setup(reader: Reader, pack: PackId, learner: str) -> Setup | None:
    """Return how a learner set the pack up last; None if they never did, or that is unreadable.

    Raises DatabaseError.
    """
    row = reader.one(_OWN, (learner, _key(pack)))
    if row is None or fault("learner_setting", row) is not None:
        return None
    try:
        return _setup(json.loads(row[2]))
    except (ValueError, KeyError, TypeError):
        return None


def keep_setup(writer: Writer, pack: PackId, setup: Setup, learner: str) -> None:
    """Keep how a learner sets a pack up, in place of the last time. Raises DatabaseError."""
    plain = {**asdict(setup), "left_out": sorted(setup.left_out)}
    row = (learner, _key(pack), json.dumps(plain))
    with writer.transaction() as connection:
        connection.execute(_PUT, (*row, checksum("learner_setting", row)))


def is_setup(key: str, plain: Any) -> bool:
    """Tell whether this is how some pack was set up, by the name under which it is kept."""
    try:
        return key.startswith(_key(PackId(""))) and _setup(plain) is not None
    except (ValueError, KeyError, TypeError):
        return False


def _setup(plain: dict[str, Any]) -> Setup:
    return Setup(
        mode=one_of(_MODES, plain["mode"]),
        number=int(plain["number"]),
        left_out=frozenset(BankId(bank) for bank in plain["left_out"]),
        book=one_of(_BOOKS, plain["book"]),
        certainty=bool(plain["certainty"]),
        proving=bool(plain["proving"]),
    )


def _key(pack: PackId) -> str:
    # A field of the settings has no space in its name.
    return f"setup {pack}"
