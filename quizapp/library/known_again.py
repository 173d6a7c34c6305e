"""Who practises here, where a start does not find them: made, brought back, or hidden."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from quizapp.library import database, database_swap
from quizapp.library.backups.files import FOLDER, asides, backups_in
from quizapp.library.learners import known as learners
from quizapp.library.recovery.people import known_people

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.journal import Journal
    from quizapp.library.learners.known import Learner
    from quizapp.library.mending import Mended


def create(path: Path, somebody: Learner) -> None:
    """Make a database, for those who are known where there was one before. Raises DatabaseError."""
    backups = [backup.path for backup in backups_in(path.parent / FOLDER)]
    broken = asides(path.parent)
    if backups and not broken:
        database_swap.aside_name(path, database_swap.label(database_swap.MISSING, somebody.made)).touch()
    before = (*broken, *backups)
    database.create(path, somebody, known_people(before) if before else None)


def add(path: Path, journal: Journal, somebody: Learner) -> None:
    """Add somebody where all who practise are put away, or guests. Raises DatabaseError."""
    with closing(database.open_writer(path, journal)) as writer, writer.transaction() as connection:
        learners.insert(connection, somebody)


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
        if not mended.broken and not learners.learners(writer).good:
            with writer.transaction() as connection:
                learners.restore(connection)
                if not connection.execute("SELECT 1 FROM learner").fetchone():
                    learners.insert(connection, somebody)
    return mended


def hide_erased(path: Path, journal: Journal, somebody: Learner) -> None:
    """Show nobody whose erasure was cut short: it is finished after the start. Raises DatabaseError."""
    from quizapp.library.learners.erasing import hide_pending  # noqa: PLC0415 - seldom needed

    if path.exists():
        with closing(database.open_writer(path, journal)) as writer, writer.transaction() as connection:
            hide_pending(connection, path.parent, somebody)
