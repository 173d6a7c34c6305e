"""Opening a pack in work: what the log tells is what was there at the last moment, crash or not.

Packs in work are made of another one, or of an installed pack; `file_import.py` makes them of files. When
somebody else
wrote into the folder of one that is open, both are kept, each in its own folder.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from quizapp.authoring import folder_layout as layout
from quizapp.authoring import undo_log
from quizapp.authoring import working_copy_store as store
from quizapp.authoring.autosave import Autosaver, list_versions, load_version_document, save_foreign_version
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import AuthoringError, MissingWorkingCopyError, SaveError, UnreadablePackError
from quizapp.authoring.id_generator import build_slug, new_id
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.live_checks import LiveChecker, find_editing_obstacles
from quizapp.authoring.model_assembly import PackAssembler
from quizapp.authoring.undo_log import LogWriter
from quizapp.authoring.undo_stack import UndoStack
from quizapp.catalogue import message
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.strictjson import parse_json
from quizapp.pack.vocabulary import PACK_FORMAT

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from quizapp.authoring.json_pointers import Json
    from quizapp.library.data_lock import DataLock
    from quizapp.pack.pack_reader import PackReading

MAX_STEPS: Final = 2_000
"""A log of more steps is written anew when it is opened, without those that nobody goes back for."""

MAX_LOG_BYTES: Final = 32 * 1024 * 1024
RETAINED_STEPS: Final = 1_000

_OF_FILES: Final = frozenset({"byte-order-mark", "missing-media", "unused-media"})
"""Problems that writing the pack anew mends, or that can be mended while it is in work."""


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """A pack in work that is open: the desk, its keeper, and what has to be told."""

    desk: UndoStack
    keeper: Autosaver
    told: tuple[layout.FileIncident, ...]


def open_working_copy(folder: Path, now: datetime) -> WorkingCopy:
    """Open a pack in work, and hold its folder until the keeper is closed.

    Raises MissingWorkingCopyError, WorkingCopyInUseError, SaveError.
    """
    about = store.load_list_entry(folder)
    lock = store.lock_folder(folder, about.name, now)
    try:
        return _opened(folder, about, lock, now)
    except BaseException:
        lock.release()
        raise


def read_logged_document(folder: Path) -> Json:
    """Return the document of a pack in work as it was logged last, whoever has it open; nothing is changed.

    Raises MissingWorkingCopyError, SaveError.
    """
    replay = _replay(folder / layout.LOG_FILE_NAME)
    return replay.written.document if replay is not None else _document(folder)


def duplicate_working_copy(folder: Path, name: str, now: datetime, chance: Random) -> Path:
    """Make another pack in work of one, as it was logged last, also while it is open; return its folder.

    It has no steps to be undone, a pack id of its own, and the notes and pictures. Raises
    MissingWorkingCopyError, SaveError.
    """
    store.load_list_entry(folder)
    document = build_duplicate(read_logged_document(folder), chance)
    media = store.read_pictures(folder)
    return store.create_working_copy(
        folder.parent, StepHistory(document), name, now, chance, media, LiveChecker().checked(document, media)
    )


def create_from_installed_pack(
    working: Path, reading: PackReading, path: Path, now: datetime, chance: Random
) -> Path:
    """Make a pack in work of an installed pack as it was read, and return its folder.

    `path` names it in errors. A pack of one's own (see `list_own_packs`) goes on as the same pack; anybody
    else's becomes a copy that says where it is from. Raises UnreadablePackError, SaveError.
    """
    document = extract_document(reading, path)
    if document["id"] not in list_own_packs(working):
        document = build_copy(document, chance)
    name = str(document.get("title") or path.stem)
    found = LiveChecker().checked(document, reading.media)
    return store.create_working_copy(working, StepHistory(document), name, now, chance, reading.media, found)


def list_own_packs(working: Path) -> set[str]:
    """Return the ids of the packs in work here, and of those in the trash."""
    return {row.about.pack for row in (*store.list_working_copies(working), *store.list_trash(working))}


def repair_list_entries(working: Path, now: datetime) -> int:
    """Write the small file of every pack in work that has none that holds; return how many were mended.

    When it was handed out is no longer known then. What cannot be mended now is left as it is.
    """
    silent = [folder for folder in layout.list_folders(working) if store.read_list_entry(folder) is None]
    return sum(_mended(folder, now) for folder in silent)


def save_conflict_copy(keeper: Autosaver, desk: UndoStack, now: datetime, chance: Random) -> Autosaver:
    """Keep what lies on the desk in a new folder, with all its steps, and return its keeper.

    The old folder is let go of, as they left it. Raises SaveError, and then it is still held.
    """
    old = keeper.folder
    taken = {row.about.name for row in store.list_working_copies(old.parent)}
    name = store.find_copy_name(keeper.about.name, taken)
    folder = store.create_working_copy(old.parent, desk.written, name, now, chance, store.read_pictures(old))
    lock = store.lock_folder(folder, name, now)
    try:
        log = LogWriter(folder / layout.LOG_FILE_NAME, (folder / layout.LOG_FILE_NAME).stat().st_size)
    except BaseException:
        lock.release()
        raise
    desk.taken()  # all of it is in the new log
    keeper.release()
    return Autosaver(
        folder, replace(keeper.about, name=name, made=now, changed=now, handed_out=None), log, lock
    )


def extract_document(reading: PackReading, path: Path) -> Json:
    """Return the document of a pack that was read. Raises UnreadablePackError if it cannot be edited.

    A pack whose only faults are missing or empty parts can; one that breaks the format otherwise cannot.
    """
    document = parse_json(reading.data).value
    grave = [each for each in reading.problems if not each.pointer and each.code not in _OF_FILES]
    if reading.pack is not None and not grave:
        return document
    if not grave and isinstance(document, dict) and document.get("format") == PACK_FORMAT:
        grave = list(PackAssembler().assembled(document).wrong) or find_editing_obstacles(document)
        if not grave:
            return document
    first = grave[0] if grave else reading.problems[0]
    if first.pointer:
        raise UnreadablePackError(
            path, message("editing.problem_at", at=first.pointer, problem=first.message)
        )
    raise UnreadablePackError(path, first.message)


def build_copy(document: Json, chance: Random) -> Json:
    """Return somebody else's pack as one of one's own: a new id, and where it comes from."""
    origin = {"id": document["id"], "revision": document.get("revision", 1), "why": "copy"}
    return {**build_duplicate(document, chance), "derived_from": origin}


def build_duplicate(document: Json, chance: Random) -> Json:
    """Return a pack of one's own as another one; where it came from in the first place stays.

    What only belongs to the pack with its id is left out: how often it was handed out, and what changed.
    """
    own = {name: value for name, value in document.items() if name not in {"revision", "changes"}}
    return {**own, "id": new_id(build_slug(str(document.get("title", ""))), (), chance)}


def _opened(folder: Path, about: store.ListEntry, lock: DataLock, now: datetime) -> WorkingCopy:
    path = folder / layout.LOG_FILE_NAME
    told: list[layout.FileIncident] = []
    replay = _replay(path)
    if replay is None or replay.damaged:
        told.append("log-damaged" if replay else "log-lost")
        _keep_aside(path)
    if replay is None:
        written = StepHistory(_document(folder))
    else:
        written = replay.written
        told += _underneath(folder, replay.saved, now)
    size = replay.size if replay else undo_log.write_log(path, written)
    if len(written.steps) > MAX_STEPS or size > MAX_LOG_BYTES:
        with suppress(SaveError):  # where the disk is full, the long log does
            shorter = StepHistory(written.document, written.steps[-RETAINED_STEPS:], written.undone)
            size, written, replay = undo_log.write_log(path, shorter), shorter, None
    keeper = Autosaver(folder, about, LogWriter(path, size), lock)
    if replay is None:  # a new log does not know how pack.json was saved
        with suppress(SaveError):
            keeper.save(written.document, now)
    return WorkingCopy(UndoStack(written), keeper, tuple(told))


def _replay(path: Path) -> undo_log.LogReplay | None:
    with layout.translate_disk_errors(path):
        try:
            return undo_log.read_log(path)
        except FileNotFoundError:
            return None


def _underneath(folder: Path, saved: tuple[Json, ...], now: datetime) -> list[layout.FileIncident]:
    """Keep what another program made of pack.json, if one did, and tell it."""
    if not (folder / layout.PACK_FILE_NAME).exists():
        return []
    found = layout.read_json_object(folder / layout.PACK_FILE_NAME)
    if any(is_same_json(found, layout.remove_private_fields(document)) for document in saved):
        return []
    return [save_foreign_version(folder, now)]


def _document(folder: Path) -> Json:
    """Return the document without a log: as it was saved, else its newest version.

    Raises MissingWorkingCopyError.
    """
    document = layout.read_json_object(folder / layout.PACK_FILE_NAME)
    if document is not None and not find_editing_obstacles(document):
        own = {field: layout.read_json_object(folder / file) for field, file in layout.PRIVATE_FIELDS.items()}
        return {**document, **{field: found for field, found in own.items() if found}}
    newest = next(iter(list_versions(folder)), None)
    if newest is None:
        raise MissingWorkingCopyError(folder.name)
    return load_version_document(folder, newest)


def _keep_aside(path: Path) -> None:
    """Copy a log that does not hold, so that nothing of it is lost when it is cut or written anew."""
    other = layout.find_backup_path(path, "damaged")
    with layout.translate_disk_errors(other):
        if path.exists():
            write_atomically(other, path.read_bytes())


def _mended(folder: Path, now: datetime) -> bool:
    if not any((folder / name).is_file() for name in (layout.LOG_FILE_NAME, layout.PACK_FILE_NAME)):
        return False
    try:
        lock = store.lock_folder(folder, folder.name, now)
    except AuthoringError:
        return False
    try:
        document = read_logged_document(folder)
        name = store.format_listed_name(str(document.get("title") or folder.name))
        changed = datetime.fromtimestamp(folder.stat().st_mtime, UTC)
        pack = str(document.get("id", ""))
        figures = store.count_figures(document, None)
        store.write_list_entry(folder, store.ListEntry(name, pack, changed, changed, figures=figures))
    except (AuthoringError, OSError):
        return False
    finally:
        lock.release()
    return True
