"""The names of files that are handed out: ours, whatever a pack calls itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.pack.ids import PackId

LONGEST: Final = 80
"""Characters of an id that a file's name has, so that no system finds it too long."""


def file_name(pack: PackId, revision: int, *, cited: bool = False) -> str:
    """Return the name of a file to hand out, made of the id alone: small letters, digits and hyphens."""
    return f"{pack[:LONGEST]}-r{revision}{'-cited' if cited else ''}.quizpack"


def free_path(folder: Path, name: str) -> Path:
    """Return a path in a folder that nothing has yet: with a number, where the name is taken."""
    stem, dot, ending = name.rpartition(".")
    number, path = 1, folder / name
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{dot}{ending}"
    return path


def reports_name(pack: PackId, revision: int) -> str:
    """Return the name of a file with what was reported on a pack, made of its id alone."""
    return f"{pack[:LONGEST]}-r{revision}-reports.txt"
