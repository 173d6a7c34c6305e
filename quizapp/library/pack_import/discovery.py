"""Which packs there are in what was given: files, folders, folders of packs, names with * and ?.

Nothing is opened, and no name of another computer is looked at.

And which of the packs that come with the program or the computer are to be installed. Loads no models.
"""

from __future__ import annotations

import glob
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.packs.pack_list import PACK_FILE
from quizapp.pack.atomic_file import read_regular_file

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader


PACK_SUFFIX: Final = ".quizpack"

_REVISIONS: Final = "SELECT id, revision FROM pack WHERE visible"
_REMOVED: Final = "SELECT pack FROM removal"
_MOST_READ: Final = 32 * 1024 * 1024
"""More than any pack.json that is let in has."""


@dataclass(frozen=True, slots=True)
class FoundPacks:
    """The packs, each once, and what was given without any. A file is always taken for one."""

    packs: tuple[Path, ...]
    nothing: tuple[Path, ...]


def find_packs(given: Sequence[Path]) -> FoundPacks:
    """Return the packs in what was given, in its order, those in a folder by name.

    A folder is a pack if pack.json is in it; else the .quizpack files and packs in it are taken, and those in
    its folders, but not further down. A name with *, ? or [ stands for all that it fits, unless a file has
    it.
    """
    packs: dict[Path, None] = {}
    nothing = []
    for path in given:
        found = [] if is_remote_path(path) else [pack for each in _meant(path) for pack in _packs(each)]
        packs.update(dict.fromkeys(found))
        if not found:
            nothing.append(path)
    return FoundPacks(tuple(packs), tuple(nothing))


def is_remote_path(path: Path) -> bool:
    r"""Tell whether a path names another computer, as \\server\share does on Windows."""
    return str(path).startswith(("\\\\", "//"))


def _meant(path: Path) -> list[Path]:
    text = os.fspath(path)
    if not glob.has_magic(text) or os.path.lexists(path):
        return [path]
    return [Path(each) for each in sorted(glob.glob(text))]  # noqa: PTH207 - the pattern may be absolute


def _packs(path: Path) -> Iterator[Path]:
    if not _is_folder(path) or is_pack(path):
        # Also where there is nothing: reading it tells so in a sentence.
        yield path
        return
    for each in _inside(path):
        if is_pack(each):
            yield each
        elif _is_folder(each):
            yield from (deeper for deeper in _inside(each) if is_pack(deeper))


def is_pack(path: Path) -> bool:
    """Tell whether a file or folder looks like a pack."""
    if _is_folder(path):
        # Also one that is no file: reading it tells so in a sentence.
        return os.path.lexists(path / PACK_FILE)
    return path.suffix.casefold() == PACK_SUFFIX and os.path.isfile(path)  # noqa: PTH113 - a name may be too long to be one


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - pathlib raises for a name that is too long to be one


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def find_due_packs(reader: LibraryReader, content: Path, shared: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Return the bundled packs that are not installed, or only in an older revision.

    `content` has the program's own; `shared` are folders of somebody who looks after this computer. A pack
    that was removed is not due. One that cannot be read is: installing it tells what is wrong. Raises
    DatabaseError.
    """
    installed: dict[str, int] = dict(reader.all(_REVISIONS))
    removed = {pack for (pack,) in reader.all(_REMOVED)}
    folders = [folder for folder in sorted(content.glob("*/")) if (folder / PACK_FILE).is_file()]
    there = find_packs([folder for folder in shared if folder.is_dir()]).packs
    return tuple(path for path in (*folders, *there) if _is_due(path, installed, removed))


def _is_due(path: Path, installed: dict[str, int], removed: set[str]) -> bool:
    try:
        pack = _read(path)
        if pack["id"] in removed and pack["id"] not in installed:
            return False
        return bool(installed.get(pack["id"], 0) < pack["revision"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return True


def _read(path: Path) -> dict[str, Any]:
    """Return pack.json as it stands in a folder or an archive."""
    pack: dict[str, Any] = json.loads(
        read_regular_file(path / PACK_FILE, _MOST_READ) if path.is_dir() else _unpacked(path)
    )
    return pack


def _unpacked(path: Path) -> bytes:
    import zipfile  # noqa: PLC0415 - takes a while to load, and the program's own packs are folders
    import zlib  # noqa: PLC0415 - with zipfile

    try:
        with zipfile.ZipFile(path) as archive, archive.open(PACK_FILE) as file:
            return file.read(_MOST_READ)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError) as error:
        raise ValueError(str(error)) from error
