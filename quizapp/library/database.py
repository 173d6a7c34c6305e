"""The one database file: how it is made, looked at and opened.

WAL needs memory shared by processes, which network folders lack. There one connection is made, with the
DELETE journal and an exclusive lock. It is told on Linux by the file system's type in /proc/mounts, on
Windows by a path that begins with a server's name; elsewhere the folder is taken for local, as the data
folder nearly always is.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING, Final, Literal

from quizapp.library import errors, profiles, schema
from quizapp.library.commit_mark import CommitMark
from quizapp.library.connections import LibraryReader, LibraryWriter, build_uri
from quizapp.library.database_files import (
    DAMAGED_WORD,
    MARK_SUFFIX,
    SIDE_SUFFIXES,
    build_aside_path,
    build_label,
    build_side_path,
    refuse_irregular_files,
    rename_database,
)
from quizapp.pack.atomic_file import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.library.profiles import Learner


Journal = Literal["wal", "delete"]

_REMOTE: Final = frozenset(
    {
        "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs",
        "nfs4", "ocfs2", "orangefs", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs",
    }
)  # fmt: skip
"""File systems of servers, and of hosts seen from inside a virtual machine."""

_REMOTE_FUSE: Final = frozenset(
    {
        "cephfs", "davfs", "davfs2", "gcsfuse", "glusterfs", "gvfsd-fuse", "rclone", "s3fs", "smbnetfs",
        "sshfs", "vmhgfs-fuse",
    }
)  # fmt: skip
_OCTAL: Final = re.compile(r"\\([0-7]{3})")

APPLICATION_ID: Final = 0x51754150
"""Marks the file as this program's: “QuAP” in ASCII."""

BUSY_MS: Final = 500
"""How long a locked database is waited for. Only a foreign program can lock it."""

CHECKPOINT_PAGES: Final = 4_000
"""The log's size (16 MB) at which a commit checkpoints;

`LibraryWriter.tidy` does so before, while nobody waits.
"""

CACHE_KB: Final = 8_000
"""Pages kept in memory: enough that an answer reads few of its pages from the disk's cache again."""

SQLITE_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100
_ABSURD: Final = 1_000
"""No program will ever write a format as high; a flipped bit does."""
_UTF_8: Final = (b"\x00\x00\x00\x01", b"\x00\x00\x00\x00")
"""Bytes 56 to 59: the encoding, none yet where there is no table."""
_JOURNALS: Final = (b"\x01\x01", b"\x02\x02")
"""Bytes 18 and 19 of the header: in which version it is to be written and read, without a log and with."""


def journal_for(folder: PurePath, mounts: str = "") -> Journal:
    """Return the journal for a database in this folder.

    `folder` is absolute, with links resolved; `mounts` is the text of /proc/mounts, empty if there is none.
    """
    if folder.drive.startswith("\\\\"):
        return "delete"
    return "delete" if _is_remote(_file_system(folder, mounts)) else "wal"


def _file_system(folder: PurePath, mounts: str) -> str:
    """Return the type of the file system that the folder is on: the last of the longest mounts above it."""
    found, longest = "", -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePosixPath(_OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[1]))
        if len(point.parts) >= longest and folder.is_relative_to(point):
            found, longest = fields[2], len(point.parts)
    return found


def _is_remote(kind: str) -> bool:
    main, _, sub = kind.partition(".")
    return main in _REMOTE or (main == "fuse" and sub in _REMOTE_FUSE)


