"""Who practises here and with what settings, from a broken library or a backup: so that it goes on as theirs.

For the start, where all else of a broken library waits: it reads a few rows, and no more.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library.checked import Row, fault
from quizapp.library.checksums import COLUMNS, REBUILT, insertion, selection
from quizapp.library.connections import UNREADABLE, immutable
from quizapp.library.left_overs import WORK
from quizapp.library.recovery import images

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_OF_HISTORY: Final = frozenset(
    {"pack", "session", "moved", "response", "proof", "snapshot", "report", "written_by", "own_copy"}
)
_TABLES: Final = tuple(table for table in COLUMNS if table not in REBUILT | _OF_HISTORY)


def known_people(before: Iterable[Path]) -> Callable[[sqlite3.Connection], None]:
    """Return what puts into a new library who is known to the first of these, broken or not, to tell."""
    found: dict[str, list[Row]] = {}
    for path in before:
        if not found.get("learner"):
            found = _with_log(path)

    def known(into: sqlite3.Connection) -> None:
        for table, rows in found.items():
            into.executemany(insertion(table).replace("INSERT", "INSERT OR IGNORE", 1), rows)

    return known


def _with_log(path: Path) -> dict[str, list[Row]]:
    try:
        with images.opened(path) as image:
            if not image.written:
                return _of(path)
            with tempfile.TemporaryDirectory(prefix=WORK, dir=path.parent) as folder:
                alone = Path(folder) / "with-log.db"
                images.rebuilt(image, alone)
                return _of(alone)
    except OSError:
        return {}


def _of(path: Path) -> dict[str, list[Row]]:
    """Return the rows that hold, of each table as far as it can be read."""
    found: dict[str, list[Row]] = {}
    with suppress(*UNREADABLE), closing(immutable(path)) as connection:
        for table in _TABLES:
            with suppress(*UNREADABLE):
                rows = connection.execute(selection(table)).fetchall()
                found[table] = [row for row in rows if fault(table, row) is None]
    return found
