"""The log of what the program did and what went wrong, for whoever looks after the computer.

Three files of one megabyte at most, in the data folder. A line names no learner and no folder and holds no
answers and no words of a pack: only what happened, counts, codes, and of a fault its type and places.
"""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING, Final

from quizapp.library.errors import LibraryError
from quizapp.ui.error_report import summarize_error

if TYPE_CHECKING:
    from logging import Logger
    from pathlib import Path

    from quizapp.app.system import SystemClock

LOG_NAME: Final = "quizapp.log"
LOG_BYTES: Final = 1_000_000
LOG_FILES: Final = 3


class ProgramLog:
    """The log in a folder, which is made when the first line is written."""

    def __init__(self, folder: Path, clock: SystemClock) -> None:
        self._folder, self._clock = folder, clock
        self._logger: Logger | None = None
        self._is_closed = False

    def note(self, what: str, **facts: str | int | bool) -> None:
        """Write that something happened, with counts and words of the program's own.

        Where that cannot be written nothing is said: there are other ways to hear of a full disk.
        """
        if self._is_closed:
            return
        told = " ".join(f"{name}={value}" for name, value in facts.items())
        try:
            self._opened().info("%s %s %s", self._clock.now().isoformat(timespec="seconds"), what, told)
        except OSError:
            self._logger = None

    def fault(self, error: BaseException) -> None:
        """Write of what went wrong: the code of what the library says to people, else type and places."""
        if isinstance(error, LibraryError):
            self.note("told", code=error.code)
        else:
            self.note("fault", at=" < ".join(summarize_error(error)))

    def start(self, versions: dict[str, str]) -> None:
        """Write that the program begins."""
        self.note("start", **versions, system=platform.system())

    def close(self) -> None:
        """Close the file; nothing is written from now on."""
        self._is_closed = True
        if self._logger is not None:
            for handler in self._logger.handlers:
                handler.close()
            self._logger = None

    def _opened(self) -> Logger:
        if self._logger is None:
            from logging import Formatter, Logger
            from logging.handlers import RotatingFileHandler

            self._folder.mkdir(parents=True, exist_ok=True)
            if (self._folder / LOG_NAME).is_fifo():
                raise OSError("a pipe would be waited for")
            handler = RotatingFileHandler(
                self._folder / LOG_NAME, maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8"
            )
            handler.setFormatter(Formatter("%(message)s"))
            handler.handleError = _say_nothing  # type: ignore[assignment, method-assign]  # else an error in writing is printed
            self._logger = Logger("quizapp")  # noqa: LOG001 -- none of Python's shared ones: other libraries' lines may name anything
            self._logger.addHandler(handler)
        return self._logger


def _say_nothing(_: object) -> None:
    """Leave a line out that could not be written."""
