"""Cards and rollups from the log alone, for when they are in doubt.

Where a revision changed nothing of a question but the wording, answers to the form before go on counting. A
pack says so in the notes on its revisions, and the snapshots that answers name show whether it is so: the
key and the ids of what is offered have to be the same.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from quizapp.library import cards, response_history, schema
from quizapp.library.batches import BATCH_ROWS
from quizapp.library.derived_data import RECOUNT_MASTERED
from quizapp.library.profiles import SESSION_OWNERS, copy_session_owners
from quizapp.library.response_history import response_from_row
from quizapp.library.row_checksums import COLUMNS, Row, check_rows, insertion, selection
from quizapp.quiz.mastery import is_settled
from quizapp.quiz.responses import Response

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter, Parameters

Review = Callable[[cards.ReviewCard | None, Response, str], cards.ReviewCard]
"""Returns the new card of a key, given the card so far, the response, and the key."""

_THERE: Final = """
    SELECT number, id FROM pack WHERE number IN (SELECT pack FROM rewording)
        AND (visible OR number IN (SELECT pack FROM removed_pack))
"""
_REWORDED: Final = "SELECT question, revision, scoring FROM rewording WHERE pack = ?"
_QUESTIONS: Final = "SELECT id, fingerprint FROM question WHERE pack = ?"


LOG_SQL: Final = selection("response", "number")
"""The start of a statement that reads the log, each row's number first."""

_AFTER: Final = f"{LOG_SQL} WHERE number > ? ORDER BY number LIMIT {BATCH_ROWS}"
_KEY: Final = COLUMNS["response"].index("key")
_DAY: Final = COLUMNS["response"].index("day")
_PUTS: Final = {"card": insertion("card"), "rollup": "INSERT INTO rollup VALUES (?, ?, ?, ?, ?)"}


def rebuild_cards(writer: LibraryWriter, review: Review) -> None:
    """Make all cards and rollups again from the responses that hold.

    `review` is given the key's card so far, the response, and the key, and returns the new card: what was
    called when the answer was given, so that what is rebuilt equals what was there. Raises DatabaseError.
    """
    for _ in rebuild_in_batches(writer, review):
        pass


def rebuild_in_batches(writer: LibraryWriter, review: Review) -> Iterator[int]:
    """Do what `rebuild_cards` does in batches between which answers pass; yields how many were gone through.

    They are made beside the library first, and take the place of those that are there in one transaction,
    after what was answered meanwhile was gone through as well.
    """
    with open_progress_draft(writer) as made:
        rewordings = Rewordings(writer)
        last = done = 0
        while rows := writer.all(_AFTER, (last,)):
            last, done = rows[-1][0], done + len(rows)
            update_from_rows(made, rows, review, rewordings)
            yield done
        with writer.transaction() as connection:
            while rows := connection.execute(_AFTER, (last,)).fetchall():
                last, done = rows[-1][0], done + len(rows)
                update_from_rows(made, rows, review, rewordings)
            replace_progress(connection, made)
        yield done


def update_from_rows(
    made: sqlite3.Connection,
    rows: list[Row],
    review: Review,
    rewordings: Rewordings,
    keys: Collection[str] | None = None,
) -> None:
    """Let cards and rollups follow rows of the log that hold, of these keys if they are given."""
    theirs: dict[str, str] = dict(made.execute(SESSION_OWNERS).fetchall())
    for logged, key, day in check_rows("response", [row[1:] for row in rows], _logged).good:
        if keys is not None and key not in keys:
            continue
        learner = theirs.get(logged.session, logged.learner)
        response = replace(logged, learner=learner, fingerprint=rewordings.form(logged))
        before = cards.load_progress_before(made, response, key)
        card = review(before.card if before else None, response, key) if is_settled(response) else None
        response_history.update_progress(made, response, key, day, card)


def begin_progress_draft(
    reader: LibraryReader, made: sqlite3.Connection, moved: Mapping[str, str] | None = None
) -> None:
    """Ready an empty database beside the library for cards and rollups, by whose the sessions are now.

    `moved` are sessions that are to be another learner's. Raises DatabaseError.
    """
    schema.create_schema(made)
    made.execute("BEGIN")
    copy_session_owners(reader, made, moved)


@contextmanager
def open_progress_draft(
    reader: LibraryReader, moved: Mapping[str, str] | None = None
) -> Iterator[sqlite3.Connection]:
    """Hold such a database, and close it in the end. Raises DatabaseError."""
    with closing(sqlite3.connect("", isolation_level=None)) as made:
        begin_progress_draft(reader, made, moved)
        yield made


def replace_progress(
    connection: sqlite3.Connection, made: sqlite3.Connection, where: str = "", of: Parameters = ()
) -> None:
    """Put cards and rollups that were made in the place of those that are there, inside the transaction.

    `where` is the condition on those that are concerned, with its values; else all are.
    """
    for table, kept in (("card", selection("card")), ("rollup", "SELECT * FROM rollup")):
        connection.execute(f"DELETE FROM {table} {where}", of)  # noqa: S608 - our own names
        connection.executemany(_PUTS[table], made.execute(f"{kept} {where}", of))
    # Where nothing but the log is, no pack tells what is counted.
    connection.execute(f"{RECOUNT_MASTERED} {where}", of)


def _logged(row: Row) -> tuple[Response, str, date]:
    return response_from_row(row), row[_KEY], date.fromordinal(row[_DAY])


@dataclass(frozen=True, slots=True)
class _Known:
    """A question as it is now, the last revision that reworded it, and what is scored in it."""

    fingerprint: str
    revision: int
    scored: str


class Rewordings:
    """Tells by which fingerprint a response counts now."""

    def __init__(self, reader: LibraryReader, packs: Sequence[tuple[int, str]] | None = None) -> None:
        """Read what is known; `packs` are numbers and ids, else all that are there. Raises DatabaseError."""
        self._reader = reader
        self._known: dict[tuple[str, str], _Known] = {}
        self._same: dict[tuple[str, str, str], bool] = {}
        for number, id_ in reader.all(_THERE) if packs is None else packs:
            prints = dict(reader.all(_QUESTIONS, (number,)))
            for question, revision, scored in reader.all(_REWORDED, (number,)):
                if question in prints:
                    self._known[id_, question] = _Known(prints[question], revision, scored)

    def form(self, response: Response) -> str:
        """Return the fingerprint of today's form where only the wording is another, else the response's own.

        Raises DatabaseError.
        """
        known = self._known.get((response.pack, response.question))
        if known is None or known.fingerprint == response.fingerprint or response.revision >= known.revision:
            return response.fingerprint
        key = (response.pack, response.question, response.fingerprint)
        if key not in self._same:
            self._same[key] = self._scored(response) == known.scored
        return known.fingerprint if self._same[key] else response.fingerprint

    def _scored(self, response: Response) -> str | None:
        """Return what was scored in a question as it was answered; None where no snapshot tells."""
        from quizapp.pack.fingerprint import hash_scoring  # noqa: PLC0415 - loads the models, and is seldom needed
        from quizapp.pack.pack_reader import parse_pack  # noqa: PLC0415 - loads the models

        kept = response_history.load_snapshot(self._reader, response.fingerprint)
        # It may have come with a learner's data from anybody, so it is validated as any pack.
        pack = None if kept is None else parse_pack(kept.encode()).pack
        if pack is None:
            return None
        return next(
            (hash_scoring(each) for each in pack.banks[0].questions if each.id == response.question), None
        )