def create(path: Path, learner: Learner, known: Callable[[sqlite3.Connection], None] | None = None) -> None:
    """Make the first database, with its first learner, and put it in place whole.

    Where damage made a new one necessary, `known` adds who is known to practise here; then `learner` is added
    only if it found nobody.

    It is made under another name, so that a start that is killed leaves nothing half-made; what such a start
    left is removed here. A log without its database is set aside first, for SQLite would play it into the new
    one. Raises FileExistsError if there is a database; LinkedError, IrregularFileError, ReadOnlyError,
    DiskFullError or DiskError.
    """
    refuse_irregular_files(path)
    if path.exists():
        raise FileExistsError(path)
    made = path.with_name(path.name + ".new")
    with errors.translate_file_errors(path), errors.translate_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        for name in ("", *SIDE_SUFFIXES):
            build_side_path(made, name).unlink(missing_ok=True)
        with closing(create_unsynced(made, "FULL")) as connection:
            if known is not None:
                known(connection)
            profiles.insert_if_no_learner(connection, learner)
        rename_database(path, build_aside_path(path, build_label(DAMAGED_WORD, learner.made)), SIDE_SUFFIXES)
        build_side_path(path, MARK_SUFFIX).unlink(missing_ok=True)
        made.rename(path)
        sync_folder(path.parent)


def open_writer(path: Path, journal: Journal = "wal") -> LibraryWriter:
    """Open the database for writing.

    The journal is what `journal_for` says; with "delete" this is the only connection there may be. Raises
    DatabaseError.
    """
    path = _resolve(path)
    with _connected(path, "rw") as connection:
        _identify(connection, path)
        if journal == "delete":
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        # An empty transaction makes SQLite open its log, or lock the file: both are there to be watched.
        connection.executescript("BEGIN EXCLUSIVE; COMMIT")
        return LibraryWriter(connection, path, CommitMark(path, connection))


def open_reader(path: Path) -> LibraryReader:
    """Open the database for questions only. Raises DatabaseError."""
    path = _resolve(path)
    with _connected(path, "ro") as connection:
        connection.execute("PRAGMA query_only = ON")
        _identify(connection, path)
        return LibraryReader(connection, path)


def create_unsynced(path: Path, synchronous: str = "OFF") -> sqlite3.Connection:
    """Make a database that has its tables and nothing in them, and return the connection to it.

    Unless told otherwise nothing waits for the disk: who makes a draft looks after that at its end. Raises
    sqlite3.Error.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        schema.create_schema(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _resolve(path: Path) -> Path:
    """Return the database's path without links on the way to it. Raises LinkedError, IrregularFileError."""
    refuse_irregular_files(path)
    return Path(os.path.realpath(path))


def _look(path: Path) -> None:
    """Look at the file before SQLite does, which takes an empty one for a new database."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except FileNotFoundError:
        raise errors.MissingError(path) from None
    if not head:
        raise errors.DamagedError(path, "empty")
    if not head.startswith(SQLITE_MAGIC):
        raise errors.DamagedError(path, "no-database")
    # With one of these flipped SQLite reads on, but could not write any more, or would read other texts.
    if any(head[16:]) and (head[18:20] not in _JOURNALS or head[56:60] not in _UTF_8):
        raise errors.DamagedError(path, "damaged")


def _identify(connection: sqlite3.Connection, path: Path) -> None:
    """Tell whether it is this program's, of its format, with its tables in place."""
    try:
        _compare(connection, path)
    except sqlite3.OperationalError as error:
        if errors.find_cause(error, path) is not None:
            raise
        # Nothing is asked here that a sound database would not answer.
        raise errors.DamagedError(path, "damaged") from error


def _compare(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise errors.DamagedError(path, "foreign")
    found = schema.read_format(connection)
    if not 0 <= found < _ABSURD:
        raise errors.DamagedError(path, "damaged")
    if found and found != schema.SCHEMA_FORMAT:
        raise errors.FormatError(path, found, schema.SCHEMA_FORMAT)
    if not found or not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise errors.DamagedError(path, "no-tables")


@contextmanager
def _connected(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """Connect to a file that is there; the connection is closed if the block fails."""
    with errors.translate_file_errors(path), errors.translate_errors(path):
        _look(path)
        connection = sqlite3.connect(
            build_uri(path, f"mode={mode}"), uri=True, isolation_level=None, timeout=BUSY_MS / 1000
        )
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            yield connection
        except BaseException:
            connection.close()
            raise
