"""The two kinds of connection, and what has to be true before a transaction is acknowledged.

A transaction is acknowledged in three steps: it is committed, which under WAL and synchronous=FULL ends
with an fdatasync of the log; then the files at the database's path are compared with those that were
opened, by device and inode; then the call returns. The comparison comes after the commit, because only then
does it prove anything: a file that is still at its path after the commit holds the commit, while one
compared before could go in between. It is made before the transaction as well, so that nothing is written
into a file that is already gone. Both the database and its log are compared, for a commit is in the log
until a checkpoint. Last, what is acknowledged now is recorded beside the database, which waits for no disk.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.database_files import save_replaced
from quizapp.library.errors import VanishedError, is_garbled, translate_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from quizapp.library.commit_mark import CommitMark

    Value = str | int | float | bytes | None
    Parameters = Sequence[Value] | Mapping[str, Value]

PROGRESS_STEPS: Final = 1_000
"""So many of SQLite's steps are made, some ten microseconds, before it is asked whether to give up."""

CHECKPOINT_AFTER: Final = 32
"""So many transactions are left in the log: the first after a checkpoint waits for the disk twice."""

UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError)
"""What comes of reading a broken database; the second where Python cannot even make SQLite's sentence."""

LARGEST_VALUE: Final = 64 * 1024 * 1024
"""Of files that may be a stranger's no longer text or blob is read."""

FileIdentity = tuple[int, int] | None
"""Device and inode of a file; None where there is none."""


def build_uri(path: Path, query: str) -> str:
    """Return a file's address for SQLite, which takes what follows a question mark as wishes."""
    # As file:///home/…, file:///C:/… or file:////server/….
    plain = "/" + path.as_posix().removeprefix("/")
    for mark in "%?#":
        plain = plain.replace(mark, f"%{ord(mark):02X}")
    return f"file://{plain}?{query}"


def decode_with_marks(text: bytes) -> str:
    """Return a text of the database; where its bytes are none, with a mark. Slower than reading plainly."""
    return text.decode("utf-8", "replace")


def open_immutable(path: Path) -> sqlite3.Connection:
    """Open a database so that nothing is written, neither to it nor beside it. Raises sqlite3.Error."""
    connection = sqlite3.connect(build_uri(path, "mode=ro&immutable=1"), uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    connection.text_factory = decode_with_marks
    return connection


class LibraryReader:
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
        """Yield the rows of a query as they are read.

        Raises DatabaseError. Where a text is none any more, that is a GarbledTextError, and from then on such
        texts are read with a mark in place of what is lost, so that the checksum of their row tells.
        """
        with translate_errors(self.path):
            try:
                yield from self.connection.execute(statement, values)
            except sqlite3.OperationalError as error:
                if is_garbled(error):
                    self.connection.text_factory = decode_with_marks
                raise

    @contextmanager
    def reading_damage(self) -> Iterator[None]:
        """Read texts that are none any more too, with a mark in place of what is lost."""
        plainly = self.connection.text_factory
        self.connection.text_factory = decode_with_marks
        try:
            yield
        finally:
            self.connection.text_factory = plainly

    def tidy(self) -> None:
        """Do nothing: a reader has nothing to put in order."""

    @contextmanager
    def giving_up(self, told: Callable[[], bool], steps: int = PROGRESS_STEPS) -> Iterator[None]:
        """Have queries in this context fail soon after `told` says so, whoever makes it say so.

        It is asked every so often on this thread: an interruption by another could come before the query.
        """
        self.connection.set_progress_handler(told, steps)
        try:
            yield
        finally:
            self.connection.set_progress_handler(None, 0)

    def close(self) -> None:
        """Close the connection; the log stays."""
        self.connection.close()


class LibraryWriter(LibraryReader):
    """The only connection that writes. Where it is the only one at all, it is read through as well."""

    def __init__(self, connection: sqlite3.Connection, path: Path, mark: CommitMark | None = None) -> None:
        super().__init__(connection, path)
        self._mark = mark
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
        with translate_errors(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                if self._mark is not None:
                    self._mark.prepare()
                self.connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                self._compare()
                raise
        self._compare()
        if self._mark is not None:
            self._mark.confirm()

    def tidy(self) -> None:
        """Move the log into the database, if much is in it. For when nobody waits: call it after each answer.

        Then the log begins anew in the same blocks, and an answer is on the disk in half the time that a file
        which grows needs.
        """
        if self._untidied >= CHECKPOINT_AFTER:
            self._untidied = 0
            with suppress(sqlite3.Error):
                self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Empty the log into the database and close it.

        A checkpoint that cannot be made is not an error: the log stays, and is read at the next start. Not so
        where another file stands in the database's place, to which the log does not belong.
        """
        found = self._found()
        with suppress(sqlite3.Error):
            if found == self._opened:
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if found[0] not in (None, self._opened[0]) and found[1] is not None and found[1] == self._opened[1]:
            with suppress(OSError):
                save_replaced(self.connection, self.path)
        self.connection.close()
        if self._mark is not None:
            self._mark.close()

    def _compare(self) -> None:
        if self._found() != self._opened:
            raise VanishedError(self.path)

    def _found(self) -> tuple[FileIdentity, FileIdentity]:
        database, log = self._files
        return _identity(database), _identity(log)

    def _roll_back(self) -> None:
        # SQLite has already rolled back after some errors, such as a full disk.
        if self.connection.in_transaction:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")


def _identity(file: str) -> FileIdentity:
    try:
        found = os.stat(file)  # noqa: PTH116 - a path's own way takes three times as long
    except OSError:
        return None
    return found.st_dev, found.st_ino
