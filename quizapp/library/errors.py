"""What can go wrong with what is kept. Each sentence says what happened, what is safe and what to do.

    LibraryError
    ├── DatabaseError          something about the database file
    │   ├── MissingError       there is none
    │   ├── DamagedError       it is empty, cut short, garbled or another program's
    │   ├── GarbledTextError       a text in it is none; all else may be sound
    │   ├── FormatError        another version of Quizapp wrote it
    │   ├── UnfinishedError    a change that was cut short has to be undone before it can be read
    │   ├── LinkedError        it is a link
    │   ├── IrregularFileError it, or its log, is a folder, a pipe or a device
    │   ├── VanishedError      it was deleted, moved or replaced while it was open
    │   ├── ReadOnlyError      it or its folder cannot be written
    │   ├── DiskFullError      no space
    │   ├── BusyError          another program has it locked
    │   └── DiskError          the disk does not read or write
    ├── InstalledPackDamagedError       one pack is not as it was installed; the rest is fine
    ├── HeldError              another Quizapp uses the data folder
    ├── LockError              the data folder cannot be locked at all
    │                          something about a file that was handed in: a pack, a library, learners' data
    ├── StoppedError           reading it ended before its end
    ├── ChangedError           it is no longer what was looked at
    ├── UnusableFileError           nothing can be taken from it
    ├── UnusableDataError       the same of learners' data
    └── TooMuchDataError       more data of learners than one file may hold

`code` names the cause for whoever words it in another language. An error of SQLite's that stands for none of
these is a fault of the program's own and is passed on as it is.
"""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, get_args

from quizapp.catalogue import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from quizapp.pack.ids import PackId


DamageReason = Literal[
    "empty", "no-database", "damaged", "foreign", "no-tables", "pages", "log", "schema", "nobody",
    "not-backed-up", "foreign-copy", "too-large",
]  # fmt: skip
"""Why a database is damaged."""

PackDamageReason = Literal["disk", "changed", "refused"]
PACK_DAMAGES: Final[tuple[PackDamageReason, ...]] = get_args(PackDamageReason)
"""Why a pack can't be opened: as the database keeps it."""

UnusableFileReason = Literal[
    "nothing", "not-a-file", "missing", "empty", "no-library", "foreign", "schema", "no-backup"
]
"""Why nothing can be taken from a file."""

UnusableDataReason = Literal[
    "not-a-file", "unreadable", "not-json", "too-large", "too-heavy", "wrong-field", "erasing"
]
"""Why no data of learners can be taken from a file."""


class LibraryError(Exception):
    """Something about what is kept, with a sentence for people."""

    code: ClassVar[str] = "library"

    def __init__(self, sentence: Message) -> None:
        super().__init__(sentence)
        self.message = sentence


class DatabaseError(LibraryError):
    """Something about the database file."""

    def __init__(self, path: Path, **details: Any) -> None:
        sentence = f"library_errors.database.{self.code}"
        super().__init__(message(sentence, path=path, folder=path.parent, **details))
        self.path = path


class MissingError(DatabaseError):
    """There is no database."""

    code = "missing"


class DamagedError(DatabaseError):
    """The file is not a whole database of this program's: `reason` says in a few words what is wrong."""

    code = "damaged"

    def __init__(self, path: Path, reason: DamageReason, /, **details: Any) -> None:
        sentence = f"library_errors.damaged.{reason}"
        LibraryError.__init__(self, message(sentence, path=path, **details))
        self.path, self.reason = path, message(f"library_errors.damage.{reason}", **details)


class GarbledTextError(DatabaseError):
    """A text in a row is no text any more; all else may be sound."""

    code = "garbled"


class FormatError(DatabaseError):
    """Another version of the program wrote the file."""

    code = "format"

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, found=found, known=known)
        self.found, self.known = found, known


class UnfinishedError(DatabaseError):
    """A change was cut short, and only who may write can undo what was done of it."""

    code = "unfinished"


class LinkedError(DatabaseError):
    """The file is a link: what is beside the link and what is beside the file would not fit together."""

    code = "linked"

    def __init__(self, path: Path, target: str) -> None:
        super().__init__(path, target=target)


class IrregularFileError(DatabaseError):
    """The file is a folder, a pipe or a device."""

    code = "irregular"


class VanishedError(DatabaseError):
    """The file was deleted, moved or replaced while it was open."""

    code = "vanished"


