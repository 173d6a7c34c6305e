"""The one database file: how it is made, looked at, opened, upgraded, copied and set aside."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from quizapp.library import learners
from quizapp.library.connections import Reader, Writer
from quizapp.library.errors import (
    DamagedError,
    DiskError,
    DiskFullError,
    MissingError,
    NewerError,
    OlderError,
    ReadOnlyError,
    telling,
)
from quizapp.library.migrations import run
from quizapp.pack.saving import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from quizapp.library.journal import Journal
    from quizapp.library.learners import Learner

APPLICATION_ID: Final = 0x51754150
"""Marks the file as this program's: “QuAP” in ASCII."""

BUSY_MS: Final = 500
"""How long a locked database is waited for. Only a foreign program can lock it."""

CHECKPOINT_PAGES: Final = 4_000
"""The log's size (16 MB) at which a commit checkpoints; `Writer.tidy` does so before, while nobody waits."""

CACHE_KB: Final = 8_000
"""Pages kept in memory: enough that an answer reads few of its pages from the disk's cache again."""

_MAGIC: Final = b"SQLite format 3\x00"
_SIDES: Final = ("-wal", "-shm", "-journal")


def create(path: Path, learner: Learner) -> None:
    """Make the first database, with its first learner, and put it in place whole.

    It is made under another name, so that a start that is killed leaves nothing half-made; what such a start
    left is removed here. A log without its database is set aside first, for SQLite would play it into the new
    one. Raises FileExistsError if there is a database; ReadOnlyError, DiskFullError or DiskError.
    """
    if path.exists():
        raise FileExistsError(path)
    draft = path.with_name(path.name + ".new")
    with _telling_files(path), telling(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        for name in ("", *_SIDES):
            _beside(draft, name).unlink(missing_ok=True)
        _build(draft, learner)
        _rename(path, _aside(path, learner.made), _SIDES)
        draft.rename(path)
        sync_folder(path.parent)


def open_writer(path: Path, journal: Journal = "wal") -> Writer:
    """Open the database for writing, and upgrade it if an older program wrote it.

    Before an upgrade it is copied beside itself, as NAME.format-N. The journal is what `journal_for` says;
    with "delete" this is the only connection there may be. Raises DatabaseError.
    """
    path = path.resolve()
    with _connected(path, "rw") as connection:
        if journal == "delete":
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _identify(connection, path)
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        found = run.version(connection)
        if found < run.newest():
            copy(connection, path.with_name(f"{path.name}.format-{found}"))
            run.migrate(connection)
        # An empty transaction makes SQLite open its log, or lock the file: both are there to be watched.
        connection.executescript("BEGIN EXCLUSIVE; COMMIT")
        return Writer(connection, path)


def open_reader(path: Path) -> Reader:
    """Open the database for questions only. Raises DatabaseError, OlderError where an upgrade comes first."""
    path = path.resolve()
    with _connected(path, "ro") as connection:
        connection.execute("PRAGMA query_only = ON")
        _identify(connection, path)
        if run.version(connection) < run.newest():
            raise OlderError(path)
        return Reader(connection, path)


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a damaged database, its log with it, and return its new name. Nothing of it is deleted.

    Raises OSError.
    """
    target = _aside(path, now)
    # The database first: should this be cut short, it is not opened without its log.
    _rename(path, target, ("", *_SIDES))
    sync_folder(path.parent)
    return target


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database, log included, to a file that is opened again to be believed.

    Raises OSError, sqlite3.Error.
    """
    draft = target.with_name(target.name + ".part")
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft, isolation_level=None)) as made:
        connection.backup(made)
        made.execute("PRAGMA journal_mode = DELETE")
        if made.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError(f"the copy {draft} does not hold")
    draft.replace(target)
    sync_folder(target.parent)


def _build(draft: Path, learner: Learner) -> None:
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA synchronous = FULL")
        run.migrate(connection)
        learners.insert(connection, learner)


def _look(path: Path) -> None:
    """Look at the file before SQLite does, which takes an empty one for a new database."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except FileNotFoundError:
        raise MissingError(path) from None
    if not head:
        raise DamagedError(path, "is empty")
    if head != _MAGIC:
        raise DamagedError(path, "is not a database")


def _identify(connection: sqlite3.Connection, path: Path) -> None:
    """Tell whether it is this program's, of a format that it knows, with its tables in place."""
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise DamagedError(path, "is another program's")
    found = run.version(connection)
    if found > run.newest():
        raise NewerError(path, found, run.newest())
    if not found or not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise DamagedError(path, "has lost its tables")


@contextmanager
def _connected(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """Connect to a file that is there; the connection is closed if the block fails."""
    with _telling_files(path), telling(path):
        _look(path)
        # As file:///home/…, file:///C:/… or file:////server/….
        address = "/" + path.as_posix().removeprefix("/")
        for mark in "%?#":
            address = address.replace(mark, f"%{ord(mark):02X}")
        connection = sqlite3.connect(
            f"file://{address}?mode={mode}", uri=True, isolation_level=None, timeout=BUSY_MS / 1000
        )
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            yield connection
        except BaseException:
            connection.close()
            raise


@contextmanager
def _telling_files(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFullError(path) from error
        if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            raise ReadOnlyError(path) from error
        raise DiskError(path) from error


def _aside(path: Path, now: datetime) -> Path:
    """Return a name beside the database that nothing has yet."""
    stamp, number = f"{now:%Y%m%dT%H%M%SZ}", 1
    target = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    while any(_beside(target, name).exists() for name in ("", *_SIDES)):
        number += 1
        target = path.with_name(f"{path.stem}.damaged-{stamp}-{number}{path.suffix}")
    return target


def _rename(path: Path, target: Path, names: tuple[str, ...]) -> None:
    for name in names:
        if _beside(path, name).exists():
            _beside(path, name).rename(_beside(target, name))


def _beside(path: Path, name: str) -> Path:
    return path.with_name(path.name + name)
