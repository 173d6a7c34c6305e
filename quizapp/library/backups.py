"""Backups: their files, and how one is made while others read and answer.

The copy is made by SQLite's own way, on the connection that only reads, a few pages at a time. Where
somebody waits for that connection, it is given up and begun anew. Until all of it was looked at it has
another name, and counts for nothing. Kept is the last of each of the last seven days that have one, and of
four weeks.

The second folder for backups is to be on another disk: a copy on the disk that dies is none. Databases that
were set aside are files of the data folder, and their names tell why.
"""

from __future__ import annotations

import errno
import os
import platform
import re
import sqlite3
import stat
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, Literal

from quizapp.library import schema
from quizapp.library.batches import map_steps, never_stop
from quizapp.library.connections import LibraryReader, open_immutable
from quizapp.library.database import APPLICATION_ID
from quizapp.library.database_files import DAMAGED_WORD, MISSING_WORD, PART_SUFFIX
from quizapp.library.errors import DamagedError, translate_errors, translate_file_errors
from quizapp.library.integrity import check_in_batches
from quizapp.library.row_checksums import to_microseconds
from quizapp.pack.atomic_file import find_free_path, sync_file, sync_folder

KEPT_DAILY: Final = 7
KEPT_WEEKLY: Final = 4

COPY_PAGES: Final = 256
"""So many are copied at a time: one megabyte."""

COPY_TRIES: Final = 20
"""So often copying is given up for those who wait; then they wait."""

BackupPhase = Literal["copying", "checking", "second", "done"]

_LAST: Final = """
    SELECT max(at_us) FROM (
        SELECT answered_us AS at_us FROM response WHERE number = (SELECT max(number) FROM response)
        UNION ALL SELECT max(installed_us) FROM pack WHERE visible AND NOT bundled
        UNION ALL SELECT max(written_us) FROM report
    )
"""

BACKUP_FOLDER: Final = "backups"
"""The folder of backups in the data folder."""

_NAME: Final = re.compile(r"quizapp-(\d{8}T\d{6}Z)-([0-9a-f]{8})(?:-\d+)?\.db")
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_ASIDE: Final = re.compile(r"quizapp\.([a-z]+)-.*\.db")

PENDING_WORDS: Final = (DAMAGED_WORD, MISSING_WORD)
"""The words in the names of what was set aside, or found to be gone, about which nothing was decided yet."""

SET_ASIDE_WORDS: Final = (DAMAGED_WORD, "salvaged", "declined", "replaced")
"""The words in the names of all databases that are no longer in use: damaged ones, salvaged or not, on
purpose or not yet; those that a restored one replaced."""

BackupTrouble = Literal["", "missing", "read-only", "full", "failed"]
"""Why there is no copy in the second folder: it is not there (its stick is not in), cannot be written, has no
space left, or gives back something else than was written."""

COPY_CHUNK_BYTES: Final = 1024 * 1024

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_READ_ONLY: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@dataclass(frozen=True, slots=True)
class BackupProgress:
    """What is being done.

    In the last value `backup` is what was made, and `trouble` why the second folder has no copy; '' if it
    has, or if there is no such folder.
    """

    phase: BackupPhase
    backup: Backup | None = None
    trouble: BackupTrouble = ""


class _StoppedError(Exception):
    """Somebody waits."""


def is_due(reader: LibraryReader, data: Path, now: datetime, day: Callable[[datetime], date]) -> bool:
    """Tell whether anything was kept since the last backup, if that was not today: at most one a day is made.

    `day` tells the local day of a moment. Raises DatabaseError.
    """
    made = find_backups(data / BACKUP_FOLDER)
    if any(day(backup.taken) == day(now) for backup in made):
        return False
    (last_us,) = reader.all(_LAST)[0]
    newest_us = max((to_microseconds(backup.taken) for backup in made), default=last_us)
    return last_us is not None and last_us >= newest_us


def make_backup(
    reader: LibraryReader,
    data: Path,
    now: datetime,
    day: Callable[[datetime], date],
    second: Path | None = None,
    stop: Callable[[], bool] = never_stop,
) -> Iterator[BackupProgress]:
    """Make a backup in the data folder, a copy of it in the second folder, and remove those no longer kept.

    `stop` tells that somebody waits for the connection. If it fails, or is closed before its end, nothing is
    left of it. Raises DatabaseError; what goes wrong with the second folder is told in the last value.
    """
    library, folder = build_library_tag(data), data / BACKUP_FOLDER
    with translate_file_errors(folder / "backup"):
        folder.mkdir(parents=True, exist_ok=True)
    # Another backup of the same second may have the name.
    target = find_free_path(folder, format_backup_name(now, library))
    yield from copy_library(reader, target, stop)
    # Where damage is not dealt with yet, the backups from before it are what there is.
    keep_all = bool(find_set_aside(data))
    if not keep_all:
        remove_old_backups(folder, library, day, target)
    trouble: BackupTrouble = ""
    if second is not None:
        for trouble in copy_to_folder(second, target):  # noqa: B007 - the last one counts
            yield BackupProgress("second")
        if not trouble and not keep_all:
            remove_old_backups(second, library, day, second / target.name)
    made = next(each for each in find_backups(folder) if each.path == target)
    yield BackupProgress("done", made, trouble)