class ReadOnlyError(DatabaseError):
    """The file or its folder cannot be written."""

    code = "read-only"


class DiskFullError(DatabaseError):
    """There is no space."""

    code = "disk-full"


class BusyError(DatabaseError):
    """Another program has the file locked."""

    code = "busy"


class DiskError(DatabaseError):
    """The disk does not read or write."""

    code = "disk"


class InstalledPackDamagedError(LibraryError):
    """One installed pack is not as it was installed. What is none of the reasons that are known is "disk"."""

    code = "damaged-pack"

    def __init__(self, pack: PackId, reason: str) -> None:
        known = reason if reason in PACK_DAMAGES else "disk"
        super().__init__(message(f"library_errors.pack.{known}", pack=pack))
        self.pack, self.reason = pack, known


class HeldError(LibraryError):
    """Another Quizapp uses the data folder."""

    code = "held"

    def __init__(self, folder: Path, pid: int | None, host: str | None, since: datetime | None) -> None:
        if since is None:
            sentence = message("library_errors.held.unknown", folder=folder)
        else:
            moment = f"{since:%Y-%m-%d %H:%M}"
            sentence = message("library_errors.held", folder=folder, pid=pid, host=host, since=moment)
        super().__init__(sentence)
        self.folder, self.pid, self.host, self.since = folder, pid, host, since


class LockError(LibraryError):
    """The data folder cannot be locked at all."""

    code = "lock"

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(message("library_errors.lock", folder=folder, reason=reason))
        self.folder, self.reason = folder, reason


class StoppedError(LibraryError):
    """Reading ended before its end: killed, or out of memory."""

    code = "stopped"

    def __init__(self, path: Path) -> None:
        super().__init__(message("library_errors.file.stopped", name=path.name))
        self.path = path


class ChangedError(LibraryError):
    """The file is no longer what was looked at."""

    code = "changed"

    def __init__(self, path: Path) -> None:
        super().__init__(message("library_errors.file.changed", name=path.name))
        self.path = path


class UnusableFileError(LibraryError):
    """A file from which nothing can be taken."""

    code = "strange"

    def __init__(self, path: Path, reason: UnusableFileReason, /, **details: Any) -> None:
        super().__init__(message(f"library_errors.strange.{reason}", name=path.name, **details))
        self.path, self.reason = path, reason


class UnusableDataError(LibraryError):
    """A file from which no data of learners can be taken, or not all of it as it is."""

    code = "strange-data"

    def __init__(self, name: str, reason: UnusableDataReason, /, **details: Any) -> None:
        super().__init__(message(f"library_errors.strange_data.{reason}", name=name, **details))
        self.name, self.reason, self.details = name, reason, details


class TooMuchDataError(LibraryError):
    """More data of learners than one file may hold."""

    code = "too-much-data"

    def __init__(self, megabytes: int) -> None:
        super().__init__(message("library_errors.too_much_data", megabytes=megabytes))
        self.megabytes = megabytes


_DAMAGE: Final[dict[int, DamageReason]] = {
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_TOOBIG: "too-large",
    sqlite3.SQLITE_NOTADB: "no-database",
    sqlite3.SQLITE_FORMAT: "no-database",
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
def translate_errors(path: Path) -> Iterator[None]:
    """Raise, for an error of SQLite's about the database at the path, the one that says it to people."""
    try:
        yield
    except UnicodeDecodeError as error:
        # Of a schema that is no text any more, Python cannot even make SQLite's sentence.
        if not error.object.startswith(b"malformed"):
            raise
        raise DamagedError(path, "damaged") from error
    except sqlite3.Error as error:
        cause = find_cause(error, path)
        if cause is None:
            raise
        raise cause from error


def is_garbled(error: sqlite3.Error) -> bool:
    """Tell whether Python, not SQLite, says that the bytes of a text are none."""
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith("Could not decode")


def find_cause(error: sqlite3.Error, path: Path) -> DatabaseError | None:
    """Return what says to people what went wrong; None for a fault of the program's own."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return GarbledTextError(path) if is_garbled(error) else None
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
def translate_file_errors(path: Path) -> Iterator[None]:
    """Raise, for an error of the system's about files beside the database, the one that says it to people."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFullError(path) from error
        if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            raise ReadOnlyError(path) from error
        raise DiskError(path) from error
