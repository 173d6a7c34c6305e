"""The packs in work: begun, listed, named, duplicated, put into the trash and taken out again.

Each has a folder of its own under the data folder, apart from the library. What the list tells of it is in a
small file of its own, so that none is read to be listed.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any, Final, Literal

from quizapp.authoring import folder_layout as layout
from quizapp.authoring import undo_log
from quizapp.authoring.errors import MissingWorkingCopyError, SaveError, WorkingCopyInUseError
from quizapp.authoring.id_generator import build_slug, new_id
from quizapp.catalogue import message
from quizapp.library.data_lock import DataLock, acquire_lock
from quizapp.library.errors import HeldError, LockError
from quizapp.pack.atomic_file import sync_folder, write_atomically
from quizapp.pack.canonical_text import escape_hidden, shorten_text
from quizapp.pack.vocabulary import PACK_FORMAT

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path
    from random import Random

    from quizapp.authoring.edit_steps import StepHistory
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem

ListState = Literal["edited", "handed-out"]

TRASH_DAYS: Final = 30
"""What lies longer in the trash may be emptied out."""

_HIDDEN: Final = ".making-"

MAX_LISTED_LENGTH: Final = 120
"""So many characters of a title or a publisher stand on the list."""

_FORMAT: Final = "quizapp-about/1"


@dataclass(frozen=True, slots=True)
class ListedPack:
    """A pack in work as it stands on the list. `state` is “handed-out” while it is as it was handed out."""

    folder: Path
    about: ListEntry
    state: ListState


def list_working_copies(working: Path) -> tuple[ListedPack, ...]:
    """Return the packs in work, the one changed last first. A folder that tells nothing is left out."""
    found = [(folder, read_list_entry(folder)) for folder in layout.list_folders(working)]
    rows = [ListedPack(folder, about, _state(folder, about)) for folder, about in found if about is not None]
    return tuple(sorted(rows, key=lambda row: (row.about.changed, row.folder.name), reverse=True))


def list_trash(working: Path) -> tuple[ListedPack, ...]:
    """Return what lies in the trash, in the same order."""
    return list_working_copies(working / layout.TRASH_DIR_NAME)


def create_working_copy(
    working: Path,
    written: StepHistory,
    name: str,
    now: datetime,
    chance: Random,
    media: Mapping[str, bytes] | None = None,
    problems: Iterable[Problem] | None = None,
) -> Path:
    """Make a pack in work of a document with its steps, and return its folder, which is there whole or not.

    What hides in its name, or is too long for the list, is not listed so.
    `media` maps file names to their bytes, `problems` are those found in it, where it was looked for any.
    Raises SaveError.
    """
    name = format_listed_name(name) or build_slug(name)
    document = written.document
    about = ListEntry(name, str(document.get("id", "")), now, now, figures=count_figures(document, problems))
    with make_folder(working, about, chance) as (making, folder):
        for file, data in (media or {}).items():
            write_atomically(making / layout.MEDIA_DIR_NAME / file, data)
        undo_log.write_log(making / layout.LOG_FILE_NAME, written)
    return folder


@contextmanager
def make_folder(working: Path, about: ListEntry, chance: Random) -> Iterator[tuple[Path, Path]]:
    """Give a hidden folder to be filled with log and pictures, and the one that it becomes at the end.

    Of one that is given up nothing stays. Raises SaveError.
    """
    trash = working / layout.TRASH_DIR_NAME
    taken = {folder.name for folder in (*layout.list_folders(working), *layout.list_folders(trash))}
    folder = working / new_id(build_slug(about.name), taken, chance)
    making = working / f"{_HIDDEN}{folder.name}"
    with layout.translate_disk_errors(folder):
        try:
            (making / layout.MEDIA_DIR_NAME).mkdir(parents=True)
            yield making, folder
            write_list_entry(making, about)
            making.rename(folder)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
        sync_folder(working)


def rename_working_copy(folder: Path, name: str, now: datetime) -> None:
    """Give a pack in work that is not open another name on the list; its pack keeps its title.

    Raises MissingWorkingCopyError, WorkingCopyInUseError, SaveError.
    """
    about = load_list_entry(folder)
    lock = lock_folder(folder, about.name, now)
    try:
        write_list_entry(folder, replace(about, name=name))
    finally:
        lock.release()


def move_to_trash(folder: Path, now: datetime) -> Path:
    """Put a pack in work that is not open into the trash; return where it lies there.

    Raises MissingWorkingCopyError, WorkingCopyInUseError, SaveError.
    """
    about = load_list_entry(folder)
    lock_folder(folder, about.name, now).release()
    write_list_entry(folder, replace(about, deleted=now))
    return _moved(folder, folder.parent / layout.TRASH_DIR_NAME)


def restore_from_trash(trashed: Path) -> Path:
    """Take a pack in work out of the trash; return its folder. Raises MissingWorkingCopyError, SaveError."""
    about = load_list_entry(trashed)
    folder = _moved(trashed, trashed.parent.parent)
    write_list_entry(folder, replace(about, deleted=None))
    return folder


def empty_trash(working: Path, now: datetime) -> int:
    """Delete for good what lies in the trash for thirty days; return how many. Raises SaveError."""
    old = [
        row.folder
        for row in list_trash(working)
        if row.about.deleted is not None and now - row.about.deleted > timedelta(days=TRASH_DAYS)
    ]
    for folder in old:
        with layout.translate_disk_errors(folder):
            shutil.rmtree(folder)
    return len(old)


def find_last_revision(working: Path, pack: str) -> int:
    """Return the greatest revision under which a pack was exported from any of its folders; 0 for none."""
    rows = (*list_working_copies(working), *list_trash(working))
    return max((row.about.revision for row in rows if row.about.pack == pack), default=0)


def find_copy_name(name: str, taken: Container[str]) -> str:
    """Return the name with the first number from 2 on with which nothing on the list is called so."""
    return next(made for number in count(2) if (made := f"{name} ({number})") not in taken)


def read_pictures(folder: Path) -> dict[str, bytes]:
    """Return the pictures of a pack in work by file name. Raises SaveError."""
    with layout.translate_disk_errors(folder):
        return {path.name: path.read_bytes() for path in sorted((folder / layout.MEDIA_DIR_NAME).glob("*"))}


def remove_unfinished_folders(working: Path) -> None:
    """Clear away what a program that was killed while it made a pack in work left behind."""
    for left in working.glob(f"{_HIDDEN}*"):
        shutil.rmtree(left, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class PackFigures:
    """How many questions, errors and other problems there are; None where it is not known.

    `publisher` and `published` are those of the first article as they are written, '' where they are not;
    `derived_from` is the id of the pack that this one was made of, or ''.
    """

    questions: int | None = None
    errors: int | None = None
    warnings: int | None = None
    publisher: str = ""
    published: str = ""
    derived_from: str = ""


UNKNOWN_FIGURES: Final = PackFigures()
"""Those of a pack whose file was written before it told them."""


def count_figures(document: Json, problems: Iterable[Problem] | None) -> PackFigures:
    """Return the figures of a document with these problems; None: it was not looked for any."""
    found = [each.severity == "error" for each in problems or ()]
    errors = None if problems is None else sum(found)
    source: Json = next(iter(document.get("sources") or ()), {})
    origin = document.get("derived_from") or {}
    return PackFigures(
        sum(len(bank.get("questions") or ()) for bank in document.get("banks") or ()),
        errors,
        None if errors is None else len(found) - errors,
        format_listed_name(str(source.get("publisher") or "")),
        format_listed_name(str(source.get("published") or "")),
        str(origin.get("id") or ""),
    )


def format_listed_name(words: str) -> str:
    """Return words of somebody else's pack as one line of the list, with what hides in them spelled out."""
    return escape_hidden(shorten_text(" ".join(words.split()), MAX_LISTED_LENGTH))


