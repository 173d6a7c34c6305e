"""What can go wrong with what is kept. Each sentence says what happened, what is safe and what to do.

    LibraryError
    ├── DatabaseError          something about the database file
    │   ├── MissingError       there is none
    │   ├── DamagedError       it is empty, cut short, garbled or another program's
    │   ├── GarbledError       a text in it is none; all else may be sound
    │   ├── FormatError        another version of Quizapp wrote it
    │   ├── UnfinishedError    a change that was cut short has to be undone before it can be read
    │   ├── VanishedError      it was deleted, moved or replaced while it was open
    │   ├── ReadOnlyError      it or its folder cannot be written
    │   ├── DiskFullError      no space
    │   ├── BusyError          another program has it locked
    │   └── DiskError          the disk does not read or write
    ├── DamagedPackError       one pack is not as it was installed; the rest is fine
    ├── HeldError              another Quizapp uses the data folder
    ├── LockError              the data folder cannot be locked at all
    │                          something about a file that was handed in: a pack, a library, learners' data
    ├── StoppedError           reading it ended before its end
    ├── ChangedError           it is no longer what was looked at
    ├── StrangeError           nothing can be taken from it
    ├── StrangeDataError       the same of learners' data
    └── TooMuchDataError       more data of learners than one file may hold

`code` names the cause for whoever words it in another language. An error of SQLite's that stands for none of
these is a fault of the program's own and is passed on as it is.
"""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from quizapp.pack.ids import PackId


class LibraryError(Exception):
    """Something about what is kept, in a sentence for people."""

    code: ClassVar[str] = "library"


class DatabaseError(LibraryError):
    """Something about the database file."""

    sentence: ClassVar[str] = "The database {path} cannot be used."

    def __init__(self, path: Path, **details: str | int) -> None:
        super().__init__(self.sentence.format(path=path, folder=path.parent, **details))
        self.path = path


class MissingError(DatabaseError):
    """There is no database."""

    code = "missing"
    sentence = "There is no database at {path}."


class DamagedError(DatabaseError):
    """The file is not a whole database of this program's."""

    code = "damaged"
    sentence = (
        "The database {path} {reason}. Nothing in it has been changed or deleted: set it aside and go on with"
        " a backup, or afresh."
    )

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason=reason)
        self.reason = reason


class GarbledError(DatabaseError):
    """A text in a row is no text any more; all else may be sound."""

    code = "garbled"
    sentence = (
        "A text in the database {path} was damaged on the disk and cannot be read. Everything else is safe:"
        " try again, and what does not hold is left out and told."
    )


class FormatError(DatabaseError):
    """Another version of the program wrote the file."""

    code = "format"
    sentence = (
        "Another version of Quizapp wrote the database {path} (format {found}, this one reads {known}). The"
        " file hasn’t been changed: open it with that version, or start Quizapp with --data and another"
        " folder."
    )

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, found=found, known=known)
        self.found, self.known = found, known


class UnfinishedError(DatabaseError):
    """A change was cut short, and only who may write can undo what was done of it."""

    code = "unfinished"
    sentence = (
        "The database {path} was left in the middle of a change and is safe; open the program once to set it"
        " right."
    )


class VanishedError(DatabaseError):
    """The file was deleted, moved or replaced while it was open."""

    code = "vanished"
    sentence = (
        "The database {path} was deleted, moved or replaced while Quizapp was open. What you gave last may"
        " not be kept: put the file back, or start Quizapp again."
    )


class ReadOnlyError(DatabaseError):
    """The file or its folder cannot be written."""

    code = "read-only"
    sentence = (
        "Quizapp may not write in the folder {folder}. Nothing there has been changed: allow writing, or"
        " start Quizapp with --data and another folder."
    )


class DiskFullError(DatabaseError):
    """There is no space."""

    code = "disk-full"
    sentence = (
        "The disk with {folder} is full. What was saved before is safe, the last thing is not saved: free"
        " some space and try again."
    )


class BusyError(DatabaseError):
    """Another program has the file locked."""

    code = "busy"
    sentence = (
        "Another program has the database {path} locked. What was saved before is safe, the last thing is not"
        " saved: close the other program and try again."
    )


class DiskError(DatabaseError):
    """The disk does not read or write."""

    code = "disk"
    sentence = (
        "The disk does not read or write the database {path}. What was saved before has not been changed by"
        " Quizapp, the last thing is not saved: look after the disk, then try again."
    )


