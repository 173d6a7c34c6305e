"""Bring a database to the newest format, one frozen step at a time, each in a transaction of its own.

To add a step: write step_NNNN.py, which imports nothing of the program's, list it here, and keep a sample
database of the format before it in the tests. A step that fails is rolled back whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.library.migrations import (
    step_0001,
    step_0002,
    step_0003,
    step_0004,
    step_0005,
    step_0006,
    step_0007,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    Step = Callable[[sqlite3.Connection], None]

STEPS: Final[tuple[Step, ...]] = (
    step_0001.migrate,
    step_0002.migrate,
    step_0003.migrate,
    step_0004.migrate,
    step_0005.migrate,
    step_0006.migrate,
    step_0007.migrate,
)
"""The step at place n brings format n to format n + 1."""


def newest() -> int:
    """Return the format that this program writes."""
    return len(STEPS)


def version(connection: sqlite3.Connection) -> int:
    """Return the format of the database; 0 before the first step."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def migrate(connection: sqlite3.Connection, to: int | None = None) -> None:
    """Run the steps that the database still lacks, up to a format. The connection is in autocommit mode."""
    for number in range(version(connection), newest() if to is None else to):
        connection.execute("BEGIN IMMEDIATE")
        try:
            STEPS[number](connection)
            # Kept in the database's first page, so it is committed or rolled back with the step.
            connection.execute(f"PRAGMA user_version = {number + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
