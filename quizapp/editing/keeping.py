"""Keeps on the disk what is done on the desk: the log at once, pack.json after each pause. Starts no thread.

One Keeper belongs to one worker. Whatever fails, what was not written waits here and is tried with the next.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.editing.about import About, HandedOut, write_about
from quizapp.editing.figures import figures_of
from quizapp.editing.places import PACK, PRIVATE, Told, public, read_object, telling_disk
from quizapp.editing.pointers import same
from quizapp.editing.spelling_out import Speller
from quizapp.editing.versions import Why, keep_version
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from quizapp.editing.log import Appender
    from quizapp.editing.pointers import Json
    from quizapp.library.lock import Lock
    from quizapp.pack.problems import Problem

Stamp = tuple[int, int, int]
"""By which a file is known again: its inode, size and time of its last change, in ns."""

NEVER: Final[Stamp] = (0, -1, 0)


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
    _set_aside(folder / PACK)
    return "unreadable-underneath"


def _set_aside(path: Path) -> None:
    """Give a file that cannot be read another name, so that nothing is written over it."""
    number = 1
    while (other := path.with_name(f"{path.stem}-unreadable-{number}{path.suffix}")).exists():
        number += 1
    with telling_disk(path):
        path.rename(other)
