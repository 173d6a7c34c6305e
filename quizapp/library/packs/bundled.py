"""Which of the packs that come with the program or the computer are to be installed. Loads no models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.adding.finding import find_packs
from quizapp.library.packs.listing import PACK_FILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.library.connections import Reader

_REVISIONS: Final = "SELECT id, revision FROM pack WHERE visible"
_REMOVED: Final = "SELECT pack FROM removal"
_MOST_READ: Final = 32 * 1024 * 1024
"""More than any pack.json that is let in has."""


def bundled_due(reader: Reader, content: Path, shared: Sequence[Path] = ()) -> tuple[Path, ...]:
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
    except (OSError, ValueError, KeyError, TypeError):
        return True


def _read(path: Path) -> dict[str, Any]:
    """Return pack.json as it stands in a folder or an archive."""
    pack: dict[str, Any] = json.loads((path / PACK_FILE).read_bytes() if path.is_dir() else _unpacked(path))
    return pack


def _unpacked(path: Path) -> bytes:
    import zipfile  # noqa: PLC0415 - takes a while to load, and the program's own packs are folders

    try:
        with zipfile.ZipFile(path) as archive, archive.open(PACK_FILE) as file:
            return file.read(_MOST_READ)
    except (zipfile.BadZipFile, RuntimeError, EOFError) as error:
        raise ValueError(str(error)) from error
