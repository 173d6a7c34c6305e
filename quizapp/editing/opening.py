"""Opening a pack in work: what the log tells is what was there at the last moment, crash or not.

Packs in work are made of another one, of a pack file, of a review or of an installed pack. When somebody else
wrote into the folder of one that is open, both are kept, each in its own folder.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from quizapp.catalogue import message
from quizapp.editing import undo
from quizapp.editing.assembling import Assembler
from quizapp.editing.checking import Checker, obstacles
from quizapp.editing.errors import EditingError, NoCopyError, NoPackError, NotSavedError
from quizapp.editing.keeping import Keeper, keep_found, version_document, versions
from quizapp.editing.places import LOG, PACK, PRIVATE, Told, aside, folders, public, read_object, telling_disk
from quizapp.editing.pointers import new_id, same, slug
from quizapp.editing.reviewing import ENDING, commented_document, read_review
from quizapp.editing.steps import Written
from quizapp.editing.store import (
    About,
    begin,
    copy_name,
    figures_of,
    held,
    in_trash,
    listable,
    listed,
    pictures,
    read_about,
    write_about,
)
from quizapp.editing.undo import Appender, Desk
from quizapp.pack.reading import Reading, read_pack
from quizapp.pack.saving import write_whole
from quizapp.pack.strictjson import parse
from quizapp.pack.words import FORMAT

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.library.lock import Lock

MOST_STEPS: Final = 2_000
"""A log of more steps is written anew when it is opened, without those that nobody goes back for."""

MOST_BYTES: Final = 32 * 1024 * 1024
KEPT_STEPS: Final = 1_000

_OF_FILES: Final = frozenset({"byte-order-mark", "missing-media", "unused-media"})
"""Problems that writing the pack anew mends, or that can be mended while it is in work."""


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


def duplicate(folder: Path, name: str, now: datetime, chance: Random) -> Path:
    """Make another pack in work of one, as it was logged last, also while it is open; return its folder.

    It has no steps to be undone, a pack id of its own, and the notes and pictures. Raises NoCopyError,
    NotSavedError.
    """
    if read_about(folder) is None:
        raise NoCopyError(folder.name)
    document = as_duplicate(peek(folder), chance)
    media = pictures(folder)
    return begin(
        folder.parent, Written(document), name, now, chance, media, Checker().checked(document, media)
    )


def begin_from_file(working: Path, path: Path, now: datetime, chance: Random) -> Path:
    """Make a pack in work of a pack file or folder, or of a review's file, half-written or not.

    Returns its folder. A pack of one's own (its id is that of a pack in work here, or of one in the trash)
    goes on as the same pack; anybody else's becomes a copy that says where it is from. Raises NoPackError,
    NotSavedError.
    """
    if path.suffix.lower() == ENDING:
        return begin_from_review(working, path, now, chance)
    return begin_from_installed(working, read_pack(path), path, now, chance)


def begin_from_installed(working: Path, reading: Reading, path: Path, now: datetime, chance: Random) -> Path:
    """Make a pack in work of an installed pack as it was read; `path` names it in errors.

    Else as from a file. Raises NoPackError, NotSavedError.
    """
    document = document_of(reading, path)
    if document["id"] not in _own_packs(working):
        document = as_copy(document, chance)
    name = str(document.get("title") or path.stem)
    found = Checker().checked(document, reading.media)
    return begin(working, Written(document), name, now, chance, reading.media, found)


def begin_from_review(working: Path, path: Path, now: datetime, chance: Random) -> Path:
    """Make a pack in work of a review's file, to be read and commented; return its folder.

    Where the pack is in work here already this one is a copy of it, to be told apart; anywhere else it has
    the same id, so that its comments can come back. Raises NoPackError, NotSavedError.
    """
    review = read_review(path)
    document = commented_document(review)
    if document["id"] in _own_packs(working):
        document = as_copy(document, chance)
    name = str(document.get("title") or path.stem)
    return begin(working, Written(document), name, now, chance, review.media)


def mend(working: Path, now: datetime) -> int:
    """Write the small file of every pack in work that has none that holds; return how many were mended.

    When it was handed out is no longer known then. What cannot be mended now is left as it is.
    """
    return sum(_mended(folder, now) for folder in folders(working) if read_about(folder) is None)


def keep_apart(keeper: Keeper, desk: Desk, now: datetime, chance: Random) -> Keeper:
    """Keep what lies on the desk in a new folder, with all its steps, and return its keeper.

    The old folder is let go of, as they left it. Raises NotSavedError, and then it is still held.
    """
    old = keeper.folder
    name = copy_name(keeper.about.name, {row.about.name for row in listed(old.parent)})
    folder = begin(old.parent, desk.written, name, now, chance, pictures(old))
    lock = held(folder, name, now)
    try:
        log = Appender(folder / LOG, (folder / LOG).stat().st_size)
    except BaseException:
        lock.release()
        raise
    desk.taken()  # all of it is in the new log
    keeper.release()
    return Keeper(folder, replace(keeper.about, name=name, made=now, changed=now, handed_out=None), log, lock)


def document_of(reading: Reading, path: Path) -> Json:
    """Return the document of a pack that was read. Raises NoPackError if it cannot be edited.

    A pack whose only faults are missing or empty parts can; one that breaks the format otherwise cannot.
    """
    document = parse(reading.data).value
    grave = [each for each in reading.problems if not each.pointer and each.code not in _OF_FILES]
    if reading.pack is not None and not grave:
        return document
    if not grave and isinstance(document, dict) and document.get("format") == FORMAT:
        grave = list(Assembler().assembled(document).wrong) or obstacles(document)
        if not grave:
            return document
    first = grave[0] if grave else reading.problems[0]
    if first.pointer:
        raise NoPackError(path, message("editing.problem_at", at=first.pointer, problem=first.message))
    raise NoPackError(path, first.message)


def as_copy(document: Json, chance: Random) -> Json:
    """Return somebody else's pack as one of one's own: a new id, and where it comes from."""
    origin = {"id": document["id"], "revision": document.get("revision", 1), "why": "copy"}
    return {**as_duplicate(document, chance), "derived_from": origin}


def as_duplicate(document: Json, chance: Random) -> Json:
    """Return a pack of one's own as another one; where it came from in the first place stays.

    What only belongs to the pack with its id is left out: how often it was handed out, and what changed.
    """
    own = {name: value for name, value in document.items() if name not in {"revision", "changes"}}
    return {**own, "id": new_id(slug(str(document.get("title", ""))), (), chance)}


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
    size = replay.size if replay else undo.begin(path, written)
    if len(written.steps) > MOST_STEPS or size > MOST_BYTES:
        with suppress(NotSavedError):  # where the disk is full, the long log does
            shorter = Written(written.document, written.steps[-KEPT_STEPS:], written.undone)
            size, written, replay = undo.begin(path, shorter), shorter, None
    keeper = Keeper(folder, about, Appender(path, size), lock)
    if replay is None:  # a new log does not know how pack.json was saved
        with suppress(NotSavedError):
            keeper.save(written.document, now)
    return Opened(Desk(written), keeper, tuple(told))


def _replay(path: Path) -> undo.Replay | None:
    try:
        return undo.read(path)
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
    other = aside(path, "damaged")
    with telling_disk(other):
        if path.exists():
            write_whole(other, path.read_bytes())


def _own_packs(working: Path) -> set[str]:
    """Return the ids of the packs in work here, and of those in the trash."""
    return {row.about.pack for row in (*listed(working), *in_trash(working))}


def _mended(folder: Path, now: datetime) -> bool:
    if not any((folder / name).is_file() for name in (LOG, PACK)):
        return False
    try:
        lock = held(folder, folder.name, now)
    except EditingError:
        return False
    try:
        document = peek(folder)
        name = listable(str(document.get("title") or folder.name))
        changed = datetime.fromtimestamp(folder.stat().st_mtime, UTC)
        pack = str(document.get("id", ""))
        write_about(folder, About(name, pack, changed, changed, figures=figures_of(document, None)))
    except (EditingError, OSError):
        return False
    finally:
        lock.release()
    return True