class DamagedPackError(LibraryError):
    """One installed pack is not as it was installed."""

    code = "damaged-pack"

    def __init__(self, pack: PackId, reason: str) -> None:
        super().__init__(
            f"The pack {pack} {reason}. Your answers to it and your other packs are safe: add its file again."
        )
        self.pack, self.reason = pack, reason


class HeldError(LibraryError):
    """Another Quizapp uses the data folder."""

    code = "held"

    def __init__(self, folder: Path, pid: int | None, host: str | None, since: datetime | None) -> None:
        who = "another Quizapp"
        if pid is not None:
            who += f" (process {pid} on {host}, since {since:%Y-%m-%d %H:%M})"
        super().__init__(
            f"The folder {folder} is in use by {who}. Nothing was changed: use that window, or close it and"
            " try again."
        )
        self.folder, self.pid, self.host, self.since = folder, pid, host, since


class LockError(LibraryError):
    """The data folder cannot be locked at all."""

    code = "lock"

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The folder {folder} cannot be locked against a second Quizapp ({reason}). Nothing was changed:"
            " start Quizapp with --data and a folder on this computer."
        )
        self.folder, self.reason = folder, reason


class StoppedError(LibraryError):
    """Reading ended before its end: killed, or out of memory."""

    code = "stopped"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Reading {path.name} stopped before its end. It may be too large for this computer’s memory."
        )
        self.path = path


class ChangedError(LibraryError):
    """The file is no longer what was looked at."""

    code = "changed"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} has changed since it was looked at. Look at it again, then add it.")
        self.path = path


class StrangeError(LibraryError):
    """A file from which nothing can be taken."""

    code = "strange"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} {reason}. Nothing was changed: choose another file.")
        self.path, self.reason = path, reason


class StrangeDataError(LibraryError):
    """A file from which no data of learners can be taken, or not all of it as it is."""

    code = "strange-data"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} {reason}. Nothing was taken from it: choose another file.")
        self.name, self.reason = name, reason


class TooMuchDataError(LibraryError):
    """More data of learners than one file may hold."""

    code = "too-much-data"

    def __init__(self, megabytes: int) -> None:
        super().__init__(
            f"This is more than one file can hold, {megabytes} MB. Nothing was written: save fewer learners"
            " at a time."
        )
        self.megabytes = megabytes


_DAMAGE: Final = {
    sqlite3.SQLITE_CORRUPT: "is damaged",
    sqlite3.SQLITE_NOTADB: "is not a database",
    sqlite3.SQLITE_FORMAT: "is not a database",
}
_UNFINISHED: Final = {sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY}
_CAUSES: Final[dict[int, type[DatabaseError]]] = {
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_BUSY: BusyError,
    sqlite3.SQLITE_LOCKED: BusyError,
    sqlite3.SQLITE_PROTOCOL: BusyError,
    sqlite3.SQLITE_READONLY: ReadOnlyError,
    sqlite3.SQLITE_PERM: ReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyError,
    sqlite3.SQLITE_IOERR: DiskError,
}


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Raise, for an error of SQLite's about the database at the path, the one that says it to people."""
    try:
        yield
    except UnicodeDecodeError as error:
        # Of a schema that is no text any more, Python cannot even make SQLite's sentence.
        if not error.object.startswith(b"malformed"):
            raise
        raise DamagedError(path, "is damaged") from error
    except sqlite3.Error as error:
        cause = cause_of(error, path)
        if cause is None:
            raise
        raise cause from error


def is_garbled(error: sqlite3.Error) -> bool:
    """Tell whether Python, not SQLite, says that the bytes of a text are none."""
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith("Could not decode")


def cause_of(error: sqlite3.Error, path: Path) -> DatabaseError | None:
    """Return what says to people what went wrong; None for a fault of the program's own."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return GarbledError(path) if is_garbled(error) else None
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return VanishedError(path)
    if code in _UNFINISHED:
        return UnfinishedError(path)
    # The low byte is the cause, the others say where it struck.
    code &= 0xFF
    if code in _DAMAGE:
        return DamagedError(path, _DAMAGE[code])
    return _CAUSES[code](path) if code in _CAUSES else None


@contextmanager
def telling_files(path: Path) -> Iterator[None]:
    """Raise, for an error of the system's about files beside the database, the one that says it to people."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFullError(path) from error
        if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            raise ReadOnlyError(path) from error
        raise DiskError(path) from error
