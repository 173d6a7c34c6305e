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
from quizapp.library.backups import FOLDER, asides, backups_in
from quizapp.library.connections import UNREADABLE, immutable
from quizapp.library.database_files import WORK
from quizapp.library.recovery import page_images
from quizapp.library.rows import COLUMNS, REBUILT, Row, fault, insertion, selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.library.database import Journal
    from quizapp.library.mending import Mended
    from quizapp.library.profiles import Learner

_OF_HISTORY: Final = frozenset(
    {
        "pack", "session", "session_owner", "response", "evidence", "snapshot", "report", "report_author",
        "local_copy",
    }
)  # fmt: skip
TABLES: Final = tuple(table for table in COLUMNS if table not in REBUILT | _OF_HISTORY)


def create(path: Path, somebody: Learner) -> None:
    """Make a database, for those who are known where there was one before. Raises DatabaseError."""
    backups = [backup.path for backup in backups_in(path.parent / FOLDER)]
    broken = asides(path.parent)
    if backups and not broken:
        database_files.aside_name(path, database_files.label(database_files.MISSING, somebody.made)).touch()
    before = (*broken, *backups)
    database.create(path, somebody, known_people(before) if before else None)


def add(path: Path, journal: Journal, somebody: Learner) -> None:
    """Add somebody where all who practise are put away, or guests. Raises DatabaseError."""
    with closing(database.open_writer(path, journal)) as writer, writer.transaction() as connection:
        profiles.insert(connection, somebody)


def bring_back(path: Path, journal: Journal, somebody: Learner) -> Mended:
    """Put right what does not hold, and make whom backups or the log know again, or somebody.

    Raises DatabaseError.
    """
    from quizapp.library.integrity import integrity_check  # noqa: PLC0415 - not where there was no database
    from quizapp.library.mending import mend  # noqa: PLC0415 - only where a database is to be put right
    from quizapp.library.reviewing import reviewed  # noqa: PLC0415 - loads fsrs

    backups = tuple(backup.path for backup in backups_in(path.parent / FOLDER))
    with closing(database.open_writer(path, journal)) as writer:
        *_, mended = mend(writer, integrity_check(writer), reviewed, somebody.made, backups)
        if not mended.broken and not profiles.learners(writer).good:
            with writer.transaction() as connection:
                profiles.restore(connection)
                profiles.insert_if_none(connection, somebody)
    return mended


def hide_erased(path: Path, journal: Journal, somebody: Learner) -> None:
    """Show nobody whose erasure was cut short: it is finished after the start. Raises DatabaseError."""
    from quizapp.library.learners.erasing import hide_pending  # noqa: PLC0415 - seldom needed

    if path.exists():
        with closing(database.open_writer(path, journal)) as writer, writer.transaction() as connection:
            hide_pending(connection, path.parent, somebody)


def known_people(before: Iterable[Path]) -> Callable[[sqlite3.Connection], None]:
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
        with page_images.opened(path) as image:
            if not image.written:
                return _of(path)
            with tempfile.TemporaryDirectory(prefix=WORK, dir=path.parent) as folder:
                alone = Path(folder) / "with-log.db"
                page_images.rebuilt(image, alone)
                return _of(alone)
    except OSError:
        return {}


def _of(path: Path) -> dict[str, list[Row]]:
    """Return the rows that hold, of each table as far as it can be read."""
    found: dict[str, list[Row]] = {}
    with suppress(*UNREADABLE), closing(immutable(path)) as connection:
        for table in TABLES:
            with suppress(*UNREADABLE):
                rows = connection.execute(selection(table)).fetchall()
                found[table] = [row for row in rows if fault(table, row) is None]
    return found
