"""The command that tells how the program, its library and its backups are, and puts right what it is told to.

Nothing is changed by looking. It names nobody, and tells nothing of what was answered: only counts, sizes,
dates and names of files.
"""

from __future__ import annotations

import platform
import shutil
import sqlite3
import sys
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from quizapp import paths
from quizapp.catalogue import message
from quizapp.cli.console import Commands, find_version, print_error, print_json, print_line
from quizapp.cli.data_option import add_data_option, find_data_folder, hold_data_folder
from quizapp.library import schema
from quizapp.library.backups import BACKUP_FOLDER, PENDING_WORDS, find_backups, find_set_aside
from quizapp.library.batches import run_steps
from quizapp.library.card_review import review_card
from quizapp.library.commit_mark import count_missing, read_mark
from quizapp.library.connections import UNREADABLE, LibraryReader, open_immutable
from quizapp.library.data_lock import acquire_lock, read_holder
from quizapp.library.database import open_reader, open_writer
from quizapp.library.database_files import (
    SIDE_SUFFIXES,
    build_side_path,
    is_temp_file,
    refuse_irregular_files,
)
from quizapp.library.errors import DatabaseError, LibraryError
from quizapp.library.integrity import check_integrity, find_failed_rows
from quizapp.library.profiles import ERASING_FILE
from quizapp.library.recovery.restoration import (
    PreparedLibrary,
    RestoreContext,
    has_pending_damage,
    prepare_recovery,
    replace_library,
)
from quizapp.library.recovery.salvage import is_intact
from quizapp.library.recovery.sqlite_pages import is_torn
from quizapp.library.repair import repair_library
from quizapp.library.row_checksums import COLUMNS, REBUILT, from_microseconds
from quizapp.library.schema import SCHEMA_FORMAT
from quizapp.library.settings import load_settings
from quizapp.library.startup import BROKEN_MARK, LIBRARY_NAME, mark_as_broken
from quizapp.sandbox.confinement import find_confinement

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Mapping

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
PACKAGES = ("quizapp", "PySide6-Essentials", "pydantic", "platformdirs", "filelock", "fsrs")


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
            yield UnusedFile(path, _file_size(path), message("health.left_over.unfinished"))
    for path in find_set_aside(data, ("salvaged", "declined", "replaced")):
        kind = path.name.split(".")[1].partition("-")[0]
        yield UnusedFile(path, _file_size(path), message(f"health.left_over.{kind}"))


