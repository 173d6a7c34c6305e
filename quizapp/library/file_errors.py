"""What can be wrong with a file that was handed in: a pack, a library, learners' data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.errors import LibraryError

if TYPE_CHECKING:
    from pathlib import Path


class StoppedError(LibraryError):
    """Reading ended before its end: killed, or out of memory."""

    code = "stopped"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Reading {path.name} stopped before its end. It may be too large for this computer’s memory."
        )
        self.path = path


class ChangedError(LibraryError):
    """The file is no longer what was looked at."""

    code = "changed"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} has changed since it was looked at. Look at it again, then add it.")
        self.path = path


class StrangeError(LibraryError):
    """A file from which nothing can be taken."""

    code = "strange"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} {reason}. Nothing was changed: choose another file.")
        self.path, self.reason = path, reason


class StrangeDataError(LibraryError):
    """A file from which no data of learners can be taken, or not all of it as it is."""

    code = "strange-data"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} {reason}. Nothing was taken from it: choose another file.")
        self.name, self.reason = name, reason


class TooMuchDataError(LibraryError):
    """More data of learners than one file may hold."""

    code = "too-much-data"

    def __init__(self, megabytes: int) -> None:
        super().__init__(
            f"This is more than one file can hold, {megabytes} MB. Nothing was written: save fewer learners"
            " at a time."
        )
        self.megabytes = megabytes
