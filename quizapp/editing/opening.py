"""Opening a pack in work: what the log tells is what was there at the last moment, crash or not."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.editing import log
from quizapp.editing.about import About, read_about
from quizapp.editing.desk import Desk
from quizapp.editing.errors import NoCopyError, NotSavedError
from quizapp.editing.held import held
from quizapp.editing.keeping import Keeper, keep_found
from quizapp.editing.origins import obstacles
from quizapp.editing.places import LOG, PACK, PRIVATE, Told, public, read_object, telling_disk
from quizapp.editing.pointers import same
from quizapp.editing.steps import Written
from quizapp.editing.versions import version_document, versions
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from quizapp.editing.pointers import Json
    from quizapp.library.lock import Lock

MOST_STEPS: Final = 2_000
"""A log of more steps is written anew when it is opened, without those that nobody goes back for."""

MOST_BYTES: Final = 32 * 1024 * 1024
KEPT_STEPS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Opened:
    """A pack in work that is open: the desk, its keeper, and what has to be told."""

    desk: Desk
    keeper: Keeper
    told: tuple[Told, ...]


def open_copy(folder: Path, now: datetime) -> Opened:
    """Open a pack in work, and hold its folder until the keeper is closed.

    Raises NoCopyError, OpenElsewhereError, NotSavedError.
    """
    about = read_about(folder)
    if about is None:
        raise NoCopyError(folder.name)
    lock = held(folder, about.name, now)
    try:
        return _opened(folder, about, lock, now)
    except BaseException:
        lock.release()
        raise


def peek(folder: Path) -> Json:
    """Return the document of a pack in work as it was logged last, whoever has it open; nothing is changed.

    Raises NoCopyError, NotSavedError.
    """
    replay = _replay(folder / LOG)
    return replay.written.document if replay is not None else _document(folder)


def _opened(folder: Path, about: About, lock: Lock, now: datetime) -> Opened:
    path = folder / LOG
    told: list[Told] = []
    replay = _replay(path)
    if replay is None or replay.damaged:
        told.append("log-damaged" if replay else "log-lost")
        _keep_aside(path)
    if replay is None:
        written = Written(_document(folder))
    else:
        written = replay.written
        told += _underneath(folder, replay.saved, now)
    size = replay.size if replay else log.begin(path, written)
    if len(written.steps) > MOST_STEPS or size > MOST_BYTES:
        with suppress(NotSavedError):  # where the disk is full, the long log does
            shorter = Written(written.document, written.steps[-KEPT_STEPS:], written.undone)
            size, written, replay = log.begin(path, shorter), shorter, None
    keeper = Keeper(folder, about, log.Appender(path, size), lock)
    if replay is None:  # a new log does not know how pack.json was saved
        with suppress(NotSavedError):
            keeper.save(written.document, now)
    return Opened(Desk(written), keeper, tuple(told))


def _replay(path: Path) -> log.Replay | None:
    try:
        return log.read(path)
    except FileNotFoundError:
        return None
    except OSError:
        with telling_disk(path):
            raise


def _underneath(folder: Path, saved: tuple[Json, ...], now: datetime) -> list[Told]:
    """Keep what another program made of pack.json, if one did, and tell it."""
    if not (folder / PACK).exists():
        return []
    found = read_object(folder / PACK)
    if any(same(found, public(document)) for document in saved):
        return []
    return [keep_found(folder, now)]


def _document(folder: Path) -> Json:
    """Return the document without a log: as it was saved, else its newest version. Raises NoCopyError."""
    document = read_object(folder / PACK)
    if document is not None and not obstacles(document):
        own = {field: read_object(folder / file) for field, file in PRIVATE.items()}
        return {**document, **{field: found for field, found in own.items() if found}}
    newest = next(iter(versions(folder)), None)
    if newest is None:
        raise NoCopyError(folder.name)
    return version_document(folder, newest)


def _keep_aside(path: Path) -> None:
    """Copy a log that does not hold, so that nothing of it is lost when it is cut or written anew."""
    number = 1
    while (other := path.with_name(f"undo-damaged-{number}.log")).exists():
        number += 1
    with telling_disk(other):
        if path.exists():
            write_whole(other, path.read_bytes())
