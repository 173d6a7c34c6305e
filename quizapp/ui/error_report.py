"""What is told of a fault to whoever looks after the program, and which faults are shown. No Qt.

A report names no learner, no folder and no words of a pack: of an exception only its type, of the frames only
those in this package. It is in English in every language, for it is read by those who mend the program.
"""

from __future__ import annotations

import errno
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from traceback import walk_tb
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.ui.ports import Clock

PACKAGE: Final = "quizapp"
MAX_FRAMES: Final = 20
"""So many frames are told, the last ones: a recursion has a thousand."""
MAX_CAUSES: Final = 5
MAX_PLACES: Final = 5
"""So many of a fault's places go into one line of the log."""


@dataclass(frozen=True, slots=True)
class ErrorFrame:
    """A place in the program: its file from the package on, the line, and the function."""

    file: str
    line: int
    function: str


def extract_frames(error: BaseException) -> tuple[ErrorFrame, ...]:
    """Return the frames in this package, the innermost last."""
    found = []
    for frame, line in walk_tb(error.__traceback__):
        package, _, module = str(frame.f_globals.get("__name__", "")).partition(".")
        if package == PACKAGE:
            found.append(ErrorFrame(f"{module.replace('.', '/')}.py", line, frame.f_code.co_name))
    return tuple(found)


def build_error_report(
    error: BaseException, screen_name: str, versions: Mapping[str, str], times: int
) -> str:
    """Return the report of a fault.

    `versions` are names of programs and their versions, `times` how often it happened since the start.
    """
    lines = [
        ", ".join(f"{name} {version}" for name, version in versions.items()),
        f"Screen: {screen_name}",
    ]
    for place, part in enumerate(_chain(error)):
        lines += ["", f"Caused by {_told(part)}" if place else _told(part)]
        lines += [
            f"  {frame.file}:{frame.line} in {frame.function}" for frame in extract_frames(part)[-MAX_FRAMES:]
        ]
    return "\n".join([*lines, "", f"Happened {times} {'time' if times == 1 else 'times'} since the start."])


def summarize_error(error: BaseException) -> list[str]:
    """Return a fault in a few words: its type, then its innermost places in this package."""
    places = [f"{frame.file}:{frame.line}" for frame in reversed(extract_frames(error))]
    return [_told(error), *places[:MAX_PLACES]]


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and what caused it, as a traceback would show them."""
    part: BaseException | None = error
    for _ in range(MAX_CAUSES):
        if part is None:
            return
        yield part
        part = part.__cause__ or (None if part.__suppress_context__ else part.__context__)


def _told(error: BaseException) -> str:
    """Return the type of an exception, with the code of the system's or the database's where it has one."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    code = ""
    if isinstance(error, OSError) and error.errno is not None:
        code = errno.errorcode.get(error.errno, str(error.errno))
    elif isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorname", "")
    return f"{name} {code}".rstrip()


REPEAT_DELAY: Final = timedelta(seconds=1)
"""So long the same fault is not shown once more."""
ErrorKey = tuple[type[BaseException], "ErrorFrame | None"]
"""What makes two faults the same: the type, and the innermost place in the program."""


@dataclass(frozen=True, slots=True)
class ErrorOccurrence:
    """A fault to be shown, and how often it happened since the start."""

    error: BaseException
    times: int


class ErrorThrottle:
    """Counts faults, and tells which of them to show."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._times: Counter[ErrorKey] = Counter()
        self._shown: dict[ErrorKey, datetime] = {}
        self._on_screen: ErrorKey | None = None

    def seen(self, error: BaseException) -> ErrorOccurrence | None:
        """Count a fault; None: it is on screen, or was shown less than a second ago."""
        sort = _sort(error)
        self._times[sort] += 1
        now = self._clock.now()
        if sort == self._on_screen or self._is_fresh(sort, now):
            return None
        self._on_screen = sort
        self._shown[sort] = now
        return ErrorOccurrence(error, self._times[sort])

    def left(self) -> None:
        """Remember that the error page is gone."""
        self._on_screen = None

    def _is_fresh(self, sort: ErrorKey, now: datetime) -> bool:
        # A clock that was set back must not keep a fault from being shown.
        return sort in self._shown and abs(now - self._shown[sort]) < REPEAT_DELAY


def _sort(error: BaseException) -> ErrorKey:
    places = extract_frames(error)
    return type(error), places[-1] if places else None
