"""Files that name somebody: which there are, and how those who are erased are taken out of them.

Logs hold no names and no answers; should a line name somebody all the same, it goes.

A backup, or what was set aside, is written anew without some of its rows: what a statement deletes can
still be on the disk, in pages that are free, in the log, in broken ones. So all that reads is taken out
into a fresh file, which takes the place of the old one.
"""

from __future__ import annotations

import csv
import io
import json
import mmap
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Final

from quizapp.library import database, database_files
from quizapp.library.backups import BACKUP_FOLDER
from quizapp.library.database_files import PART_SUFFIX, is_temp_file, remove_path
from quizapp.library.errors import DiskError, translate_errors, translate_file_errors
from quizapp.library.learners.data_export import TABLE_COLUMNS, UTF8_MARK, encode_csv, encode_json
from quizapp.library.learners.data_file import DATA_FORMAT, DATA_LARGEST_BYTES
from quizapp.library.recovery.salvage import SalvageProgress, salvage_rows
from quizapp.pack.atomic_file import sync_file, sync_folder, write_atomically
from quizapp.paths import log_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from pathlib import Path


_SHORTEST: Final = 3
"""A name of fewer characters is in any line."""


def find_files(data: Path) -> tuple[Path, ...]:
    """Return all files in the data folder and below it, the database in use and its log too.

    What SQLite keeps in memory shared by processes has no rows.
    """
    found = (each for each in data.rglob("*") if not each.name.endswith("-shm"))
    return tuple(sorted(each for each in found if each.is_file() and not each.is_symlink()))


def is_program_file(file: Path, data: Path) -> bool:
    """Tell whether a file in the data folder is one that the program keeps, by where it is and its name.

    What people save there is not, though a name that is proposed to them may begin with the program's too.
    """
    first = data / file.relative_to(data).parts[0]
    own = (data / BACKUP_FOLDER, log_dir(data), data / "inbox")
    return first.name.startswith("quizapp.") or is_temp_file(first) or first in own


def find_partial_copies(second: Path | None) -> tuple[Path, ...]:
    """Return what a copy that was cut short has left in the second folder."""
    found = () if second is None else second.glob(f"quizapp-*{PART_SUFFIX}")
    return tuple(sorted(each for each in found if each.is_file()))


def contains_any(file: Path, words: Sequence[bytes]) -> bool:
    """Tell whether any of these words stands in a file, or may: one that cannot be read is not believed."""
    try:
        with file.open("rb") as opened:
            if not file.stat().st_size:
                return False
            with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
                return any(data.find(word) >= 0 for word in words)
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True


def remove_temp_files(data: Path, second: Path | None) -> None:
    """Remove what works that were killed have left; nothing may be at work in the folders."""
    for path in (*data.iterdir(), *_in(data / BACKUP_FOLDER), *find_partial_copies(second)):
        if is_temp_file(path):
            remove_path(path)


def remove_log_lines(data: Path, ids: Iterable[str], names: Iterable[str]) -> None:
    """Take the lines that name somebody out of the program's logs. A file that cannot be written stays."""
    words = [word.encode() for word in (*ids, *(name for name in names if len(name) >= _SHORTEST))]
    for file in _in(log_dir(data)):
        with suppress(OSError):
            _sweep(file, words)


def _sweep(file: Path, words: Sequence[bytes]) -> None:
    # In place, for the log of a program that runs is open.
    with file.open("r+b") as opened:
        lines = opened.read().splitlines(keepends=True)
        kept = [line for line in lines if not any(word in line for word in words)]
        if len(kept) < len(lines):
            opened.seek(0)
            opened.writelines(kept)
            opened.truncate()


def _in(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from folder.iterdir()


def remove_from_data_file(file: Path, learners: Collection[str]) -> None:
    """Take learners out of a file, if it is one of learners' data; nobody left, it is removed."""
    with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
        if file.stat().st_size > DATA_LARGEST_BYTES:
            return
        data = file.read_bytes()
        left = _of_table(data, learners) if data.startswith(UTF8_MARK) else _of_json(data, learners)
        if left == b"":
            file.unlink()
        elif left is not None:
            write_atomically(file, left)


def _of_json(data: bytes, learners: Collection[str]) -> bytes | None:
    """Return what is left, b"" if that is nobody's, None if it is no such file."""
    plain: Any = json.loads(data)
    if plain["format"] != DATA_FORMAT:
        return None
    plain["learners"] = [each for each in plain["learners"] if each["id"] not in learners]
    if not plain["learners"]:
        return b""
    return encode_json(plain)


def _of_table(data: bytes, learners: Collection[str]) -> bytes | None:
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    if tuple(head) != TABLE_COLUMNS:
        return None
    kept = [row for row in rows if row[0] not in learners]
    return encode_csv((head, *kept)) if kept else b""


def rewrite_database(file: Path, forget: Callable[[sqlite3.Connection], None]) -> Iterator[SalvageProgress]:
    """Write a file anew, in batches; `forget` deletes what is not to be in it.

    It is left with the rows of this program's tables that hold, and with nothing that can be made again from
    them. If anything fails, the old file is as it was. Raises OSError, DatabaseError.
    """
    part = file.with_name(file.name + PART_SUFFIX)
    try:
        with translate_file_errors(file), translate_errors(file):
            yield from _salvaged(file, part, forget)
            sync_file(part)
            part.replace(file)
            for side in (*database_files.SIDE_SUFFIXES, database_files.MARK_SUFFIX):
                database_files.build_side_path(file, side).unlink(missing_ok=True)
            sync_folder(file.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _salvaged(
    file: Path, part: Path, forget: Callable[[sqlite3.Connection], None]
) -> Iterator[SalvageProgress]:
    part.unlink(missing_ok=True)
    work = file.with_name(file.name + ".work")
    work.unlink(missing_ok=True)
    with closing(database.create_unsynced(part)) as into:
        yield from salvage_rows(file, into, work)
        into.execute("PRAGMA secure_delete = ON")
        into.execute("BEGIN IMMEDIATE")
        forget(into)
        into.execute("COMMIT")
        into.execute("VACUUM")
        if into.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise DiskError(file)
