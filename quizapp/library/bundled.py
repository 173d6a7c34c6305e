"""Which of the packs that come with the program are still to be installed. Loads no models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.library.connections import Reader

_REVISIONS: Final = "SELECT id, revision FROM pack WHERE visible"


def bundled_due(reader: Reader, content: Path) -> tuple[Path, ...]:
    """Return the folders of bundled packs that are not installed, or only in an older revision.

    Raises DatabaseError. A folder that cannot be read is due too: installing it tells what is wrong.
    """
    installed: dict[str, int] = dict(reader.all(_REVISIONS))
    return tuple(folder for folder in sorted(content.glob("*/")) if _is_due(folder, installed))


def _is_due(folder: Path, installed: dict[str, int]) -> bool:
    if not (folder / "pack.json").is_file():
        return False
    try:
        pack = json.loads((folder / "pack.json").read_bytes())
        return bool(installed.get(pack["id"], 0) < pack["revision"])
    except (OSError, ValueError, KeyError, TypeError):
        return True
