"""Opening the data folder at the start: make what is missing, set damage aside, read what is shown first."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library import database, learners, settings
from quizapp.library.errors import DamagedError, MissingError, OlderError, UnfinishedError
from quizapp.library.journal import journal_for
from quizapp.library.learners import Learner
from quizapp.library.lock import hold, holder

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import Reader
    from quizapp.library.journal import Journal
    from quizapp.library.lock import Lock
    from quizapp.library.settings import Settings

NAME: Final = "quizapp.db"


@dataclass(frozen=True)
class Begun:
    """The data folder, ready: `aside` is the name that a damaged database was given, or ''.

    `lock` is there only where it had to be taken at once; else it is taken before the first writing.
    """

    path: Path
    journal: Journal
    learner: str
    settings: Settings
    aside: str
    lock: Lock | None


def begin(
    folder: Path, now: datetime, new_id: Callable[[], str], look: Callable[[Reader, str], None]
) -> Begun:
    """Open the data folder, and let `look` read what is shown first of a learner.

    Raises DatabaseError, HeldError, LockError.
    """
    path, aside = folder / NAME, ""
    journal = journal_for(folder.resolve(), _mounts())
    lock = hold(folder, now) if holder(folder) or not path.exists() or journal == "delete" else None
    try:
        for _ in range(3):
            try:
                return _look(path, journal, aside, lock, look)
            except MissingError:
                lock = lock or hold(folder, now)
                database.create(path, Learner(new_id(), "", now))
            except (OlderError, UnfinishedError):
                lock = lock or hold(folder, now)
                database.open_writer(path, journal).close()
            except _NobodyError:
                lock = lock or hold(folder, now)
                _bring_back(path, journal, Learner(new_id(), "", now))
            except DamagedError:
                lock = lock or hold(folder, now)
                aside = database.set_aside(path, now).name
        return _look(path, journal, aside, lock, look)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _look(
    path: Path, journal: Journal, aside: str, lock: Lock | None, look: Callable[[Reader, str], None]
) -> Begun:
    opened = database.open_writer(path, journal) if journal == "delete" else database.open_reader(path)
    with contextlib.closing(opened) as reader:
        known = learners.learners(reader).good
        if not known:
            raise _NobodyError(path, "has lost who practises here")
        loaded = settings.load(reader).settings
        begun = Begun(path, journal, known[0].id, loaded, aside, lock)
        look(reader, begun.learner)
    return begun


class _NobodyError(DamagedError):
    """No learner's row holds; all else may be sound."""


def _bring_back(path: Path, journal: Journal, learner: Learner) -> None:
    """Make the learners again whom the log knows, or one who has answered nothing."""
    from quizapp.library.integrity import set_rows_aside  # noqa: PLC0415 - not for a usual start

    with contextlib.closing(database.open_writer(path, journal)) as writer:
        set_rows_aside(writer, learner.made)
        if not learners.learners(writer).good:
            with writer.transaction() as connection:
                learners.insert(connection, learner)


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
