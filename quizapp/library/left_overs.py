"""What killed works have left in the data folder: how it is known by its names, and cleared away."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

WORK: Final = "quizapp.work-"
"""What the names of folders begin with in which copies lie for a while."""

DRAFT: Final = "quizapp.draft-"
"""What the names of libraries begin with that are being made."""

PART: Final = ".part"
"""How the name of a file ends that does not count yet, as it is not whole."""

_ENDS: Final = (PART, ".new", ".work")


def is_left_over(path: Path) -> bool:
    """Tell by its name whether a file or folder is there only while a work is under way."""
    return path.name.startswith((WORK, DRAFT)) or path.name.endswith(_ENDS)


def remove(path: Path) -> None:
    """Remove a file, or a folder with all that is in it; what cannot be removed stays."""
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
