"""The files of a database, and another database in the place of the one in use, which is set aside.

Nothing is open meanwhile, and the folder is locked. A database whose name has `next-` in it is ready, and is
to take the place: so a change that was cut short, at whatever moment, is finished at the next start.

Where a library's file was replaced while it was open, what is left of it is kept as a file of its own: its
log still lies beside the file in its place. SQLite would play it into that one at the next start, and mix the
two without a word where one is an older copy of the other.

A database that is a link is refused, and so is what is no file: a swap would rename the link, and leave the
log of the real file where it is.

Temporary files of interrupted work are known by their names, and removed.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from quizapp.library.errors import IrregularFileError, LinkedError
from quizapp.pack.atomic_file import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SIDE_SUFFIXES: Final = ("-wal", "-shm", "-journal")
"""How the names of the files end that SQLite keeps beside a database."""

MARK_SUFFIX: Final = "-mark"
"""How the name of the file ends that tells which answers were acknowledged last; see commit_mark."""

DAMAGED_WORD: Final = "damaged"
"""The word in the names of databases that were set aside because they are broken."""

MISSING_WORD: Final = "missing"
"""The word in the names of empty files which tell that a database was gone though there are backups of it."""

_NEXT: Final = ".next-"

WORK_PREFIX: Final = "quizapp.work-"
"""What the names of folders begin with in which copies lie for a while."""

DRAFT_PREFIX: Final = "quizapp.draft-"
"""What the names of libraries begin with that are being made."""

PART_SUFFIX: Final = ".part"
"""How the name of a file ends that does not count yet, as it is not whole."""

_ENDS: Final = (PART_SUFFIX, ".new", ".work")


def build_aside_path(path: Path, label: str) -> Path:
    """Return a name beside the database that nothing has yet, with words that say what became of it."""
    number, target = 1, path.with_name(f"{path.stem}.{label}{path.suffix}")
    while any(build_side_path(target, name).exists() for name in ("", *SIDE_SUFFIXES)):
        number += 1
        target = path.with_name(f"{path.stem}.{label}-{number}{path.suffix}")
    return target


def build_label(word: str, now: datetime) -> str:
    """Return a word and a moment for the name of a file."""
    return f"{word}-{now:%Y%m%dT%H%M%SZ}"


def rename_database(path: Path, target: Path, names: tuple[str, ...] = ("", *SIDE_SUFFIXES)) -> None:
    """Rename a database with what SQLite keeps beside it, or only those of its files whose names end so.

    The database comes first: should this be cut short, it is not opened without its log. Its mark goes, for
    it says nothing of what takes its place. Raises OSError.
    """
    if "" in names:
        build_side_path(path, MARK_SUFFIX).unlink(missing_ok=True)
    for name in names:
        if build_side_path(path, name).exists():
            build_side_path(path, name).rename(build_side_path(target, name))


def build_side_path(path: Path, name: str) -> Path:
    """Return the path of a file that SQLite keeps beside a database: its log, for one."""
    return path.with_name(path.name + name)


def refuse_irregular_files(path: Path) -> None:
    """Raise LinkedError or IrregularFileError where a database or a file beside it is not a plain file."""
    for name in ("", *SIDE_SUFFIXES):
        file = build_side_path(path, name)
        try:
            mode = os.lstat(file).st_mode
        except OSError:
            continue  # It is not there, or that is told where it is opened.
        if stat.S_ISLNK(mode):
            raise LinkedError(file, str(file.readlink()))
        if not stat.S_ISREG(mode):
            raise IrregularFileError(file)


def swap_database(path: Path, other: Path, label: str) -> Path:
    """Put a closed database in the place of another, and return what the other is called now.

    `label` becomes part of that name: why it is no longer in use, and since when. Raises OSError.
    """
    aside = build_aside_path(path, label)
    ready = aside.with_name(aside.name.replace(f"{path.stem}.", f"{path.stem}{_NEXT}", 1))
    other.rename(ready)
    sync_folder(path.parent)
    finish_swap(path)
    return aside


def is_swap_pending(names: Iterable[str]) -> bool:
    """Tell by the names of the files in a folder whether a change was cut short there."""
    return any(_NEXT in name for name in names)


def finish_swap(path: Path) -> None:
    """Finish a change, if there is one to finish. Raises OSError."""
    for ready in sorted(path.parent.glob(f"{path.stem}{_NEXT}*{path.suffix}")):
        aside = ready.with_name(ready.name.replace(_NEXT, ".", 1))
        rename_database(path, aside)
        ready.rename(path)
        sync_folder(path.parent)


def set_database_aside(path: Path, now: datetime) -> Path:
    """Rename a damaged database, its log with it, and return its new name. Nothing of it is deleted.

    Raises OSError.
    """
    target = build_aside_path(path, build_label(DAMAGED_WORD, now))
    rename_database(path, target)
    sync_folder(path.parent)
    return target


def save_replaced(connection: sqlite3.Connection, path: Path) -> None:
    """Copy what a connection still holds beside the file that took its place, and take its log away.

    Where it cannot be copied, the log is given the copy's name. The connection is closed.
    """
    log = build_side_path(path, "-wal")
    # When it was written last: nobody is asked for the time.
    written = datetime.fromtimestamp(log.stat().st_mtime, UTC)
    target = build_aside_path(path, build_label("replaced", written))
    copied = False
    with suppress(sqlite3.Error), closing(sqlite3.connect(target, isolation_level=None)) as made:
        connection.backup(made)
        made.execute("PRAGMA journal_mode = DELETE")
        copied = True
    connection.close()
    if not copied:
        target.unlink(missing_ok=True)
    for side in ("-wal", "-shm"):
        left = build_side_path(path, side)
        if copied:
            left.unlink(missing_ok=True)
        elif left.exists():
            left.rename(build_side_path(target, side))


def is_temp_file(path: Path) -> bool:
    """Tell by its name whether a file or folder is there only while a work is under way."""
    return path.name.startswith((WORK_PREFIX, DRAFT_PREFIX)) or path.name.endswith(_ENDS)


def remove_path(path: Path) -> None:
    """Remove a file, or a folder with all that is in it; what cannot be removed stays."""
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
