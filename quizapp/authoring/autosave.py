"""Keeps on the disk what is done on the desk: the log at once, pack.json after each pause, and versions.

One Keeper belongs to one worker, and starts no thread. Whatever fails, what was not written waits here and is
tried with the next. Versions are earlier states: of the last ten closings, the last ten hand-outs, and so on.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal

from quizapp.authoring.errors import MissingWorkingCopyError
from quizapp.authoring.folder_layout import (
    PACK_FILE_NAME,
    PRIVATE_FIELDS,
    VERSIONS_DIR_NAME,
    FileIncident,
    find_backup_path,
    read_json_object,
    remove_private_fields,
    translate_disk_errors,
)
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.working_copy_store import LastExport, ListEntry, count_figures, write_list_entry
from quizapp.pack.atomic_file import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.undo_log import LogWriter
    from quizapp.library.data_lock import DataLock
    from quizapp.pack.problems import Problem

FileStamp = tuple[int, int, int]
"""By which a file is known again: its inode, size and time of its last change, in ns."""

NO_FILE_STAMP: Final[FileStamp] = (0, -1, 0)

VersionReason = Literal["closed", "handed-out", "saved", "found"]
"""Why a version was kept; "found": another program had changed the file, and this is what it wrote."""

MAX_VERSIONS: Final = 10
"""So many of each sort are kept."""

_NAME: Final = re.compile(r"([0-9]{6,})-(closed|handed-out|saved|found)\.json")

_PIECES: Final = 4
"""Questions and passages stand four deep; what is inside of them is spelled at once."""

_STEP: Final = "  "
_SPARE: Final = 200
"""So many parts more are remembered before all are spelled anew."""

_Known = dict[int, tuple["Json", bytes]]


class Autosaver:
    """The disk's side of a pack in work that is open."""

    def __init__(self, folder: Path, about: ListEntry, log: LogWriter, lock: DataLock) -> None:
        self.folder = folder
        self.about = about
        self._log, self._lock = log, lock
        self._speller = JsonWriter()
        self._waiting: list[Json] = []
        self._saved: Json = None
        self._told: list[FileIncident] = []
        self._stamp = read_file_stamp(folder / PACK_FILE_NAME)

    def log(self, entries: Iterable[Json]) -> None:
        """Write entries to the log, those first that could not be written before.

        Raises SaveError, SaveConflictError; then they wait.
        """
        self._waiting += entries
        if self._waiting:
            self._log.append(self._waiting)
            self._waiting.clear()

    def save(self, document: Json, now: datetime) -> bool:
        """Write pack.json, and what is private, if not so already; return whether anything was written.

        What another program made of pack.json meanwhile is kept as a version, and told by `taken`. Raises
        SaveError, SaveConflictError.
        """
        self.log(())
        if document is self._saved:
            return False
        if read_file_stamp(self.folder / PACK_FILE_NAME) not in (self._stamp, NO_FILE_STAMP):
            self._told.append(save_foreign_version(self.folder, now))
        data = self._speller.spelled(remove_private_fields(document))
        # Before it is so: a crash between the two must not look like somebody else's change.
        self._log.append([{"saved": 1}], sync=False)
        with translate_disk_errors(self.folder / PACK_FILE_NAME):
            write_atomically(self.folder / PACK_FILE_NAME, data)
            self._stamp = read_file_stamp(self.folder / PACK_FILE_NAME)
            for field, file in PRIVATE_FIELDS.items():
                own, path = document.get(field, {}), self.folder / file
                known = self._saved is not None and is_same_json(own, self._saved.get(field, {}))
                if not known and (own or path.exists()):
                    write_atomically(path, json.dumps(own, indent=1).encode())
        self._saved = document
        return True

    def taken(self) -> tuple[FileIncident, ...]:
        """Return what others did to the files since it was asked for last."""
        told = tuple(self._told)
        self._told.clear()
        return told

    def version(self, document: Json, why: VersionReason, now: datetime) -> bool:
        """Save, and keep a version; return whether it differs from the newest.

        Raises SaveError, SaveConflictError.
        """
        self.save(document, now)
        return save_version(self.folder, document, why, now)

    def tell(self, document: Json, problems: Iterable[Problem]) -> None:
        """Let the list tell what this document holds, and these problems in it. Raises SaveError."""
        figures = count_figures(document, problems)
        if figures != self.about.figures:
            self._tell(replace(self.about, figures=figures))

    def deal_with(self, reports: Iterable[str], *, done: bool = True) -> None:
        """Note that reports, by their ids, were dealt with, or were not after all. Raises SaveError."""
        ids = tuple(reports)
        left = tuple(each for each in self.about.done if each not in ids)
        self._tell(replace(self.about, done=(*left, *ids) if done else left))

    def record_revision(self, revision: int) -> None:
        """Note that the pack is about to be exported under this revision. Raises SaveError."""
        self._tell(replace(self.about, revision=max(revision, self.about.revision)))

    def handed_out(self, document: Json, revision: int, file: str, now: datetime) -> None:
        """Note that this document was handed out as a file. Raises SaveError, SaveConflictError."""
        self.version(document, "handed-out", now)
        out = LastExport(now, revision, file, self._sum(document), *self._stamp[1:])
        self._tell(replace(self.about, handed_out=out, changed=now))

    def close(self, document: Json, now: datetime, problems: Iterable[Problem] | None = None) -> None:
        """Save, keep a version, and let go of the folder; `problems` are what was found, for the list.

        Raises SaveError, SaveConflictError; then it is still open, for what is in memory alone is not lost
        yet.
        """
        changed = self.version(document, "closed", now)
        last = now if changed else self.about.changed
        figures = count_figures(document, problems) if problems is not None or changed else self.about.figures
        out = self.about.handed_out
        if out is not None and out.sha256 == self._sum(document):
            _, size, time_ns = self._stamp
            out = replace(out, size=size, time_ns=time_ns)
        pack = str(document.get("id", ""))
        about = replace(self.about, pack=pack, changed=last, figures=figures, handed_out=out)
        self._tell(about)
        self.release()

    def release(self) -> None:
        """Let go of the folder without another word, as a crash would."""
        self._log.close()
        self._lock.release()

    def _sum(self, document: Json) -> str:
        return hashlib.sha256(self._speller.spelled(remove_private_fields(document))).hexdigest()

    def _tell(self, about: ListEntry) -> None:
        write_list_entry(self.folder, about)
        self.about = about


