"""The last answers that were acknowledged, recorded beside the database.

SQLite does not notice that its log is gone after a kill: the database is whole then, and only older. So
after each commit the numbers of the last answers are written into a file of a few bytes. It is not waited
for: after a kill the system still has it, and after a power loss it may be older than the database. It is
never ahead of it, for what lowers the numbers is written here before it is committed, and what raises them
afterwards. So a mark ahead of its database tells that answers are gone.

It belongs to the file at its place, not to what is in it: a folder that is moved or restored as a whole takes
it along, and a database that is moved away by this program leaves none.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.library.database_files import MARK_SUFFIX, build_side_path
from quizapp.pack.atomic_file import read_regular_file

if TYPE_CHECKING:
    from pathlib import Path

_NUMBERS: Final = """
    SELECT (SELECT coalesce(max(number), 0) FROM response), (SELECT coalesce(max(number), 0) FROM evidence)
"""
_SIZE: Final = 49
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


class LastNumbers(NamedTuple):
    """The numbers of the last rows; 0 where there is none."""

    responses: int
    evidence: int


NO_NUMBERS: Final = LastNumbers(0, 0)


class CommitMark:
    """The mark of a database that is open for writing.

    Nothing here fails: where the mark cannot be written, answers are kept all the same.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """`path` is the database's, `connection` the one that writes, with no transaction begun."""
        self._path = build_side_path(path, MARK_SUFFIX)
        self._written = self._now = read_mark(path)
        self._file: int | None = None
        self._connection = connection
        # A page that cannot be read amid a transaction would keep it from being committed.
        self._is_readable = _read_numbers(connection) is not None

    def prepare(self) -> None:
        """Before a commit: read the numbers, and write down those that are lower now."""
        now = _read_numbers(self._connection) if self._is_readable else None
        self._is_readable = now is not None
        # What is not known is not raised either: it was perhaps never committed.
        self._now = now or self._written
        self._write(LastNumbers(*map(min, self._now, self._written)))

    def confirm(self) -> None:
        """After a commit: write the numbers down."""
        self._write(self._now)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _write(self, numbers: LastNumbers) -> None:
        if numbers == self._written:
            return
        with suppress(OSError):
            if self._file is None:
                self._file = os.open(self._path, _FLAGS, 0o600)
                os.ftruncate(self._file, _SIZE)  # which a pipe refuses
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, _format(numbers))
            self._written = numbers


def read_mark(path: Path) -> LastNumbers:
    """Return what is recorded beside a database; nought where nothing is, or nothing that holds."""
    try:
        data = read_regular_file(build_side_path(path, MARK_SUFFIX), _SIZE)
        numbers = LastNumbers(*map(int, data.split()[:2]))
    except (OSError, ValueError, TypeError):
        return NO_NUMBERS
    return numbers if data == _format(numbers) else NO_NUMBERS


def count_missing(connection: sqlite3.Connection, mark: LastNumbers) -> int:
    """Return how many answers a mark is ahead of a database; 0 where that cannot be read, which is damage."""
    found = _read_numbers(connection)
    if found is None:
        return 0
    return max(0, mark.responses - found.responses, mark.evidence - found.evidence)


def _read_numbers(connection: sqlite3.Connection) -> LastNumbers | None:
    try:
        return LastNumbers(*connection.execute(_NUMBERS).fetchone())
    except sqlite3.Error:
        return None


def _format(numbers: LastNumbers) -> bytes:
    """Return the bytes of a mark: of one length, so that one write replaces it, and with a checksum."""
    text = b"%019d %019d" % numbers
    return b"%s %08x\n" % (text, zlib.crc32(text))
