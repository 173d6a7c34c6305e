"""The second folder for backups, on another disk: a copy on the disk that dies is none."""

from __future__ import annotations

import errno
import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal

from quizapp.library.left_overs import PART
from quizapp.pack.saving import sync_folder

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

Trouble = Literal["", "missing", "read-only", "full", "failed"]
"""Why there is no copy in the second folder: it is not there (its stick is not in), cannot be written, has no
space left, or gives back something else than was written."""

CHUNK: Final = 1024 * 1024

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_READ_ONLY: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


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
