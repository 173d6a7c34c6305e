"""Packs in work whose small file for the list is gone or cannot be read: told anew, from the pack itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quizapp.editing.about import About, read_about, write_about
from quizapp.editing.errors import EditingError
from quizapp.editing.figures import figures_of, listable
from quizapp.editing.held import held
from quizapp.editing.opening import peek
from quizapp.editing.places import LOG, PACK, folders

if TYPE_CHECKING:
    from pathlib import Path


def mend(working: Path, now: datetime) -> int:
    """Write the small file of every pack in work that has none that holds; return how many were mended.

    When it was handed out is no longer known then. What cannot be mended now is left as it is.
    """
    return sum(_mended(folder, now) for folder in folders(working) if read_about(folder) is None)


def _mended(folder: Path, now: datetime) -> bool:
    if not any((folder / name).is_file() for name in (LOG, PACK)):
        return False
    try:
        lock = held(folder, folder.name, now)
    except EditingError:
        return False
    try:
        document = peek(folder)
        name = listable(str(document.get("title") or folder.name))
        changed = datetime.fromtimestamp(folder.stat().st_mtime, UTC)
        pack = str(document.get("id", ""))
        write_about(folder, About(name, pack, changed, changed, figures=figures_of(document, None)))
    except (EditingError, OSError):
        return False
    finally:
        lock.release()
    return True