def read_file_stamp(path: Path) -> FileStamp:
    """Return by what a file can be known again; NEVER if there is none."""
    try:
        found = path.stat()
    except OSError:
        return NO_FILE_STAMP
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def save_foreign_version(folder: Path, now: datetime) -> FileIncident:
    """Keep what another program made of pack.json: as a version, or beside it if it is no pack's JSON.

    Return what has to be told. Raises SaveError.
    """
    found = read_json_object(folder / PACK_FILE_NAME)
    if found is not None:
        save_version(folder, found, "found", now)
        return "changed-underneath"
    with translate_disk_errors(folder / PACK_FILE_NAME):  # under another name nothing is written over it
        (folder / PACK_FILE_NAME).rename(find_backup_path(folder / PACK_FILE_NAME, "unreadable"))
    return "unreadable-underneath"


@dataclass(frozen=True, slots=True)
class PackVersion:
    """A version: its number (they count up), why it was kept, and when (UTC)."""

    number: int
    why: VersionReason
    at: datetime


def save_version(folder: Path, document: Json, why: VersionReason, now: datetime) -> bool:
    """Keep a document as a version, and drop the oldest of this sort over ten.

    Nothing is kept, and False returned, where the newest version is the same. Raises SaveError.
    """
    with translate_disk_errors(folder / VERSIONS_DIR_NAME):
        (folder / VERSIONS_DIR_NAME).mkdir(exist_ok=True)
        found = _files(folder)
        if found and is_same_json(
            _read_version(folder / VERSIONS_DIR_NAME / found[-1][2]).get("document"), document
        ):
            return False
        number = found[-1][0] + 1 if found else 1
        told = {"at": now.isoformat(), "document": document}
        write_atomically(folder / VERSIONS_DIR_NAME / f"{number:06}-{why}.json", json.dumps(told).encode())
        alike = [name for _, its, name in found if its == why]
        for name in alike[: max(0, len(alike) + 1 - MAX_VERSIONS)]:
            (folder / VERSIONS_DIR_NAME / name).unlink(missing_ok=True)
    return True


