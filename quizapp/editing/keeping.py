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

from quizapp.editing.errors import NoCopyError
from quizapp.editing.places import PACK, PRIVATE, VERSIONS, Told, aside, public, read_object, telling_disk
from quizapp.editing.pointers import same
from quizapp.editing.store import About, HandedOut, figures_of, write_about
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizapp.editing.pointers import Json
    from quizapp.editing.undo import Appender
    from quizapp.library.lock import Lock
    from quizapp.pack.problems import Problem

Stamp = tuple[int, int, int]
"""By which a file is known again: its inode, size and time of its last change, in ns."""

NEVER: Final[Stamp] = (0, -1, 0)

Why = Literal["closed", "handed-out", "saved", "found"]
"""Why a version was kept; "found": another program had changed the file, and this is what it wrote."""

MOST: Final = 10
"""So many of each sort are kept."""

_NAME: Final = re.compile(r"([0-9]{6,})-(closed|handed-out|saved|found)\.json")

_PIECES: Final = 4
"""Questions and passages stand four deep; what is inside of them is spelled at once."""

_STEP: Final = "  "
_SPARE: Final = 200
"""So many parts more are remembered before all are spelled anew."""

_Known = dict[int, tuple["Json", bytes]]


class Keeper:
    """The disk's side of a pack in work that is open."""

    def __init__(self, folder: Path, about: About, log: Appender, lock: Lock) -> None:
        self.folder = folder
        self.about = about
        self._log, self._lock = log, lock
        self._speller = Speller()
        self._waiting: list[Json] = []
        self._saved: Json = None
        self._told: list[Told] = []
        self._stamp = stamp(folder / PACK)

    def log(self, entries: Iterable[Json]) -> None:
        """Write entries to the log, those first that could not be written before.

        Raises NotSavedError, ApartError; then they wait.
        """
        self._waiting += entries
        if self._waiting:
            self._log.append(self._waiting)
            self._waiting.clear()

    def save(self, document: Json, now: datetime) -> bool:
        """Write pack.json, and what is private, if not so already; return whether anything was written.

        What another program made of pack.json meanwhile is kept as a version, and told by `taken`. Raises
        NotSavedError, ApartError.
        """
        self.log(())
        if document is self._saved:
            return False
        if stamp(self.folder / PACK) not in (self._stamp, NEVER):
            self._told.append(keep_found(self.folder, now))
        data = self._speller.spelled(public(document))
        # Before it is so: a crash between the two must not look like somebody else's change.
        self._log.append([{"saved": 1}], sync=False)
        with telling_disk(self.folder / PACK):
            write_whole(self.folder / PACK, data)
            self._stamp = stamp(self.folder / PACK)
            for field, file in PRIVATE.items():
                own, path = document.get(field, {}), self.folder / file
                known = self._saved is not None and same(own, self._saved.get(field, {}))
                if not known and (own or path.exists()):
                    write_whole(path, json.dumps(own, indent=1).encode())
        self._saved = document
        return True

    def taken(self) -> tuple[Told, ...]:
        """Return what others did to the files since it was asked for last."""
        told = tuple(self._told)
        self._told.clear()
        return told

    def version(self, document: Json, why: Why, now: datetime) -> bool:
        """Save, and keep a version; return whether it differs from the newest.

        Raises NotSavedError, ApartError.
        """
        self.save(document, now)
        return keep_version(self.folder, document, why, now)

    def tell(self, document: Json, problems: Iterable[Problem]) -> None:
        """Let the list tell what this document holds, and these problems in it. Raises NotSavedError."""
        figures = figures_of(document, problems)
        if figures != self.about.figures:
            self._tell(replace(self.about, figures=figures))

    def deal_with(self, reports: Iterable[str], *, done: bool = True) -> None:
        """Note that reports, by their ids, were dealt with, or were not after all. Raises NotSavedError."""
        ids = tuple(reports)
        left = tuple(each for each in self.about.done if each not in ids)
        self._tell(replace(self.about, done=(*left, *ids) if done else left))

    def note_revision(self, revision: int) -> None:
        """Note that the pack is about to be exported under this revision. Raises NotSavedError."""
        self._tell(replace(self.about, revision=max(revision, self.about.revision)))

    def handed_out(self, document: Json, revision: int, file: str, now: datetime) -> None:
        """Note that this document was handed out as a file. Raises NotSavedError, ApartError."""
        self.version(document, "handed-out", now)
        out = HandedOut(now, revision, file, self._sum(document), *self._stamp[1:])
        self._tell(replace(self.about, handed_out=out, changed=now))

    def close(self, document: Json, now: datetime, problems: Iterable[Problem] | None = None) -> None:
        """Save, keep a version, and let go of the folder; `problems` are what was found, for the list.

        Raises NotSavedError, ApartError; then it is still open, for what is in memory alone is not lost yet.
        """
        changed = self.version(document, "closed", now)
        last = now if changed else self.about.changed
        figures = figures_of(document, problems) if problems is not None or changed else self.about.figures
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
        return hashlib.sha256(self._speller.spelled(public(document))).hexdigest()

    def _tell(self, about: About) -> None:
        write_about(self.folder, about)
        self.about = about


