"""Putting another database in the place of the one in use, which is set aside under a name of its own.

Nothing is open meanwhile, and the folder is locked. A database whose name has `next-` in it is ready, and is
to take the place: so a change that was cut short, at whatever moment, is finished at the next start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.library.database import SIDES, aside_name, beside
from quizapp.pack.saving import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_NEXT: Final = ".next-"


def change_over(path: Path, other: Path, label: str) -> Path:
    """Put a closed database in the place of another, and return what the other is called now.

    `label` becomes part of that name: why it is no longer in use, and since when. Raises OSError.
    """
    aside = aside_name(path, label)
    ready = aside.with_name(aside.name.replace(f"{path.stem}.", f"{path.stem}{_NEXT}", 1))
    other.rename(ready)
    sync_folder(path.parent)
    finish(path)
    return aside


def is_pending(names: Iterable[str]) -> bool:
    """Tell by the names of the files in a folder whether a change was cut short there."""
    return any(_NEXT in name for name in names)


def finish(path: Path) -> None:
    """Finish a change, if there is one to finish. Raises OSError."""
    for ready in sorted(path.parent.glob(f"{path.stem}{_NEXT}*{path.suffix}")):
        aside = ready.with_name(ready.name.replace(_NEXT, ".", 1))
        for side in ("", *SIDES):
            if beside(path, side).exists():
                beside(path, side).rename(beside(aside, side))
        ready.rename(path)
        sync_folder(path.parent)
