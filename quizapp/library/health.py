"""How a library and its backups are, for people who look after a computer. Nothing is changed by looking.

It names nobody, and tells nothing of what was answered: only counts, sizes, dates and names of files.
"""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.catalogue import message
from quizapp.library import schema
from quizapp.library.backups import PENDING_WORDS, find_set_aside
from quizapp.library.batches import run_steps
from quizapp.library.commit_mark import count_missing, read_mark
from quizapp.library.connections import UNREADABLE, LibraryReader, open_immutable
from quizapp.library.database import open_reader
from quizapp.library.database_files import (
    SIDE_SUFFIXES,
    build_side_path,
    is_temp_file,
    refuse_irregular_files,
)
from quizapp.library.errors import DatabaseError, LibraryError
from quizapp.library.integrity import check_integrity, find_failed_rows
from quizapp.library.profiles import ERASING_FILE
from quizapp.library.recovery.salvage import is_intact
from quizapp.library.recovery.sqlite_pages import is_torn
from quizapp.library.row_checksums import COLUMNS, REBUILT, from_microseconds
from quizapp.library.startup import BROKEN_MARK, LIBRARY_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

_COUNTS: Final = {
    "learners": "SELECT count(*) FROM learner",
    "packs": "SELECT count(*) FROM pack WHERE visible",
    "questions": "SELECT coalesce(sum(questions), 0) FROM pack WHERE visible",
    "sessions": "SELECT count(*) FROM session",
    "answers": "SELECT count(*) FROM response",
    "reports": "SELECT count(*) FROM report",
    "articles of one's own": "SELECT count(*) FROM local_copy WHERE paragraphs != ''",
    "rows set aside": "SELECT count(*) FROM quarantine",
}
_LAST: Final = "SELECT max(answered_us) FROM response"


@dataclass(frozen=True, slots=True)
class LibraryHealth:
    """The database in use: its format (0 where it cannot be told), what it holds, and all that is wrong."""

    format: int
    counts: Mapping[str, int]
    last: datetime | None
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BackupHealth:
    """A backup: how many answers it has, how many rows fail, and why it cannot be used, '' if it can."""

    answers: int
    failing: int
    problem: str


@dataclass(frozen=True, slots=True)
class UnusedFile:
    """A file or folder that the program no longer uses, and what it is."""

    path: Path
    size: int
    what: str


def check_library(data: Path) -> LibraryHealth:
    """Look at every page, index and row. Raises OSError."""
    path, problems = data / LIBRARY_NAME, list[str]()
    try:
        refuse_irregular_files(path)
        problems += _around(path)
        with closing(open_reader(path)) as reader:
            format_ = schema.read_format(reader.connection)
            found = check_integrity(reader)
            problems += found.pages
            for table, count in Counter(row.table for row in found.rows).items():
                problems.append(message("health.rows", n=count, table=table))
            if found.derived:
                problems.append(message("health.listed", n=len(found.derived)))
            if found.rollups:
                problems.append(message("health.counts"))
            if found.search:
                problems.append(message("health.search"))
            missing = count_missing(reader.connection, read_mark(path))
            if missing:
                problems.append(message("health.answers_missing", n=missing))
            damaged = reader.all("SELECT count(*) FROM pack WHERE visible AND damage != ''")[0][0]
            if damaged:
                problems.append(message("health.packs", n=damaged))
            with reader.reading_damage():
                counts = {name: int(reader.all(statement)[0][0]) for name, statement in _COUNTS.items()}
                (last_us,) = reader.all(_LAST)[0]
    except (DatabaseError, *UNREADABLE) as error:
        reason = error.message if isinstance(error, DatabaseError) else str(error)
        return LibraryHealth(0, {}, None, (*problems, reason))
    return LibraryHealth(
        format_, counts, None if last_us is None else from_microseconds(last_us), tuple(problems)
    )


def check_backup(file: Path) -> BackupHealth:
    """Look at every page and row of a backup that have to be kept."""
    try:
        if not is_intact(file, file):
            return BackupHealth(0, 0, message("health.backup.damaged"))
        with closing(open_immutable(file)) as connection:
            reader = LibraryReader(connection, file)
            kept = tuple(table for table in COLUMNS if table not in REBUILT)
            failing = len(run_steps(find_failed_rows(reader, kept)))
            answers = int(reader.all("SELECT count(*) FROM response")[0][0])
    except LibraryError as error:
        return BackupHealth(0, 0, error.message)
    except UNREADABLE as error:
        return BackupHealth(0, 0, message("health.backup.unreadable", reason=error))
    return BackupHealth(answers, failing, "")


def find_unused_files(data: Path) -> Iterator[UnusedFile]:
    """Yield what lies in the data folder and is no longer used, though somebody may want to keep it."""
    for path in sorted(data.iterdir()) if data.is_dir() else ():
        if is_temp_file(path):
            yield UnusedFile(path, _size(path), message("health.left_over.unfinished"))
    for path in find_set_aside(data, ("salvaged", "declined", "replaced")):
        kind = path.name.split(".")[1].partition("-")[0]
        yield UnusedFile(path, _size(path), message(f"health.left_over.{kind}"))


def _size(path: Path) -> int:
    files = (
        [path, *(build_side_path(path, side) for side in SIDE_SUFFIXES)]
        if path.is_file()
        else path.rglob("*")
    )
    return sum(file.stat().st_size for file in files if file.is_file())


def _around(path: Path) -> Iterator[str]:
    """Yield what is wrong with the files around the database."""
    mark = path.with_name(BROKEN_MARK)
    if mark.is_file():
        found = mark.read_text(encoding="utf-8", errors="replace")
        yield message("health.pages", found=found)
    if is_torn(build_side_path(path, "-wal")):
        yield message("health.log")
    if path.with_name(ERASING_FILE).exists():
        yield message("health.erasing")
    for aside in find_set_aside(path.parent, PENDING_WORDS):
        yield message("health.set_aside", name=aside.name)