def stamp(path: Path) -> Stamp:
    """Return by what a file can be known again; NEVER if there is none."""
    try:
        found = path.stat()
    except OSError:
        return NEVER
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def keep_found(folder: Path, now: datetime) -> Told:
    """Keep what another program made of pack.json: as a version, or beside it if it is no pack's JSON.

    Return what has to be told. Raises NotSavedError.
    """
    found = read_object(folder / PACK)
    if found is not None:
        keep_version(folder, found, "found", now)
        return "changed-underneath"
    with telling_disk(folder / PACK):  # under another name nothing is written over it
        (folder / PACK).rename(aside(folder / PACK, "unreadable"))
    return "unreadable-underneath"


@dataclass(frozen=True, slots=True)
class Version:
    """A version: its number (they count up), why it was kept, and when (UTC)."""

    number: int
    why: Why
    at: datetime


def keep_version(folder: Path, document: Json, why: Why, now: datetime) -> bool:
    """Keep a document as a version, and drop the oldest of this sort over ten.

    Nothing is kept, and False returned, where the newest version is the same. Raises NotSavedError.
    """
    with telling_disk(folder / VERSIONS):
        (folder / VERSIONS).mkdir(exist_ok=True)
        found = _files(folder)
        if found and same(_read_version(folder / VERSIONS / found[-1][2]).get("document"), document):
            return False
        number = found[-1][0] + 1 if found else 1
        told = {"at": now.isoformat(), "document": document}
        write_whole(folder / VERSIONS / f"{number:06}-{why}.json", json.dumps(told).encode())
        alike = [name for _, its, name in found if its == why]
        for name in alike[: max(0, len(alike) + 1 - MOST)]:
            (folder / VERSIONS / name).unlink(missing_ok=True)
    return True


def versions(folder: Path) -> tuple[Version, ...]:
    """Return the versions of a pack in work, the newest first; damaged ones are left out."""
    found = []
    for number, why, name in reversed(_files(folder)):
        told = _read_version(folder / VERSIONS / name)
        if "at" in told:
            found.append(Version(number, why, datetime.fromisoformat(told["at"])))
    return tuple(found)


def version_document(folder: Path, version: Version) -> Json:
    """Return the document of a version. Raises NoCopyError if it is gone or damaged."""
    name = f"{version.number:06}-{version.why}.json"
    told = _read_version(folder / VERSIONS / name)
    if "document" not in told:
        raise NoCopyError(name)
    return told["document"]


class Speller:
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


def _files(folder: Path) -> list[tuple[int, Why, str]]:
    """Return number, sort and file name of each version, the oldest first."""
    try:
        names = [path.name for path in (folder / VERSIONS).iterdir()]
    except OSError:
        return []
    matches = [match for match in map(_NAME.fullmatch, names) if match]
    return sorted((int(match[1]), match[2], match[0]) for match in matches)  # type: ignore[misc]  # the pattern


def _read_version(path: Path) -> dict[str, Json]:
    told = read_object(path) or {}
    return told if "document" in told and "at" in told else {}


def _leaf(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _indented(node: Json, depth: int) -> bytes:
    """Spell a whole part; no line break of JSON stands inside a text, so all of them can be indented."""
    text = json.dumps(node, ensure_ascii=False, indent=2).replace("\n", "\n" + _STEP * depth)
    return text.encode()