def copy_library(
    reader: LibraryReader, target: Path, stop: Callable[[], bool] = never_stop
) -> Iterator[BackupProgress]:
    """Copy the library to a file that is not there yet, and look at all of it.

    If it fails, or is closed before its end, nothing is left of it. Raises DatabaseError.
    """
    part = target.with_name(target.name + PART_SUFFIX)
    try:
        with translate_file_errors(target), translate_errors(target):
            part.unlink(missing_ok=True)
            yield from _pages(reader, part, stop)
            yield from _believed(part, reader.path)
            sync_file(part)
            part.rename(target)
            sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _pages(reader: LibraryReader, part: Path, stop: Callable[[], bool]) -> Iterator[BackupProgress]:
    """Copy all pages as they are at one moment, in one go."""
    for tries_left in reversed(range(COPY_TRIES)):
        yield BackupProgress("copying")

        def look(*_: object, patient: bool = tries_left > 0) -> None:
            if patient and stop():
                raise _StoppedError

        with closing(sqlite3.connect(part, isolation_level=None)) as made, suppress(_StoppedError):
            made.execute("PRAGMA synchronous = OFF")
            # As long as this lasts the pages stay as they are, so that answers do not begin it anew.
            reader.connection.execute("BEGIN")
            try:
                reader.one("SELECT 1 FROM sqlite_schema")
                reader.connection.backup(made, pages=COPY_PAGES, progress=look, sleep=0.05)
            finally:
                reader.connection.execute("COMMIT")
            made.execute("PRAGMA journal_mode = DELETE")
            return


def _believed(part: Path, path: Path) -> Iterator[BackupProgress]:
    """Look at a copy as if it were opened for the first time. Raises DamagedError: the library is broken."""
    with closing(open_immutable(part)) as connection:
        told = connection.execute("PRAGMA application_id").fetchone(), schema.read_format(connection)
        if told != ((APPLICATION_ID,), schema.SCHEMA_FORMAT):
            raise DamagedError(path, "foreign-copy")
        steps = check_in_batches(LibraryReader(connection, part), never_stop)
        found = yield from map_steps(steps, lambda _: BackupProgress("checking"))
    if found.pages:
        raise DamagedError(path, "not-backed-up", what=found.pages[0])


def select_kept(taken: Iterable[datetime], day: Callable[[datetime], date]) -> frozenset[datetime]:
    """Return the moments of the backups to be kept, of those taken; `day` tells the local day of a moment.

    Days and weeks (from Monday on) without a backup are not counted, so that who is away for a month still
    has seven days afterwards. The newest is always kept.
    """
    newest_first = sorted(taken, reverse=True)
    daily = _last_of_each(newest_first, day)[:KEPT_DAILY]
    weekly = _last_of_each(newest_first, lambda moment: day(moment).isocalendar()[:2])[:KEPT_WEEKLY]
    return frozenset((*daily, *weekly))


def _last_of_each(newest_first: Iterable[datetime], span: Callable[[datetime], object]) -> list[datetime]:
    found: dict[object, datetime] = {}
    for moment in newest_first:
        found.setdefault(span(moment), moment)
    return list(found.values())


def remove_old_backups(folder: Path, library: str, day: Callable[[datetime], date], made: Path) -> None:
    """Remove the backups of a library that are no longer kept, never the one just made. Raises OSError."""
    found = [backup for backup in find_backups(folder) if backup.library == library]
    keep = select_kept((backup.taken for backup in found), day)
    for backup in found:
        if backup.taken not in keep and backup.path != made:
            backup.path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup, by its name: when it was taken (UTC, whole seconds), of which library, and how many bytes."""

    path: Path
    taken: datetime
    library: str
    size: int


def build_library_tag(data: Path) -> str:
    """Return what tells this data folder of this computer from others in the names of backups."""
    return f"{zlib.crc32(f'{platform.node()} {data.resolve()}'.encode()):08x}"


def format_backup_name(taken: datetime, library: str) -> str:
    """Return the name of a backup taken at a moment of the library with this tag, of eight hex digits."""
    return f"quizapp-{taken.astimezone(UTC):{_STAMP}}-{library}.db"


def find_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in a folder, the newest first; none if it cannot be read."""
    try:
        found = [backup for file in folder.iterdir() if (backup := _backup(file)) is not None]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda backup: (backup.taken, backup.path.name), reverse=True))


