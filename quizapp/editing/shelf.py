"""The packs in work: begun, listed, named, duplicated, put into the trash and taken out again.

Each has a folder of its own under the data folder, apart from the library. None is read to be listed.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Final, Literal

from quizapp.editing import log
from quizapp.editing.about import About, HandedOut, read_about, write_about
from quizapp.editing.errors import NoCopyError
from quizapp.editing.figures import figures_of, listable
from quizapp.editing.fresh import new_id, slug
from quizapp.editing.held import held
from quizapp.editing.places import LOG, MEDIA, PACK, TRASH, folders, telling_disk
from quizapp.pack.saving import sync_folder, write_whole

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from datetime import datetime
    from pathlib import Path
    from random import Random

    from quizapp.editing.steps import Written
    from quizapp.pack.problems import Problem

State = Literal["edited", "handed-out"]

TRASH_DAYS: Final = 30
"""What lies longer in the trash may be emptied out."""

_HIDDEN: Final = ".making-"


@dataclass(frozen=True, slots=True)
class Listed:
    """A pack in work as it stands on the list. `state` is “handed-out” while it is as it was handed out."""

    folder: Path
    about: About
    state: State


def listed(working: Path) -> tuple[Listed, ...]:
    """Return the packs in work, the one changed last first. A folder that tells nothing is left out."""
    found = [(folder, read_about(folder)) for folder in folders(working)]
    rows = [Listed(folder, about, _state(folder, about)) for folder, about in found if about is not None]
    return tuple(sorted(rows, key=lambda row: (row.about.changed, row.folder.name), reverse=True))


def in_trash(working: Path) -> tuple[Listed, ...]:
    """Return what lies in the trash, in the same order."""
    return listed(working / TRASH)


def begin(
    working: Path,
    written: Written,
    name: str,
    now: datetime,
    chance: Random,
    media: Mapping[str, bytes] | None = None,
    problems: Iterable[Problem] | None = None,
) -> Path:
    """Make a pack in work of a document with its steps, and return its folder, which is there whole or not.

    What hides in its name, or is too long for the list, is not listed so.
    `media` maps file names to their bytes, `problems` are those found in it, where it was looked for any.
    Raises NotSavedError.
    """
    taken = {folder.name for folder in (*folders(working), *folders(working / TRASH))}
    name = listable(name) or slug(name)
    folder = working / new_id(slug(name), taken, chance)
    document = written.document
    about = About(name, str(document.get("id", "")), now, now, figures=figures_of(document, problems))
    making = working / f"{_HIDDEN}{folder.name}"
    with telling_disk(folder):
        try:
            (making / MEDIA).mkdir(parents=True)
            for file, data in (media or {}).items():
                write_whole(making / MEDIA / file, data)
            log.begin(making / LOG, written)
            write_about(making, about)
            making.rename(folder)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
        sync_folder(working)
    return folder


def rename(folder: Path, name: str, now: datetime) -> None:
    """Give a pack in work that is not open another name on the list; its pack keeps its title.

    Raises NoCopyError, OpenElsewhereError, NotSavedError.
    """
    about = _about(folder)
    lock = held(folder, about.name, now)
    try:
        write_about(folder, replace(about, name=name))
    finally:
        lock.release()


def delete(folder: Path, now: datetime) -> Path:
    """Put a pack in work that is not open into the trash; return where it lies there.

    Raises NoCopyError, OpenElsewhereError, NotSavedError.
    """
    about = _about(folder)
    held(folder, about.name, now).release()
    write_about(folder, replace(about, deleted=now))
    return _moved(folder, folder.parent / TRASH)


def put_back(trashed: Path) -> Path:
    """Take a pack in work out of the trash; return its folder. Raises NoCopyError, NotSavedError."""
    about = _about(trashed)
    folder = _moved(trashed, trashed.parent.parent)
    write_about(folder, replace(about, deleted=None))
    return folder


def empty_trash(working: Path, now: datetime) -> int:
    """Delete for good what lies in the trash for thirty days; return how many. Raises NotSavedError."""
    old = [
        row.folder
        for row in in_trash(working)
        if row.about.deleted is not None and now - row.about.deleted > timedelta(days=TRASH_DAYS)
    ]
    for folder in old:
        with telling_disk(folder):
            shutil.rmtree(folder)
    return len(old)


def last_revision(working: Path, pack: str) -> int:
    """Return the greatest revision under which a pack was exported from any of its folders; 0 for none."""
    rows = (*listed(working), *in_trash(working))
    return max((row.about.revision for row in rows if row.about.pack == pack), default=0)


def copy_name(name: str, taken: Container[str]) -> str:
    """Return the name with the first number from 2 on with which nothing on the list is called so."""
    return next(made for number in count(2) if (made := f"{name} ({number})") not in taken)


def pictures(folder: Path) -> dict[str, bytes]:
    """Return the pictures of a pack in work by file name. Raises NotSavedError."""
    with telling_disk(folder):
        return {path.name: path.read_bytes() for path in sorted((folder / MEDIA).glob("*"))}


def sweep(working: Path) -> None:
    """Clear away what a program that was killed while it made a pack in work left behind."""
    for left in working.glob(f"{_HIDDEN}*"):
        shutil.rmtree(left, ignore_errors=True)


def _state(folder: Path, about: About) -> State:
    return "handed-out" if about.handed_out is not None and _is(folder / PACK, about.handed_out) else "edited"


def _is(path: Path, out: HandedOut) -> bool:
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


def _about(folder: Path) -> About:
    about = read_about(folder)
    if about is None:
        raise NoCopyError(folder.name)
    return about


def _moved(folder: Path, where: Path) -> Path:
    with telling_disk(folder):
        where.mkdir(exist_ok=True)
        there = where / folder.name
        folder.rename(there)
        sync_folder(where)
        sync_folder(folder.parent)
    return there
