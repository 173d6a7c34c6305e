"""Making a backup: copied while others read and answer, and opened again to be believed.

The copy is made by SQLite's own way, on the connection that only reads, a few pages at a time. Where
somebody waits for that connection, it is given up and begun anew. Until all of it was looked at it has
another name, and counts for nothing.

Kept is the last of each of the last seven days that have one, and of four weeks.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal

from quizapp.library import backup_files as second_folder
from quizapp.library import schema
from quizapp.library.backup_files import FOLDER, Backup, asides, backups_in, library_tag, name_of
from quizapp.library.connections import Reader, immutable
from quizapp.library.database import APPLICATION_ID
from quizapp.library.errors import DamagedError, telling, telling_files
from quizapp.library.integrity import checking, never
from quizapp.library.left_overs import PART
from quizapp.library.moments import to_us
from quizapp.pack.saving import sync_folder

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.backup_files import Trouble


DAYS: Final = 7
WEEKS: Final = 4

PAGES: Final = 256
"""So many are copied at a time: one megabyte."""

TRIES: Final = 20
"""So often copying is given up for those who wait; then they wait."""

Phase = Literal["copying", "checking", "second", "done"]

_LAST: Final = """
    SELECT max(at_us) FROM (
        SELECT answered_us AS at_us FROM response WHERE number = (SELECT max(number) FROM response)
        UNION ALL SELECT max(installed_us) FROM pack WHERE visible AND NOT bundled
        UNION ALL SELECT max(written_us) FROM report
    )
"""


@dataclass(frozen=True, slots=True)
class Copying:
    """What is being done.

    In the last value `backup` is what was made, and `trouble` why the second folder has no copy; '' if it
    has, or if there is no such folder.
    """

    phase: Phase
    backup: Backup | None = None
    trouble: Trouble = ""


class _StoppedError(Exception):
    """Somebody waits."""


def is_due(reader: Reader, data: Path, now: datetime, day: Callable[[datetime], date]) -> bool:
    """Tell whether anything was kept since the last backup, if that was not today: at most one a day is made.

    `day` tells the local day of a moment. Raises DatabaseError.
    """
    made = backups_in(data / FOLDER)
    if any(day(backup.taken) == day(now) for backup in made):
        return False
    (last_us,) = reader.all(_LAST)[0]
    newest_us = max((to_us(backup.taken) for backup in made), default=last_us)
    return last_us is not None and last_us >= newest_us


def back_up(
    reader: Reader,
    data: Path,
    now: datetime,
    day: Callable[[datetime], date],
    second: Path | None = None,
    stop: Callable[[], bool] = never,
) -> Iterator[Copying]:
    """Make a backup in the data folder, a copy of it in the second folder, and remove those no longer kept.

    `stop` tells that somebody waits for the connection. If it fails, or is closed before its end, nothing is
    left of it. Raises DatabaseError; what goes wrong with the second folder is told in the last value.
    """
    library, folder = library_tag(data), data / FOLDER
    with telling_files(folder / "backup"):
        folder.mkdir(parents=True, exist_ok=True)
    target = _free(folder / name_of(now, library))
    yield from copied(reader, target, stop)
    # Where damage is not dealt with yet, the backups from before it are what there is.
    keep_all = bool(asides(data))
    if not keep_all:
        thin(folder, library, day, target)
    trouble: Trouble = ""
    if second is not None:
        for trouble in second_folder.copied_to(second, target):  # noqa: B007 - the last one counts
            yield Copying("second")
        if not trouble and not keep_all:
            thin(second, library, day, second / target.name)
    made = next(each for each in backups_in(folder) if each.path == target)
    yield Copying("done", made, trouble)


def copied(reader: Reader, target: Path, stop: Callable[[], bool] = never) -> Iterator[Copying]:
    """Copy the library to a file that is not there yet, and look at all of it.

    If it fails, or is closed before its end, nothing is left of it. Raises DatabaseError.
    """
    part = target.with_name(target.name + PART)
    try:
        with telling_files(target), telling(target):
            part.unlink(missing_ok=True)
            yield from _pages(reader, part, stop)
            yield from _believed(part, reader.path)
            with part.open("r+b") as file:
                os.fsync(file.fileno())
            part.rename(target)
            sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _pages(reader: Reader, part: Path, stop: Callable[[], bool]) -> Iterator[Copying]:
    """Copy all pages as they are at one moment, in one go."""
    for tries_left in reversed(range(TRIES)):
        yield Copying("copying")

        def look(*_: object, patient: bool = tries_left > 0) -> None:
            if patient and stop():
                raise _StoppedError

        with closing(sqlite3.connect(part, isolation_level=None)) as made, suppress(_StoppedError):
            made.execute("PRAGMA synchronous = OFF")
            # As long as this lasts the pages stay as they are, so that answers do not begin it anew.
            reader.connection.execute("BEGIN")
            try:
                reader.one("SELECT 1 FROM sqlite_schema")
                reader.connection.backup(made, pages=PAGES, progress=look, sleep=0.05)
            finally:
                reader.connection.execute("COMMIT")
            made.execute("PRAGMA journal_mode = DELETE")
            return


def _believed(part: Path, path: Path) -> Iterator[Copying]:
    """Look at a copy as if it were opened for the first time. Raises DamagedError: the library is broken."""
    with closing(immutable(part)) as connection:
        told = connection.execute("PRAGMA application_id").fetchone(), schema.format_of(connection)
        if told != ((APPLICATION_ID,), schema.FORMAT):
            raise DamagedError(path, "cannot be backed up: its copy is another program’s")
        steps = checking(Reader(connection, part), never)
        while True:
            yield Copying("checking")
            try:
                next(steps)
            except StopIteration as end:
                if end.value.pages:
                    raise DamagedError(path, f"cannot be backed up: {end.value.pages[0]}") from None
                return


def _free(path: Path) -> Path:
    """Return a name that no other backup of the same second has."""
    number, target = 1, path
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return target


def kept(taken: Iterable[datetime], day: Callable[[datetime], date]) -> frozenset[datetime]:
    """Return the moments of the backups to be kept, of those taken; `day` tells the local day of a moment.

    Days and weeks (from Monday on) without a backup are not counted, so that who is away for a month still
    has seven days afterwards. The newest is always kept.
    """
    newest_first = sorted(taken, reverse=True)
    daily = _last_of_each(newest_first, day)[:DAYS]
    weekly = _last_of_each(newest_first, lambda moment: day(moment).isocalendar()[:2])[:WEEKS]
    return frozenset((*daily, *weekly))


def _last_of_each(newest_first: Iterable[datetime], span: Callable[[datetime], object]) -> list[datetime]:
    found: dict[object, datetime] = {}
    for moment in newest_first:
        found.setdefault(span(moment), moment)
    return list(found.values())


def thin(folder: Path, library: str, day: Callable[[datetime], date], made: Path) -> None:
    """Remove the backups of a library that are no longer kept, never the one just made. Raises OSError."""
    found = [backup for backup in backups_in(folder) if backup.library == library]
    keep = kept((backup.taken for backup in found), day)
    for backup in found:
        if backup.taken not in keep and backup.path != made:
            backup.path.unlink(missing_ok=True)
