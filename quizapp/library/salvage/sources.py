"""A database file to take rows from, though it may be a stranger's: nothing of it runs, nothing is written.

It is opened so that SQLite writes nothing, nor reads its log; what its log adds goes into a copy. What is not
this program's by name and words in its schema is refused: a trigger or a view of a stranger's never runs.
Where its pages are broken, rows are salvaged.
"""

from __future__ import annotations

import stat
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.library import schema
from quizapp.library.connections import UNREADABLE, Reader, immutable
from quizapp.library.database import APPLICATION_ID, MAGIC, draft
from quizapp.library.errors import FormatError, StrangeError
from quizapp.library.integrity import told_of_pages
from quizapp.library.salvage.images import opened, rebuilt
from quizapp.library.salvage.salvaging import salvage

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from quizapp.library.salvage.salvaging import Salvaging


@dataclass(frozen=True, slots=True)
class Source:
    """A file that can be read: `readable` is the file itself or a copy of it.

    `salvaged` tells that the file is broken, and that this is what could still be read of it.
    """

    path: Path
    readable: Path
    salvaged: bool

    def open(self) -> Reader:
        """Open it so that nothing is written. Raises sqlite3.Error."""
        return Reader(immutable(self.readable), self.readable)


def source(path: Path, work: Path) -> Generator[Salvaging | None, None, Source]:
    """Make a file readable, in steps, and return it. `work` is a folder in which nothing is.

    Raises StrangeError, OSError, DatabaseError.
    """
    _look(path)
    work.mkdir()
    plain = path
    with opened(path) as image:
        torn = image.torn
        if image.written:
            plain = work / "with-log.db"
            rebuilt(image, plain)
    yield None
    whole = not torn and is_whole(path, plain)
    yield None
    if not whole:
        return (yield from salvaged(path, work))
    return Source(path, plain, salvaged=False)


def salvaged(path: Path, work: Path) -> Generator[Salvaging | None, None, Source]:
    """Take all that reads out of a broken file, which need not even look like a database.

    `work` is a folder. Raises StrangeError if nothing does, OSError, sqlite3.Error.
    """
    readable, rows = work / "salvaged.db", 0
    with closing(draft(readable)) as into:
        for step in salvage(path, into, work / "salvaging.db"):
            rows = step.rows
            yield step
    if not rows:
        raise StrangeError(path, "holds nothing that can be read")
    return Source(path, readable, salvaged=True)


def _look(path: Path) -> None:
    """Refuse what is no database before it is opened: a pipe would be waited for."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise StrangeError(path, "is no file")
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
    except FileNotFoundError:
        raise StrangeError(path, "is not there") from None
    if not head:
        raise StrangeError(path, "is empty")
    if head != MAGIC:
        raise StrangeError(path, "is no library of Quizapp’s")


def is_whole(path: Path, plain: Path) -> bool:
    """Tell whether the pages of a library are whole.

    Raises StrangeError where it is another program's, FormatError where it is another version's.
    """
    try:
        with closing(immutable(plain)) as connection:
            if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                raise StrangeError(path, "is another program’s")
            found = schema.format_of(connection)
            if found != schema.FORMAT:
                raise FormatError(path, found, schema.FORMAT)
            strange = schema.differences(connection)
            if strange:
                raise StrangeError(path, f"is not as Quizapp makes it ({strange[0]})")
            return not told_of_pages(connection.execute("PRAGMA integrity_check(100)").fetchall())
    except UNREADABLE:
        return False