def list_versions(folder: Path) -> tuple[PackVersion, ...]:
    """Return the versions of a pack in work, the newest first; damaged ones are left out."""
    found = []
    for number, why, name in reversed(_files(folder)):
        told = _read_version(folder / VERSIONS_DIR_NAME / name)
        if "at" in told:
            found.append(PackVersion(number, why, datetime.fromisoformat(told["at"])))
    return tuple(found)


def load_version_document(folder: Path, version: PackVersion) -> Json:
    """Return the document of a version. Raises MissingWorkingCopyError if it is gone or damaged."""
    name = f"{version.number:06}-{version.why}.json"
    told = _read_version(folder / VERSIONS_DIR_NAME / name)
    if "document" not in told:
        raise MissingWorkingCopyError(name)
    return told["document"]


class JsonWriter:
    """Spells documents that share most of their parts; a part is known again by being the same object."""

    def __init__(self) -> None:
        self._pieces: _Known = {}
        self._most = 0
        self._lists: _Known = {}
        self._seen: _Known = {}

    def spelled(self, document: Json) -> bytes:
        """Return the document as JSON, two spaces deep, UTF-8, with a line break at its end."""
        if len(self._pieces) > self._most:
            self._pieces, self._lists = {}, {}  # else pieces that are gone would be kept for ever
        anew = not self._pieces
        self._seen = {}
        out: list[bytes] = []
        try:
            self._spell(document, 0, out)
        except UnicodeEncodeError:  # half a character, which only an escape can stand for
            return f"{json.dumps(document, indent=2)}\n".encode()
        self._lists = self._seen
        if anew:
            self._most = len(self._pieces) * 2 + _SPARE
        return b"".join([*out, b"\n"])

    def _spell(self, node: Json, depth: int, out: list[bytes]) -> None:
        """Add the text of a part; `out` is joined once, for joining is what takes the time."""
        if not isinstance(node, dict | list) or not node:
            out.append(_leaf(node))
        elif depth == _PIECES:
            known = self._pieces.get(id(node))
            if known is None or known[0] is not node:
                known = self._pieces[id(node)] = (node, _indented(node, depth))
            out.append(known[1])
        else:
            self._spell_list(node, depth, out)

    def _spell_list(self, node: Json, depth: int, out: list[bytes]) -> None:
        """Add the text of what holds pieces; where it was the same the last time, it is remembered joined."""
        known = self._lists.get(id(node))
        if known is None or known[0] is not node:
            self._seen[id(node)] = (node, b"")
            self._spell_inside(node, depth, out)
            return
        if not known[1]:
            own: list[bytes] = []
            self._spell_inside(node, depth, own)
            known = (node, b"".join(own))
        self._seen[id(node)] = known
        out.append(known[1])

    def _spell_inside(self, node: Json, depth: int, out: list[bytes]) -> None:
        inner, outer = ("\n" + _STEP * (depth + 1)).encode(), ("\n" + _STEP * depth).encode()
        is_object = isinstance(node, dict)
        out.append((b"{" if is_object else b"[") + inner)
        for number, entry in enumerate(node):
            if number:
                out.append(b"," + inner)
            if is_object:
                out.append(_leaf(entry) + b": ")
            self._spell(node[entry] if is_object else entry, depth + 1, out)
        out.append(outer + (b"}" if is_object else b"]"))


def _files(folder: Path) -> list[tuple[int, VersionReason, str]]:
    """Return number, sort and file name of each version, the oldest first."""
    try:
        names = [path.name for path in (folder / VERSIONS_DIR_NAME).iterdir()]
    except OSError:
        return []
    matches = [match for match in map(_NAME.fullmatch, names) if match]
    return sorted((int(match[1]), match[2], match[0]) for match in matches)  # type: ignore[misc]  # the pattern


def _read_version(path: Path) -> dict[str, Json]:
    told = read_json_object(path) or {}
    return told if "document" in told and "at" in told else {}


def _leaf(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _indented(node: Json, depth: int) -> bytes:
    """Spell a whole part; no line break of JSON stands inside a text, so all of them can be indented."""
    text = json.dumps(node, ensure_ascii=False, indent=2).replace("\n", "\n" + _STEP * depth)
    return text.encode()
