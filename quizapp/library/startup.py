"""Opening the data folder at the start: make what is missing, set damage aside, read what is shown first."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library import database, database_files, profiles, settings
from quizapp.library.commit_mark import count_missing, read_mark
from quizapp.library.data_lock import acquire_lock, read_holder
from quizapp.library.database import journal_for
from quizapp.library.errors import (
    DamagedError,
    DatabaseError,
    GarbledTextError,
    MissingError,
    UnfinishedError,
)
from quizapp.library.profiles import ERASING_FILE, Learner, find_last_here, find_waiting_guest, load_people
from quizapp.library.settings import NO_LOCKED_SETTINGS, LockedSettings
from quizapp.pack.atomic_file import write_atomically
from quizapp.record import record

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import LibraryReader
    from quizapp.library.data_lock import DataLock
    from quizapp.library.database import Journal
    from quizapp.library.profiles import LearnerWithProfile
    from quizapp.library.row_checksums import BadRow
    from quizapp.library.settings import Settings

LIBRARY_NAME: Final = "quizapp.db"

BROKEN_MARK: Final = "quizapp.broken"
"""Stands in the folder where a check has found that the database is broken, until the next start."""

_TRIES: Final = 5


@record
class StartupResult:
    """The data folder, ready: `aside` is the name that a damaged database was given, or ''.

    What can be recovered of it is found out by `recovery`. `bad` are rows that did not hold, with which
    nothing could be shown. `lock` is there only where it had to be taken at once; else it is taken before the
    first writing. `learner` was here last; `asks` tells that it has to be asked who practises. `missing` is
    how many answers were acknowledged here that the database lacks, though nothing else is wrong with it.
    """

    path: Path
    journal: Journal
    learner: str
    settings: Settings
    aside: str
    lock: DataLock | None
    bad: tuple[BadRow, ...] = ()
    asks: bool = False
    locked: LockedSettings = NO_LOCKED_SETTINGS
    missing: int = 0


def start_library(
    folder: Path,
    now: datetime,
    new_id: Callable[[], str],
    look: Callable[[LibraryReader, str], None],
    locked: LockedSettings = NO_LOCKED_SETTINGS,
    greet: Callable[[Settings], None] = lambda _: None,
) -> StartupResult:
    """Open the data folder, and let `look` read what is shown first of a learner.

    `locked` are the settings that are fixed for everybody. `greet` is given the learner's before `look`
    reads; both are called again where the library had to be put right for it. Raises DatabaseError,
    HeldError, LockError.
    """
    path = folder / LIBRARY_NAME
    database_files.refuse_irregular_files(path)
    # A path's own way fails where a folder is a link to itself.
    real = Path(os.path.realpath(folder))
    start = _Start(path, journal_for(real, _mounts()), now, new_id, locked, greet)
    try:
        return start.go(look)
    except BaseException:
        if start.lock is not None:
            start.lock.release()
        raise


def mark_as_broken(path: Path, reason: str) -> None:
    """Have the next start set the database aside, in which broken pages were found. Raises OSError."""
    write_atomically(path.with_name(BROKEN_MARK), reason.encode(), follow=False)


def _left_over(path: Path) -> bool:
    """Tell whether an end that was no usual one left something to be looked at first."""
    try:
        names = os.listdir(path.parent)  # noqa: PTH208 - a path's own way takes several times as long
    except OSError:
        # There is none, or it is none: that is told where it is opened.
        return False
    log = database_files.build_side_path(path, "-wal")
    unread = log.name in names and log.stat().st_size > 0
    return unread or BROKEN_MARK in names or database_files.is_swap_pending(names)


def _doubt(path: Path) -> None:
    """Raise DamagedError where a check found broken pages, or the log has lost what was acknowledged."""
    from quizapp.library.recovery.sqlite_pages import is_torn  # noqa: PLC0415 - not for a usual start

    mark = path.with_name(BROKEN_MARK)
    if mark.is_file() and path.exists():
        raise DamagedError(path, "pages")
    if is_torn(database_files.build_side_path(path, "-wal")):
        raise DamagedError(path, "log")


class _Start:
    """One start: what it has met so far on its way to a library that can be looked at."""

    def __init__(
        self,
        path: Path,
        journal: Journal,
        now: datetime,
        new_id: Callable[[], str],
        locked: LockedSettings,
        greet: Callable[[Settings], None],
    ) -> None:
        self._path, self._journal, self._now, self._new_id = path, journal, now, new_id
        self._locked, self._greet = locked, greet
        self._aside = ""
        self._mark = read_mark(path)
        self._bad: tuple[BadRow, ...] = ()
        self._doubtful = _left_over(path)
        self._unready = False
        self._erasing = path.with_name(ERASING_FILE).exists()
        self.lock: DataLock | None = None

    def go(self, look: Callable[[LibraryReader, str], None]) -> StartupResult:
        """Try, put right what stands in the way, and try again."""
        folder = self._path.parent
        if (
            self._doubtful
            or self._erasing
            or read_holder(folder)
            or not self._path.exists()
            or self._journal == "delete"
        ):
            self._hold()
        if self._doubtful:
            database_files.finish_swap(self._path)
            # What is in place now has no mark yet.
            self._mark = read_mark(self._path)
        for _ in range(_TRIES):
            try:
                return self._try(look)
            except DatabaseError as error:
                self._mend(error)
        return self._try(look)

    def _hold(self) -> None:
        if self.lock is None:
            self.lock = acquire_lock(self._path.parent, self._now)

    def _mend(self, error: DatabaseError) -> None:
        """Put right what an error tells, with the folder locked; raises it if that cannot be."""
        from quizapp.library import learner_recovery  # noqa: PLC0415 - not for a usual start

        match error:
            case MissingError():
                self._hold()
                if self._path.with_name(BROKEN_MARK).is_file():
                    self._path.with_name(BROKEN_MARK).unlink()
                learner_recovery.create_library(self._path, self._somebody())
            case UnfinishedError():
                self._hold()
                self._unready = True
            case _NobodyHereError():
                self._hold()
                learner_recovery.add_learner(self._path, self._journal, self._somebody())
            case _NobodyError() | GarbledTextError():
                self._hold()
                mended = learner_recovery.recover_learners(self._path, self._journal, self._somebody())
                self._bad += mended.rows
                if mended.broken:
                    mark_as_broken(self._path, mended.broken[0])
                    self._doubtful = True
            case DamagedError():
                self._hold()
                self._aside = database_files.set_database_aside(self._path, self._now).name
            case _:
                raise error

    def _try(self, look: Callable[[LibraryReader, str], None]) -> StartupResult:
        if self._doubtful:
            self._doubtful = False
            _doubt(self._path)
        if self._unready:
            self._unready = False
            database.open_writer(self._path, self._journal).close()
        if self._erasing:
            from quizapp.library import learner_recovery  # noqa: PLC0415 - not for a usual start

            learner_recovery.hide_erased_learners(self._path, self._journal, self._somebody())
            self._erasing = False
        with contextlib.closing(self._opened()) as reader:
            try:
                return self._begun(reader, look)
            except sqlite3.Error as error:
                # What is asked fits the tables that are made; so these have changed, or it is a fault.
                _compare(reader, self._path, error)
                raise

    def _opened(self) -> LibraryReader:
        if self._journal == "delete":
            return database.open_writer(self._path, self._journal)
        return database.open_reader(self._path)

    def _begun(self, reader: LibraryReader, look: Callable[[LibraryReader, str], None]) -> StartupResult:
        found = load_people(reader)
        last = find_last_here(found)
        if last is None:
            if not profiles.load_learners(reader).good:
                raise _NobodyError(self._path, "nobody")
            # Whoever there is was put away with their class, or is a guest: there is always one more.
            raise _NobodyHereError(self._path)
        loaded = settings.load_settings(reader, last.id, self._locked).settings
        self._greet(loaded)
        look(reader, last.id)
        # What was set aside or left out is told by itself.
        missing = 0 if self._aside or self._bad else count_missing(reader.connection, self._mark)
        return StartupResult(
            self._path,
            self._journal,
            last.id,
            loaded,
            self._aside,
            self.lock,
            self._bad,
            asks=_asks(reader, found),
            locked=self._locked,
            missing=missing,
        )

    def _somebody(self) -> Learner:
        return Learner(self._new_id(), "", self._now)


def _compare(reader: LibraryReader, path: Path, error: sqlite3.Error) -> None:
    from quizapp.library import schema  # noqa: PLC0415 - not for a usual start

    strange = schema.find_differences(reader.connection)
    if strange:
        raise DamagedError(path, "schema", what=strange[0]) from error


class _NobodyError(DamagedError):
    """No learner's row holds; all else may be sound."""


def _asks(reader: LibraryReader, found: Sequence[LearnerWithProfile]) -> bool:
    """Tell whether there are several, a code, or a guest whose practice was cut short by a crash."""
    named = [each for each in found if not each.profile.guest]
    several = len(named) > 1 or any(each.has_code for each in named)
    return several or (len(named) < len(found) and find_waiting_guest(reader) is not None)


class _NobodyHereError(DatabaseError):
    """All who practise here are put away, or guests."""


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
