"""Files in the data folder beside databases: which name somebody, and those that are cleared of it.

Logs hold no names and no answers; should a line name somebody all the same, it goes.
"""

from __future__ import annotations

import mmap
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from quizapp.library.backups.files import FOLDER
from quizapp.library.left_overs import PART, is_left_over, remove
from quizapp.paths import log_dir

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizapp.library.learners.forgetting import Forgotten

_SHORTEST: Final = 3
"""A name of fewer characters is in any line."""


def files_in(data: Path) -> tuple[Path, ...]:
    """Return all files in the data folder and below it, the database in use and its log too.

    What SQLite keeps in memory shared by processes has no rows.
    """
    found = (each for each in data.rglob("*") if not each.name.endswith("-shm"))
    return tuple(sorted(each for each in found if each.is_file() and not each.is_symlink()))


def is_kept(file: Path, data: Path) -> bool:
    """Tell whether a file in the data folder is one that the program keeps, by where it is and its name.

    What people save there is not, though a name that is proposed to them may begin with the program's too.
    """
    first = data / file.relative_to(data).parts[0]
    own = (data / FOLDER, log_dir(data), data / "inbox")
    return first.name.startswith("quizapp.") or is_left_over(first) or first in own


def parts_in(second: Path | None) -> tuple[Path, ...]:
    """Return what a copy that was cut short has left in the second folder."""
    found = () if second is None else second.glob(f"quizapp-*{PART}")
    return tuple(sorted(each for each in found if each.is_file()))


def names_any(file: Path, words: Sequence[bytes]) -> bool:
    """Tell whether any of these words stands in a file, or may: one that cannot be read is not believed."""
    try:
        with file.open("rb") as opened:
            if not file.stat().st_size:
                return False
            with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
                return any(data.find(word) >= 0 for word in words)
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True


def clear_left_overs(data: Path, second: Path | None) -> None:
    """Remove what works that were killed have left; nothing may be at work in the folders."""
    for path in (*data.iterdir(), *_in(data / FOLDER), *parts_in(second)):
        if is_left_over(path):
            remove(path)


def sweep_logs(data: Path, who: Sequence[Forgotten]) -> None:
    """Take the lines that name somebody out of the program's logs. A file that cannot be written stays."""
    words = [each.learner.encode() for each in who]
    words += [each.name.encode() for each in who if len(each.name) >= _SHORTEST]
    for file in _in(log_dir(data)):
        with suppress(OSError):
            _sweep(file, words)


def _sweep(file: Path, words: Sequence[bytes]) -> None:
    # In place, for the log of a program that runs is open.
    with file.open("r+b") as opened:
        lines = opened.read().splitlines(keepends=True)
        kept = [line for line in lines if not any(word in line for word in words)]
        if len(kept) < len(lines):
            opened.seek(0)
            opened.writelines(kept)
            opened.truncate()


def _in(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from folder.iterdir()