def find_set_aside(data: Path, words: Iterable[str] = PENDING_WORDS) -> tuple[Path, ...]:
    """Return the files in the data folder that were set aside under one of these words, the newest first."""
    files = data.iterdir() if data.is_dir() else ()
    named = [file for file in files if (match := _ASIDE.fullmatch(file.name)) and match[1] in words]
    found = filter(Path.is_file, named)
    return tuple(sorted(found, key=_in_time, reverse=True))


def _in_time(aside: Path) -> tuple[str, int]:
    """Return what orders set-aside databases: of one second the second has -2 at the end, and so on."""
    stamp, _, number = aside.stem.partition("-")[2].partition("-")
    return stamp, int(number) if number.isdecimal() else 1


def parse_set_aside_time(aside: Path) -> datetime | None:
    """Return when a database was set aside, by its name; None if that does not tell it."""
    match = re.search(r"\d{8}T\d{6}Z", aside.name)
    return None if match is None else datetime.strptime(match[0], _STAMP).replace(tzinfo=UTC)


def find_kept_files(data: Path, second: Path | None) -> tuple[Path, ...]:
    """Return every file beside the library in use that holds rows of it: backups and what was set aside."""
    folders = (data / BACKUP_FOLDER, *((second,) if second else ()))
    backups = (backup.path for folder in folders for backup in find_backups(folder))
    return (*backups, *find_set_aside(data, SET_ASIDE_WORDS))


def _backup(file: Path) -> Backup | None:
    match = _NAME.fullmatch(file.name)
    if match is None:
        return None
    try:
        taken = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
        found = file.stat()
        # SQLite would wait for a pipe.
        return Backup(file, taken, match[2], found.st_size) if stat.S_ISREG(found.st_mode) else None
    except (ValueError, OSError):
        return None


def is_on_same_disk(folder: Path, data: Path) -> bool | None:
    """Tell whether a folder is on the disk of the data folder; None if it is not there."""
    try:
        return folder.stat().st_dev == data.stat().st_dev
    except OSError:
        return None


def find_trouble(folder: Path) -> BackupTrouble:
    """Return what would keep a backup from being copied there; whether it is full only shows in trying."""
    if not folder.is_dir():
        return "missing"
    return "" if os.access(folder, os.W_OK) else "read-only"


def copy_to_folder(folder: Path, backup: Path) -> Iterator[BackupTrouble]:
    """Copy a backup into the folder, a piece at a time, and read it again. The last value tells how it went.

    If it fails, or is closed before its end, nothing is left of it.
    """
    if not folder.is_dir():
        yield "missing"
        return
    part = folder / f"{backup.name}{PART_SUFFIX}"
    try:
        written = yield from _copied(backup, part)
        read = yield from _summed(part)
        if written != read:
            yield "failed"
            return
        part.replace(folder / backup.name)
        sync_folder(folder)
    except OSError as error:
        yield "full" if error.errno in _FULL else "read-only" if error.errno in _READ_ONLY else "failed"
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _copied(backup: Path, part: Path) -> Generator[BackupTrouble, None, int]:
    """Copy, and return the checksum of what was written."""
    total = 0
    with backup.open("rb") as source, part.open("wb") as target:
        while chunk := source.read(COPY_CHUNK_BYTES):
            target.write(chunk)
            total = zlib.crc32(chunk, total)
            yield ""
        target.flush()
        os.fsync(target.fileno())
    return total


def _summed(file: Path) -> Generator[BackupTrouble, None, int]:
    total = 0
    with file.open("rb") as source:
        while chunk := source.read(COPY_CHUNK_BYTES):
            total = zlib.crc32(chunk, total)
            yield ""
    return total


@dataclass(frozen=True, slots=True)
class BackupOverview:
    """The backups in the data folder and, of this library, in the second folder, the newest first.

    `second` is None if none was chosen; `same_disk` tells that it is on the disk of the data folder.
    """

    folder: Path
    backups: tuple[Backup, ...]
    second: Path | None = None
    second_backups: tuple[Backup, ...] = ()
    trouble: BackupTrouble = ""
    same_disk: bool = False


def load_overview(data: Path, second: Path | None) -> BackupOverview:
    """Look at both folders; neither need be there."""
    own = find_backups(data / BACKUP_FOLDER)
    if second is None:
        return BackupOverview(data / BACKUP_FOLDER, own)
    there = tuple(each for each in find_backups(second) if each.library == build_library_tag(data))
    return BackupOverview(
        data / BACKUP_FOLDER, own, second, there, find_trouble(second), is_on_same_disk(second, data) is True
    )
