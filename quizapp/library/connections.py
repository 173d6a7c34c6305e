"""The two kinds of connection, and what has to be true before a transaction is acknowledged.

A transaction is acknowledged in three steps: it is committed, which under WAL and synchronous=FULL ends
with an fdatasync of the log; then the files at the database's path are compared with those that were
opened, by device and inode; then the call returns. The comparison comes after the commit, because only then
does it prove anything: a file that is still at its path after the commit holds the commit, while one
compared before could go in between. It is made before the transaction as well, so that nothing is written
into a file that is already gone. Both the database and its log are compared, for a commit is in the log
until a checkpoint.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.errors import VanishedError, telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    Value = str | int | float | bytes | None
    Parameters = Sequence[Value] | Mapping[str, Value]

TIDY_AFTER: Final = 32
"""So many transactions are left in the log: the first after a checkpoint waits for the disk twice."""

Identity = tuple[int, int] | None
"""Device and inode of a file; None where there is none."""


class Reader:
    """A query-only connection. It never checkpoints, and is closed before the writer."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def all(self, statement: str, values: Parameters = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query. Raises DatabaseError."""
        return list(self.each(statement, values))

    def one(self, statement: str, values: Parameters = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, if any. Raises DatabaseError."""
        return next(self.each(statement, values), None)

    def each(self, statement: str, values: Parameters = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query as they are read. Raises DatabaseError."""
        with telling(self.path):
            yield from self.connection.execute(statement, values)

    def tidy(self) -> None:
        """Do nothing: a reader has nothing to put in order."""

    def close(self) -> None:
        """Close the connection; the log stays."""
        self.connection.close()


class Writer(Reader):
    """The only connection that writes. Where it is the only one at all, it is read through as well."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        super().__init__(connection, path)
        self._files = str(path), f"{path}-wal"
        self._opened = self._found()
        self._untidied = 0

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Hold one transaction; when the block is left, it is on the disk.

        Raises DatabaseError; then nothing of it is acknowledged. After a VanishedError the connection is of
        no more use, after the others the same transaction can be tried again.
        """
        self._untidied += 1
        self._compare()
        with telling(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                self._compare()
                raise
        self._compare()

    def tidy(self) -> None:
        """Move the log into the database, if much is in it. For when nobody waits: call it after each answer.

        Then the log begins anew in the same blocks, and an answer is on the disk in half the time that a file
        which grows needs.
        """
        if self._untidied >= TIDY_AFTER:
            self._untidied = 0
            with suppress(sqlite3.Error):
                self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Empty the log into the database and close it.

        A checkpoint that cannot be made is not an error: the log stays, and is read at the next start.
        """
        with suppress(sqlite3.Error):
            if self._found() == self._opened:
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()

    def _compare(self) -> None:
        if self._found() != self._opened:
            raise VanishedError(self.path)

    def _found(self) -> tuple[Identity, Identity]:
        database, log = self._files
        return _identity(database), _identity(log)

    def _roll_back(self) -> None:
        # SQLite has already rolled back after some errors, such as a full disk.
        if self.connection.in_transaction:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")


def _identity(file: str) -> Identity:
    try:
        found = os.stat(file)  # noqa: PTH116 - a path's own way takes three times as long
    except OSError:
        return None
    return found.st_dev, found.st_ino
