"""Sessions: their plans, which of them are still open, and how a pack was set up for the last one.

Where a session stands is told by its responses. A setup is kept among a learner's settings under the pack's
id.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final, get_args

from quizapp.library.row_checksums import (
    Checked,
    check_rows,
    checksum,
    find_fault,
    from_microseconds,
    insert_row,
    match_literal,
    selection,
    to_microseconds,
)
from quizapp.pack.ids import BankId, PackId, QuestionId
from quizapp.pack.vocabulary import BookMode
from quizapp.quiz.session import PlanEntry, SessionMode, SessionPlan

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.row_checksums import Row, Value

_ENCODE: Final = json.JSONEncoder(separators=(",", ":")).encode
_SELECT: Final = selection("session")
_OPEN: Final = _SELECT + " WHERE learner = ? AND pack = ? AND state = 'open'"
_ONE: Final = _SELECT + " WHERE id = ?"
_END: Final = "UPDATE session SET state = ?, ended_us = ?, checksum = ? WHERE id = ?"
_MODES: Final[tuple[SessionMode, ...]] = get_args(SessionMode)
_BOOKS: Final[tuple[BookMode, ...]] = get_args(BookMode)

_OWN: Final = selection("learner_setting") + " WHERE learner = ? AND key = ?"


def start_session(writer: LibraryWriter, plan: SessionPlan) -> None:
    """Keep the plan of a new session; one of the same learner and pack that was open is left.

    Raises DatabaseError.
    """
    pack = find_plan_pack(plan)
    values: tuple[Value, ...] = (
        plan.id, plan.learner, pack, _encode(plan), len(plan.entries), to_microseconds(plan.begun),
        "open", None,
    )  # fmt: skip
    with writer.transaction() as connection:
        for row in connection.execute(_OPEN, (plan.learner, pack)).fetchall():
            _end(connection, row, "left", plan.begun)
        insert_row(connection, "session", values)


def load_open_session(reader: LibraryReader, learner: str, pack: str) -> Checked[SessionPlan]:
    """Return the plan of the session that goes on, if any; `pack` is "" where packs are mixed.

    Raises DatabaseError.
    """
    return check_rows("session", reader.each(_OPEN, (learner, pack)), plan_from_row)


def load_plan(reader: LibraryReader, session: str) -> Checked[SessionPlan]:
    """Return a session's plan, if there is one. Raises DatabaseError."""
    return check_rows("session", reader.each(_ONE, (session,)), plan_from_row)


def finish_session(writer: LibraryWriter, session: str, now: datetime) -> None:
    """Mark a session as finished: nothing is due any more. Raises DatabaseError."""
    _close(writer, session, "finished", now)


def leave_session(writer: LibraryWriter, session: str, now: datetime) -> None:
    """Mark a session as left for good before its end: it will not be offered again. Raises DatabaseError.

    A learner who only goes home needs none of this: the session stays open and is found by
    `load_open_session`.
    """
    _close(writer, session, "left", now)


def find_plan_pack(plan: SessionPlan) -> PackId | str:
    """Return the one pack of a plan, or "" where its questions come from several."""
    packs = {entry.pack for entry in plan.entries}
    return packs.pop() if len(packs) == 1 else ""


def _close(writer: LibraryWriter, session: str, state: str, now: datetime) -> None:
    with writer.transaction() as connection:
        for row in connection.execute(_ONE, (session,)).fetchall():
            _end(connection, row, state, now)


def _end(connection: sqlite3.Connection, row: Row, state: str, now: datetime) -> None:
    values = (*row[:6], state, to_microseconds(now))
    # A row that did not hold keeps a sum that does not hold.
    holds = checksum("session", row[:-1]) == row[-1]
    connection.execute(_END, (*values[6:], checksum("session", values) if holds else row[-1], row[0]))


def _encode(plan: SessionPlan) -> str:
    entries = [(entry.pack, entry.revision, entry.question, entry.fingerprint) for entry in plan.entries]
    return _ENCODE(
        {
            "mode": plan.mode,
            "seed": plan.seed,
            "book": plan.book,
            "certainty": plan.certainty,
            "evidence_prompt": plan.evidence_prompt,
            "entries": entries,
        }
    )


def plan_from_row(row: Row) -> SessionPlan:
    """Return the plan of a row. Raises ValueError if it is none."""
    plain: dict[str, Any] = json.loads(row[3])
    return SessionPlan(
        id=row[0],
        learner=row[1],
        mode=match_literal(_MODES, plain["mode"]),
        seed=plain["seed"],
        book=match_literal(_BOOKS, plain["book"]),
        certainty=plain["certainty"],
        evidence_prompt=plain["evidence_prompt"],
        entries=tuple(
            PlanEntry(PackId(pack), revision, QuestionId(question), fingerprint)
            for pack, revision, question, fingerprint in plain["entries"]
        ),
        begun=from_microseconds(row[5]),
    )


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """What to practise of a pack, and how; `number` 0 is all, `left_out` are banks that are not asked."""

    mode: SessionMode
    number: int
    left_out: frozenset[BankId]
    book: BookMode
    certainty: bool
    evidence_prompt: bool


def load_session_options(reader: LibraryReader, pack: PackId, learner: str) -> SessionOptions | None:
    """Return how a learner set the pack up last; None if they never did, or that is unreadable.

    Raises DatabaseError.
    """
    row = reader.one(_OWN, (learner, _key(pack)))
    if row is None or find_fault("learner_setting", row) is not None:
        return None
    try:
        return _setup(json.loads(row[2]))
    except (ValueError, KeyError, TypeError):
        return None


def save_session_options(writer: LibraryWriter, pack: PackId, setup: SessionOptions, learner: str) -> None:
    """Keep how a learner sets a pack up, in place of the last time. Raises DatabaseError."""
    plain = {**asdict(setup), "left_out": sorted(setup.left_out)}
    row = (learner, _key(pack), json.dumps(plain))
    with writer.transaction() as connection:
        insert_row(connection, "learner_setting", row, "REPLACE")


def is_session_options(key: str, plain: Any) -> bool:
    """Tell whether this is how some pack was set up, by the name under which it is kept."""
    try:
        return key.startswith(_key(PackId(""))) and _setup(plain) is not None
    except (ValueError, KeyError, TypeError):
        return False


def _setup(plain: dict[str, Any]) -> SessionOptions:
    return SessionOptions(
        mode=match_literal(_MODES, plain["mode"]),
        number=int(plain["number"]),
        left_out=frozenset(BankId(bank) for bank in plain["left_out"]),
        book=match_literal(_BOOKS, plain["book"]),
        certainty=bool(plain["certainty"]),
        evidence_prompt=bool(plain["evidence_prompt"]),
    )


def _key(pack: PackId) -> str:
    # A field of the settings has no space in its name.
    return f"setup {pack}"
