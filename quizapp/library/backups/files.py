"""Where backups and set-aside databases lie, and what their names tell."""

from __future__ import annotations

import platform
import re
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from quizapp.library.database_swap import DAMAGED, MISSING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER: Final = "backups"
"""The folder of backups in the data folder."""

_NAME: Final = re.compile(r"quizapp-(\d{8}T\d{6}Z)-([0-9a-f]{8})(?:-\d+)?\.db")
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_ASIDE: Final = re.compile(r"quizapp\.([a-z]+)-.*\.db")

PENDING: Final = (DAMAGED, MISSING)
"""The words in the names of what was set aside, or found to be gone, about which nothing was decided yet."""

SET_ASIDE: Final = (DAMAGED, "salvaged", "declined", "replaced", "format")
"""The words in the names of all databases that are no longer in use: damaged ones, salvaged or not, on
purpose or not yet; those that a restored one replaced; those of an older format."""


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
