"""Who may read what is written: the data folder is its owner's alone, and exports are as the umask says.

The process's own umask makes everything private that it writes, also what SQLite and other libraries make,
so that no place can forget it. What is exported is given back the mode that the user's umask stands for.
Windows has none of this: there a user's folders are private by what they inherit.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OTHERS: Final = 0o077
_user_umasks: Final[list[int]] = []
"""The umask that the process began with, once it has another: like that, it is one for the whole process."""


def keep_private(folder: Path, *, chosen: bool) -> None:
    """Keep a data folder, there already or not, and all that is written from now on from other accounts.

    A folder that was `chosen` and may be read or written by others is shared on purpose, and stays so.
    """
    if os.name == "nt":
        return
    with suppress(OSError):
        if folder.is_dir():
            is_open = folder.stat().st_mode & _OTHERS
            if is_open and chosen:
                return
            with os.scandir(folder) as entries:
                is_loose = any(_is_loose(each.stat(follow_symlinks=False).st_mode) for each in entries)
            if is_open or is_loose:
                _tighten(folder)
    own = os.umask(_OTHERS)
    if not _user_umasks:
        _user_umasks.append(own)


def publish(path: Path) -> None:
    """Give an exported file or folder the mode that the user's umask says.

    A stick has no modes, and may refuse: what is there then is what all its files have.
    """
    if _user_umasks:
        whole = 0o777 if path.is_dir() else 0o666
        with suppress(OSError):
            path.chmod(whole & ~_user_umasks[0])


def make_export_folder(folder: Path) -> None:
    """Make a folder for what is exported, with those above it that are missing. Raises OSError."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for each in missing:
        publish(each)


@contextmanager
def user_umask() -> Iterator[None]:
    """Let another program be started with the umask of the user."""
    own = os.umask(_user_umasks[0]) if _user_umasks else None
    try:
        yield
    finally:
        if own is not None:
            os.umask(own)


def _is_loose(mode: int) -> bool:
    return bool(mode & _OTHERS) and not stat.S_ISLNK(mode)


def _tighten(folder: Path) -> None:
    """Take the rights of others away, first from the folder itself; links, and what is another's, stay."""
    folder.chmod(stat.S_IMODE(folder.stat().st_mode) & ~_OTHERS)
    for path in folder.rglob("*"):
        with suppress(OSError):
            mode = path.lstat().st_mode
            if _is_loose(mode):
                path.chmod(stat.S_IMODE(mode) & ~_OTHERS)
