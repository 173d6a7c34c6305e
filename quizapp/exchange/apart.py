"""A child process that does one job: a request in JSON on its input, answers on its output, one a line.

It is watched, and killed on cancel or when it takes too long; a crash there is an error here. Who runs in it
answers with objects in JSON as it goes on; the last has what came of it.
"""

from __future__ import annotations

import json
import os
import time
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.apart import KEPT, output, start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from subprocess import Popen

Answer = dict[str, Any]

_KEPT: Final = (
    *KEPT,
    "HOME", "USERPROFILE", "LOCALAPPDATA", "TEMP", "TMP", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
)  # fmt: skip
"""What the child sees of its surroundings: where the system lists its fonts is among it."""


class ApartError(Exception):
    """The child process came to no end of its own."""


class CancelledError(ApartError):
    """It was wished to stop."""


class TooSlowError(ApartError):
    """It took longer than it was given."""


class CrashedError(ApartError):
    """It ended without an answer."""


def answers(module: str, request: Answer, cancel: Callable[[], bool], patience_s: float) -> Iterator[Answer]:
    """Yield what a child that runs a module answers, and an empty object at each look at which none came.

    For a worker that others wait for between looks: there is one at least every 0.05 s. Closing it ends the
    child. Raises ApartError.
    """
    told, came = 0, False
    ends = time.monotonic() + patience_s
    with _child(module, request) as child:
        try:
            while True:
                written, ended = output(child)
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
    if child.returncode or not came:
        raise CrashedError


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


def _child(module: str, request: Answer) -> Popen[bytes]:
    return start(module, request, _KEPT)
