"""Packs in work made of another one, of a pack file, or of an installed pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing import log
from quizapp.editing.about import read_about
from quizapp.editing.checking import Checker
from quizapp.editing.errors import NoCopyError, NoPackError
from quizapp.editing.opening import peek
from quizapp.editing.origins import as_copy, as_duplicate, document_of, obstacles, opened_file
from quizapp.editing.reviewing import ENDING, begin_from_review
from quizapp.editing.shelf import begin, in_trash, listed, pictures
from quizapp.editing.steps import Written

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path
    from random import Random

    from quizapp.pack.reading import Reading


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
    return _begin(working, opened_file(path), path, now, chance)


def begin_from_installed(working: Path, reading: Reading, path: Path, now: datetime, chance: Random) -> Path:
    """Make a pack in work of an installed pack as it was read; `path` names it in errors.

    Else as from a file. Raises NoPackError, NotSavedError.
    """
    return _begin(working, reading, path, now, chance)


def save_elsewhere(path: Path, written: Written) -> None:
    """Write a pack in work with all its steps and notes into one file, where its own folder takes no more.

    Its pictures stay where they are. Raises NotSavedError.
    """
    log.begin(path, written)


def begin_from_saved(working: Path, path: Path, now: datetime, chance: Random) -> Path:
    """Make a pack in work of a file that `save_elsewhere` wrote; return its folder.

    Raises NoPackError, NotSavedError.
    """
    try:
        replay = log.read(path)
    except OSError as error:
        raise NoPackError(path, f"it cannot be read ({error.strerror}).") from error
    if replay is None or obstacles(replay.written.document):
        raise NoPackError(path, "it is no pack in work that was saved here.")
    name = str(replay.written.document.get("title") or path.stem)
    return begin(working, replay.written, name, now, chance)


def _begin(working: Path, reading: Reading, path: Path, now: datetime, chance: Random) -> Path:
    document = document_of(reading, path)
    own = {row.about.pack for row in (*listed(working), *in_trash(working))}
    if document["id"] not in own:
        document = as_copy(document, chance)
    name = str(document.get("title") or path.stem)
    found = Checker().checked(document, reading.media)
    return begin(working, Written(document), name, now, chance, reading.media, found)
