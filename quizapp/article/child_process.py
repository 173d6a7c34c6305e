"""A child process of the program's own that does one job: a request in, answers out, in JSON, one a line.

It is watched, and killed on cancel or when it takes too long; a crash there is an error here. Who runs in it
answers with objects as it goes on; the last has what came of it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Answer = dict[str, Any]

LOOK_S: Final = 0.05
"""So long passes between two looks at whether it was wished to stop."""

ROOT: Final = Path(__file__).resolve().parents[2]
"""Where the program's own modules lie."""

KEPT: Final = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "TZ", "COVERAGE_PROCESS_START")
"""What a child sees of its surroundings."""
KEPT_HOME: Final = (
    *KEPT,
    "HOME", "USERPROFILE", "LOCALAPPDATA", "TEMP", "TMP", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
)  # fmt: skip
"""The same with where a person's things lie: where the system lists its fonts is among it."""

TOO_SLOW: Final = frozenset(
    -getattr(signal, name) for name in ("SIGPROF", "SIGXCPU") if hasattr(signal, name)
)
"""How a child ends that took more of a processor than `quizapp/article/sandbox.py` allows."""


class ApartError(Exception):
    """The child process came to no end of its own."""


class CancelledError(ApartError):
    """It was wished to stop."""


class TooSlowError(ApartError):
    """It took longer than it was given."""


class CrashedError(ApartError):
    """It ended without an answer."""


def start(module: str, request: Mapping[str, Any], kept: tuple[str, ...] = KEPT) -> subprocess.Popen[bytes]:
    """Start a child that runs a module, which sees this program's modules and little of what surrounds it.

    The request lies in a file that has no name: through a pipe a large one would wait for who reads it.
    """
    surroundings = {name: os.environ[name] for name in kept if name in os.environ}
    inherited = os.environ.get("PYTHONPATH", "")
    surroundings["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), inherited)))
    with TemporaryFile() as asked:
        asked.write(f"{json.dumps(request)}\n".encode())
        asked.seek(0)
        return subprocess.Popen(  # noqa: S603 -- a module of this program's own
            [sys.executable, "-P", "-s", "-X", "utf8", "-m", module],
            stdin=asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=surroundings, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip


def answers(
    module: str,
    request: Mapping[str, Any],
    cancel: Callable[[], bool],
    patience_s: float,
    kept: tuple[str, ...] = KEPT,
) -> Iterator[Answer]:
    """Yield what a child that runs a module answers, and an empty object at each look at which none came.

    For a worker that others wait for between looks: there is one at least every 0.05 s. Closing it ends the
    child. Raises ApartError.
    """
    told, came = 0, False
    ends = time.monotonic() + patience_s
    with start(module, request, kept) as child:
        try:
            while True:
                written, ended = _output(child)
                lines = written.split(b"\n")
                for line in lines[told:-1]:
                    came = True
                    yield json.loads(line)
                if told == len(lines) - 1 and not ended:
                    yield {}
                told = len(lines) - 1
                if ended:
                    break
                if cancel():
                    raise CancelledError
                if time.monotonic() > ends:
                    raise TooSlowError
        finally:
            child.kill()
    if child.returncode in TOO_SLOW:
        raise TooSlowError
    if child.returncode or not came:
        raise CrashedError


def _output(child: subprocess.Popen[bytes]) -> tuple[bytes, bool]:
    """Return all that a child wrote so far, after 0.05 s at most, and whether it has ended."""
    try:
        return child.communicate(timeout=LOOK_S)[0], True
    except subprocess.TimeoutExpired as waiting:
        return waiting.output or b"", False


def teller() -> Callable[[Answer], None]:
    """Return what writes an answer, in the child; whatever else is printed from now on goes nowhere."""
    pipe = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)

    def tell(answer: Answer) -> None:
        pipe.write(json.dumps(answer) + "\n")
        pipe.flush()

    return tell