def _file_size(path: Path) -> int:
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


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add this command to the parser."""
    doctor = commands.add_parser("doctor", parents=[common])
    doctor.add_argument("--json", action="store_true", help=message("cli.as_json"))
    doctor.add_argument("--repair", action="store_true", help=message("cli.doctor.repair"))
    add_data_option(doctor)
    doctor.set_defaults(run=_doctor)


def _doctor(arguments: Namespace) -> int:
    data = find_data_folder(arguments)
    try:
        if arguments.repair:
            for line in _repaired(data):
                print_line(line, file=sys.stderr)
        told = _told(data)
    except LibraryError as error:
        return print_error(str(error))
    if arguments.json:
        print_json(told)
    else:
        for line in _lines(told):
            print_line(line)
    problems = len(told["library"]["problems"])
    counted = message("cli.doctor.problems", n=problems) if problems else message("cli.doctor.no_problems")
    print(counted, file=sys.stderr)
    return 1 if problems else 0


def _told(data: Path) -> dict[str, Any]:
    """Return all that is told, as what JSON can hold."""
    database, held = data / LIBRARY_NAME, read_holder(data)
    confinement = find_confinement()
    health = check_library(data)
    return {
        "versions": {
            **{name: find_version(name) for name in PACKAGES},
            "Python": platform.python_version(),
            "SQLite": sqlite3.sqlite_version,
            "system": platform.platform(),
        },
        "paths": {
            "data": str(data),
            "library": str(database),
            "backups": str(data / BACKUP_FOLDER),
            "logs": str(paths.log_dir(data)),
            "bundled packs": str(paths.content_dir()),
        },
        "files of others": {
            "seccomp": confinement.seccomp,
            "Landlock": confinement.landlock_abi,
            "what holds": message(f"sandbox.{confinement.level}"),
        },
        "in use by": None
        if held is None
        else {"process": held.pid, "computer": held.host, "since": held.since.isoformat()},
        "bytes": {
            "library": _size(database),
            "log of the library": _size(database.with_name(f"{LIBRARY_NAME}-wal")),
            "logs": sum(_size(file) for file in _files(paths.log_dir(data))),
            "free on the disk": shutil.disk_usage(data).free if data.is_dir() else None,
        },
        "library": {
            "format": health.format,
            "newest format": SCHEMA_FORMAT,
            **health.counts,
            "last answer": None if health.last is None else health.last.isoformat(),
            "problems": list(health.problems),
        },
        "backups": list(_backups(data)),
        "can be cleaned": [
            {"name": each.path.name, "bytes": each.size, "what": each.what}
            for each in find_unused_files(data)
        ],
    }


def _backups(data: Path) -> Iterator[dict[str, Any]]:
    """Yield each backup, and of the newest one that is good how it is."""
    second = ""
    with suppress(LibraryError, OSError), closing(open_reader(data / LIBRARY_NAME)) as reader:
        second = load_settings(reader).settings.second_backups
    for folder in (data / BACKUP_FOLDER, *((Path(second),) if second else ())):
        for backup in find_backups(folder):
            health = check_backup(backup.path)
            yield {
                "file": str(backup.path),
                "taken": backup.taken.isoformat(),
                "bytes": backup.size,
                "answers": health.answers,
                "rows that fail": health.failing,
                "problem": health.problem,
            }


def _repaired(data: Path) -> Iterator[str]:
    """Put right what is wrong, and tell what was done. Raises HeldError, LibraryError, OSError."""
    now = datetime.now(UTC)
    with hold_data_folder(data, now) as begun:
        with closing(open_writer(begun.path, begun.journal)) as writer:
            backups = [backup.path for backup in find_backups(data / BACKUP_FOLDER)]
            *_, done = repair_library(writer, check_integrity(writer), review_card, now, backups)
        if done.healed:
            yield message("cli.doctor.put_back", n=len(done.healed))
        if done.rows:
            yield message("cli.doctor.set_aside", n=len(done.rows))
        if done.rebuilt:
            yield message("cli.doctor.counted_again")
    if done.broken:
        mark_as_broken(begun.path, done.broken[0])
        with hold_data_folder(data, now) as begun:
            pass  # To begin is enough: it sets the library aside.
    if begun.aside:
        yield message("cli.doctor.broken", file=begun.aside)
    if has_pending_damage(data):
        yield from _recovered(begun.path, RestoreContext(now, lambda: uuid4().hex))


def _recovered(path: Path, making: RestoreContext) -> Iterator[str]:
    lock = acquire_lock(path.parent, making.now)
    try:
        with closing(open_reader(path)) as reader:
            *_, prepared = prepare_recovery(path, reader, making)
        assert isinstance(prepared, PreparedLibrary)
        replace_library(path, prepared, making)
    finally:
        lock.release()
    yield message("cli.doctor.recovered", n=prepared.preview.gained, lost=prepared.lost)


def _lines(told: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """Yield what is told, a line for each thing."""
    for name, value in told.items():
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from _lines(value, f"{indent}  ")
        elif isinstance(value, list):
            yield f"{indent}{name}:" if value else f"{indent}{name}: {message('cli.doctor.none')}"
            for each in value:
                yield f"{indent}  - {each if isinstance(each, str) else _in_a_row(each)}"
        else:
            yield f"{indent}{name}: {'-' if value is None else value}"


def _in_a_row(told: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in told.items())


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.is_file()] if folder.is_dir() else []
