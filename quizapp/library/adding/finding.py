"""Which packs there are in what was given: files, folders, folders of packs, names with * and ?.

Nothing is opened, and no name of another computer is looked at.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quizapp.library.packs.listing import PACK_FILE

ENDING: Final = ".quizpack"


@dataclass(frozen=True, slots=True)
class Found:
    """The packs, each once, and what was given without any. A file is always taken for one."""

    packs: tuple[Path, ...]
    nothing: tuple[Path, ...]


def find_packs(given: Sequence[Path]) -> Found:
    """Return the packs in what was given, in its order, those in a folder by name.

    A folder is a pack if pack.json is in it; else the .quizpack files and packs in it are taken, and those in
    its folders, but not further down. A name with *, ? or [ stands for all that it fits, unless a file has
    it.
    """
    packs: dict[Path, None] = {}
    nothing = []
    for path in given:
        found = [] if is_elsewhere(path) else [pack for each in _meant(path) for pack in _packs(each)]
        packs.update(dict.fromkeys(found))
        if not found:
            nothing.append(path)
    return Found(tuple(packs), tuple(nothing))


def is_elsewhere(path: Path) -> bool:
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
    return path.suffix.casefold() == ENDING and os.path.isfile(path)  # noqa: PTH113 - a name may be too long to be one


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - pathlib raises for a name that is too long to be one


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
