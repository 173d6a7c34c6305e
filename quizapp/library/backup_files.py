"""Where backups and set-aside databases lie, what their names tell, and what there is of them to be shown.

The second folder for backups is to be on another disk: a copy on the disk that dies is none.
"""

from __future__ import annotations

import errno
import os
import platform
import re
import zlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal

from quizapp.library.database_swap import DAMAGED, MISSING
from quizapp.library.left_overs import PART
from quizapp.pack.saving import sync_folder

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from pathlib import Path


FOLDER: Final = "backups"
"""The folder of backups in the data folder."""

_NAME: Final = re.compile(r"quizapp-(\d{8}T\d{6}Z)-([0-9a-f]{8})(?:-\d+)?\.db")
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_ASIDE: Final = re.compile(r"quizapp\.([a-z]+)-.*\.db")

PENDING: Final = (DAMAGED, MISSING)
"""The words in the names of what was set aside, or found to be gone, about which nothing was decided yet."""

SET_ASIDE: Final = (DAMAGED, "salvaged", "declined", "replaced")
"""The words in the names of all databases that are no longer in use: damaged ones, salvaged or not, on
purpose or not yet; those that a restored one replaced."""

Trouble = Literal["", "missing", "read-only", "full", "failed"]
"""Why there is no copy in the second folder: it is not there (its stick is not in), cannot be written, has no
space left, or gives back something else than was written."""

CHUNK: Final = 1024 * 1024

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_READ_ONLY: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup, by its name: when it was taken (UTC, whole seconds), of which library, and how many bytes."""

    path: Path
    taken: datetime
    library: str
    size: int


def library_tag(data: Path) -> str:
    """Return what tells this data folder of this computer from others in the names of backups."""
    return f"{zlib.crc32(f'{platform.node()} {data.resolve()}'.encode()):08x}"


def name_of(taken: datetime, library: str) -> str:
    """Return the name of a backup taken at a moment of the library with this tag, of eight hex digits."""
    return f"quizapp-{taken.astimezone(UTC):{_STAMP}}-{library}.db"


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in a folder, the newest first; none if it cannot be read."""
    try:
        found = [backup for file in folder.iterdir() if (backup := _backup(file)) is not None]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda backup: (backup.taken, backup.path.name), reverse=True))


def asides(data: Path, words: Iterable[str] = PENDING) -> tuple[Path, ...]:
    """Return the files in the data folder that were set aside under one of these words, the newest first."""
    files = data.iterdir() if data.is_dir() else ()
    found = [file for file in files if (match := _ASIDE.fullmatch(file.name)) and match[1] in words]
    return tuple(sorted(found, key=_in_time, reverse=True))


def _in_time(aside: Path) -> tuple[str, int]:
    """Return what orders set-aside databases: of one second the second has -2 at the end, and so on."""
    stamp, _, number = aside.stem.partition("-")[2].partition("-")
    return stamp, int(number) if number.isdecimal() else 1


def set_aside_at(aside: Path) -> datetime | None:
    """Return when a database was set aside, by its name; None if that does not tell it."""
    match = re.search(r"\d{8}T\d{6}Z", aside.name)
    return None if match is None else datetime.strptime(match[0], _STAMP).replace(tzinfo=UTC)


def kept_files(data: Path, second: Path | None) -> tuple[Path, ...]:
    """Return every file beside the library in use that holds rows of it: backups and what was set aside."""
    folders = (data / FOLDER, *((second,) if second else ()))
    backups = (backup.path for folder in folders for backup in backups_in(folder))
    return (*backups, *asides(data, SET_ASIDE))


def _backup(file: Path) -> Backup | None:
    match = _NAME.fullmatch(file.name)
    if match is None:
        return None
    try:
        taken = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
        return Backup(file, taken, match[2], file.stat().st_size)
    except (ValueError, OSError):
        return None


def is_on_same_disk(folder: Path, data: Path) -> bool | None:
    """Tell whether a folder is on the disk of the data folder; None if it is not there."""
    try:
        return folder.stat().st_dev == data.stat().st_dev
    except OSError:
        return None


def trouble_with(folder: Path) -> Trouble:
    """Return what would keep a backup from being copied there; whether it is full only shows in trying."""
    if not folder.is_dir():
        return "missing"
    return "" if os.access(folder, os.W_OK) else "read-only"


def copied_to(folder: Path, backup: Path) -> Iterator[Trouble]:
    """Copy a backup into the folder, a piece at a time, and read it again. The last value tells how it went.

    If it fails, or is closed before its end, nothing is left of it.
    """
    if not folder.is_dir():
        yield "missing"
        return
    part = folder / f"{backup.name}{PART}"
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


def _copied(backup: Path, part: Path) -> Generator[Trouble, None, int]:
    """Copy, and return the checksum of what was written."""
    total = 0
    with backup.open("rb") as source, part.open("wb") as target:
        while chunk := source.read(CHUNK):
            target.write(chunk)
            total = zlib.crc32(chunk, total)
            yield ""
        target.flush()
        os.fsync(target.fileno())
    return total


def _summed(file: Path) -> Generator[Trouble, None, int]:
    total = 0
    with file.open("rb") as source:
        while chunk := source.read(CHUNK):
            total = zlib.crc32(chunk, total)
            yield ""
    return total


@dataclass(frozen=True, slots=True)
class Overview:
    """The backups in the data folder and, of this library, in the second folder, the newest first.

    `second` is None if none was chosen; `same_disk` tells that it is on the disk of the data folder.
    """

    folder: Path
    backups: tuple[Backup, ...]
    second: Path | None = None
    second_backups: tuple[Backup, ...] = ()
    trouble: Trouble = ""
    same_disk: bool = False


def overview(data: Path, second: Path | None) -> Overview:
    """Look at both folders; neither need be there."""
    own = backups_in(data / FOLDER)
    if second is None:
        return Overview(data / FOLDER, own)
    there = tuple(each for each in backups_in(second) if each.library == library_tag(data))
    return Overview(
        data / FOLDER, own, second, there, trouble_with(second), is_on_same_disk(second, data) is True
    )
