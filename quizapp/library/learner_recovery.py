"""Who practises here, where a start does not find them: made, brought back, or hidden.

From a broken library or a backup they come back with their settings, so that it goes on as theirs. All else
of a broken library waits at the start: a few rows of it are read, and no more.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library import database, database_files, profiles
from quizapp.library.backups import BACKUP_FOLDER, find_backups, find_set_aside
from quizapp.library.connections import UNREADABLE, open_immutable
from quizapp.library.database_files import WORK_PREFIX
from quizapp.library.recovery import sqlite_pages
from quizapp.library.row_checksums import COLUMNS, REBUILT, Row, find_fault, insertion, selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.library.database import Journal
    from quizapp.library.profiles import Learner
    from quizapp.library.repair import RepairResult

_OF_HISTORY: Final = frozenset(
    {
        "pack", "session", "session_owner", "response", "evidence", "snapshot", "report", "report_author",
        "local_copy",
    }
)  # fmt: skip
LEARNER_TABLES: Final = tuple(table for table in COLUMNS if table not in REBUILT | _OF_HISTORY)


def create_library(path: Path, somebody: Learner) -> None:
    """Make a database, for those who are known where there was one before. Raises DatabaseError."""
    backups = [backup.path for backup in find_backups(path.parent / BACKUP_FOLDER)]
    broken = find_set_aside(path.parent)
    if backups and not broken:
        database_files.build_aside_path(
            path, database_files.build_label(database_files.MISSING_WORD, somebody.made)
        ).touch()
    before = (*broken, *backups)
    database.create(path, somebody, load_known_learners(before) if before else None)


def add_learner(path: Path, journal: Journal, somebody: Learner) -> None:
    """Add somebody where all who practise are put away, or guests. Raises DatabaseError."""
    with closing(database.open_writer(path, journal)) as writer, writer.transaction() as connection:
        profiles.insert_learner(connection, somebody)


def recover_learners(path: Path, journal: Journal, somebody: Learner) -> RepairResult:
    """Put right what does not hold, and make whom backups or the log know again, or somebody.

    Raises DatabaseError.
    """
    from quizapp.library.card_review import review_card  # noqa: PLC0415 - loads fsrs
    from quizapp.library.integrity import check_integrity  # noqa: PLC0415 - not where there was no database
    from quizapp.library.repair import repair_library  # noqa: PLC0415 - only where a database is to be put right

    backups = tuple(backup.path for backup in find_backups(path.parent / BACKUP_FOLDER))
    with closing(database.open_writer(path, journal)) as writer:
        *_, mended = repair_library(writer, check_integrity(writer), review_card, somebody.made, backups)
        if not mended.broken and not profiles.load_learners(writer).good:
            with writer.transaction() as connection:
                profiles.restore_learners(connection)
                profiles.insert_if_no_learner(connection, somebody)
    return mended


def hide_erased_learners(path: Path, journal: Journal, somebody: Learner) -> None:
    """Show nobody whose erasure was cut short: it is finished after the start. Raises DatabaseError."""
    from quizapp.library.learners.erasure import hide_pending_learners  # noqa: PLC0415 - seldom needed

    if path.exists():
        with closing(database.open_writer(path, journal)) as writer, writer.transaction() as connection:
            hide_pending_learners(connection, path.parent, somebody)


def load_known_learners(before: Iterable[Path]) -> Callable[[sqlite3.Connection], None]:
    """Return what puts into a new library who is known to the first of these, broken or not, to tell."""
    found: dict[str, list[Row]] = {}
    for path in before:
        if not found.get("learner"):
            found = _with_log(path)

    def known(into: sqlite3.Connection) -> None:
        for table, rows in found.items():
            into.executemany(insertion(table, otherwise="IGNORE"), rows)

    return known


def _with_log(path: Path) -> dict[str, list[Row]]:
    try:
        with sqlite_pages.open_image(path) as image:
            if not image.written:
                return _of(path)
            with tempfile.TemporaryDirectory(prefix=WORK_PREFIX, dir=path.parent) as folder:
                alone = Path(folder) / "with-log.db"
                sqlite_pages.write_database(image, alone)
                return _of(alone)
    except OSError:
        return {}


def _of(path: Path) -> dict[str, list[Row]]:
    """Return the rows that hold, of each table as far as it can be read."""
    found: dict[str, list[Row]] = {}
    with suppress(*UNREADABLE), closing(open_immutable(path)) as connection:
        for table in LEARNER_TABLES:
            with suppress(*UNREADABLE):
                rows = connection.execute(selection(table)).fetchall()
                found[table] = [row for row in rows if find_fault(table, row) is None]
    return found