def read_statistics(told: dict[str, Any]) -> PackFigures:
    """Return the figures that a file tells; of a file that tells none, that nothing is known.

    Raises KeyError, TypeError, ValueError.
    """
    figures = told.get("figures")
    if figures is None:
        return UNKNOWN_FIGURES
    return PackFigures(
        _count(figures["questions"]),
        _count(figures["errors"]),
        _count(figures["warnings"]),
        str(figures["publisher"]),
        str(figures["published"]),
        str(figures["derived_from"]),
    )


@dataclass(frozen=True, slots=True)
class LastExport:
    """The last hand-out: when, as which revision, into which file (its path), pack.json's sum then.

    `size` and `time_ns` are those of pack.json when it was last known to be so, by which it is known again
    without being read.
    """

    at: datetime
    revision: int
    file: str
    sha256: str
    size: int = -1
    time_ns: int = 0


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A pack in work: its name on the list, when it was begun and last changed (both UTC), its last hand-out.

    `pack` is the id of its pack; `deleted` is when it was put into the trash. `figures` tell what is in it as
    it was saved last; `done` are the ids of those reports of learners that were dealt with; `revision` is the
    greatest under which its pack was exported, which undo does not change.
    """

    name: str
    pack: str
    made: datetime
    changed: datetime
    handed_out: LastExport | None = None
    deleted: datetime | None = None
    figures: PackFigures = UNKNOWN_FIGURES
    done: tuple[str, ...] = ()
    revision: int = 0


def write_list_entry(folder: Path, about: ListEntry) -> None:
    """Write it into the folder, whole. Raises SaveError."""
    data = json.dumps({"format": _FORMAT, **asdict(about)}, default=datetime.isoformat, indent=1)
    with layout.translate_disk_errors(folder / layout.LIST_ENTRY_FILE_NAME):
        write_atomically(folder / layout.LIST_ENTRY_FILE_NAME, data.encode())


def read_list_entry(folder: Path) -> ListEntry | None:
    """Return what the folder tells; None if it is none of a pack in work, or tells nothing that holds."""
    try:
        told = json.loads((folder / layout.LIST_ENTRY_FILE_NAME).read_bytes())
        return ListEntry(
            str(told["name"]),
            str(told["pack"]),
            datetime.fromisoformat(told["made"]),
            datetime.fromisoformat(told["changed"]),
            _read_handed_out(told["handed_out"]),
            datetime.fromisoformat(told["deleted"]) if told["deleted"] else None,
            read_statistics(told),
            tuple(map(str, told.get("done", ()))),
            int(told.get("revision", 0)),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def load_list_entry(folder: Path) -> ListEntry:
    """Return what the folder tells. Raises MissingWorkingCopyError where it tells nothing that holds."""
    about = read_list_entry(folder)
    if about is None:
        raise MissingWorkingCopyError(folder.name)
    return about


def lock_folder(folder: Path, name: str, now: datetime) -> DataLock:
    """Hold the folder until the lock is released. Raises WorkingCopyInUseError, SaveError."""
    try:
        return acquire_lock(folder, now)
    except HeldError as error:
        raise WorkingCopyInUseError(name, error.host) from error
    except LockError as error:
        raise SaveError(folder, message("editing.disk.not_locked")) from error


def build_blank_document(title: str, language: str, author: str, chance: Random, licence: str = "") -> Json:
    """Return the document of a new pack, with one bank that has no question yet.

    `language` is BCP 47; `licence`, for the questions, is an SPDX id.
    """
    return {
        "format": PACK_FORMAT,
        "id": new_id(build_slug(title), (), chance),
        "title": title,
        "summary": "",
        "language": language,
        "authors": [author] if author else [],
        "licence": licence,
        "sources": [],
        "speakers": [],
        "banks": [{"id": new_id("bank", (), chance), "title": title, "summary": "", "questions": []}],
    }


def _state(folder: Path, about: ListEntry) -> ListState:
    out = about.handed_out
    return "handed-out" if out is not None and _is(folder / layout.PACK_FILE_NAME, out) else "edited"


def _is(path: Path, out: LastExport) -> bool:
    """Whether a file is as it was handed out; it is read only if its size and time do not tell it."""
    try:
        found = path.stat()
        if (found.st_size, found.st_mtime_ns) == (out.size, out.time_ns):
            return True
        if out.size >= 0 and found.st_size != out.size:
            return False
        return hashlib.sha256(path.read_bytes()).hexdigest() == out.sha256
    except OSError:
        return False


def _moved(folder: Path, where: Path) -> Path:
    with layout.translate_disk_errors(folder):
        where.mkdir(exist_ok=True)
        there = where / folder.name
        folder.rename(there)
        sync_folder(where)
        sync_folder(folder.parent)
    return there


def _count(told: int | None) -> int | None:
    return None if told is None else int(told)


def _read_handed_out(told: dict[str, Any] | None) -> LastExport | None:
    if told is None:
        return None
    at = datetime.fromisoformat(told["at"])
    known = int(told.get("size", -1)), int(told.get("time_ns", 0))
    return LastExport(at, int(told["revision"]), str(told["file"]), str(told["sha256"]), *known)
