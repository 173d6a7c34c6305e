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
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryFile
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

from quizapp.sandbox.confinement import CPU_S, MAX_MEMORY, confine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ProcessAnswer = dict[str, Any]

POLL_S: Final = 0.05
"""So long passes between two looks at whether it was wished to stop."""

PROGRAM_ROOT: Final = Path(__file__).resolve().parents[2]
"""Where the program's own modules lie."""

INHERITED_VARIABLES: Final = (
    "SYSTEMROOT",
    "PATH",
    "LD_LIBRARY_PATH",
    "LANG",
    "LC_ALL",
    "TZ",
    "COVERAGE_PROCESS_START",
)
"""What a child sees of its surroundings."""
INHERITED_HOME_VARIABLES: Final = (
    *INHERITED_VARIABLES,
    "HOME", "USERPROFILE", "LOCALAPPDATA", "TEMP", "TMP", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
)  # fmt: skip
"""The same with where a person's things lie: where the system lists its fonts is among it."""

MAX_ANSWERS: Final = 512 * 1024 * 1024
"""Bytes of all answers of a child."""
EXIT_S: Final = 5
"""So long a child that has said all it had to say may take to end."""
_LINES_AHEAD: Final = 16
"""So many lines wait for who asks; then the child waits."""
_END: Final = b""
MAX_OUTPUT: Final = 1024 * 1024 * 1024
"""Bytes of the file that a child writes."""
_BINARY: Final = getattr(os, "O_BINARY", 0)

TIMEOUT_EXIT_CODES: Final = frozenset(
    -getattr(signal, name) for name in ("SIGPROF", "SIGXCPU") if hasattr(signal, name)
)
"""How a child ends that took more of a processor than `quizapp/sandbox/confinement.py` allows."""


class JobError(Exception):
    """The child process came to no end of its own."""


class JobCancelledError(JobError):
    """It was wished to stop."""


class JobTimeoutError(JobError):
    """It took longer than it was given."""


class JobCrashedError(JobError):
    """It ended without an answer."""


def start_child(
    module: str,
    request: Mapping[str, Any],
    places: Sequence[str] = (),
    kept: tuple[str, ...] = INHERITED_VARIABLES,
    output: str = "",
) -> subprocess.Popen[bytes]:
    """Start a child that runs a module, which sees this program's modules and little of what surrounds it.

    `places` are what it may read, `output` is the one file that it may write. The request lies in a file that
    has no name: through a pipe a large one would wait for who reads it.
    """
    surroundings = {name: os.environ[name] for name in kept if name in os.environ}
    inherited = os.environ.get("PYTHONPATH", "")
    surroundings["PYTHONPATH"] = os.pathsep.join(filter(None, (str(PROGRAM_ROOT), inherited)))
    with TemporaryFile() as asked:
        asked.write(f"{json.dumps([places, output])}\n{json.dumps(request)}\n".encode())
        asked.seek(0)
        return subprocess.Popen(  # noqa: S603 -- a module of this program's own
            [sys.executable, "-P", "-s", "-X", "utf8", "-m", module],
            stdin=asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=surroundings, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip


def iter_answers(
    module: str,
    request: Mapping[str, Any],
    cancel: Callable[[], bool],
    patience_s: float,
    places: Sequence[str] = (),
    kept: tuple[str, ...] = INHERITED_VARIABLES,
    output: str = "",
) -> Iterator[ProcessAnswer]:
    """Yield what a child that runs a module answers, and an empty object at each look at which none came.

    For a worker that others wait for between looks: there is one at least every 0.05 s. Closing it ends the
    child. What it may read and write is told as to `start_child`. Raises JobError.
    """
    came, size = False, 0
    ends = time.monotonic() + patience_s
    with start_child(module, request, places, kept, output) as child, _lines(child) as lines:
        while (line := _next_line(lines)) != _END:
            if line:
                came, size = True, size + len(line)
                if size > MAX_ANSWERS:
                    raise JobCrashedError
            yield _parse_answer(line) if line else {}
            if cancel():
                raise JobCancelledError
            if time.monotonic() > ends:
                raise JobTimeoutError
        with suppress(subprocess.TimeoutExpired):
            child.wait(EXIT_S)
    if child.returncode in TIMEOUT_EXIT_CODES:
        raise JobTimeoutError
    if child.returncode or not came:
        raise JobCrashedError


@contextmanager
def _lines(child: subprocess.Popen[bytes]) -> Iterator[Queue[bytes]]:
    """Give the lines that a child writes, a few at a time, and _END after the last; then it is killed."""
    assert child.stdout is not None
    pipe, lines = child.stdout, Queue[bytes](_LINES_AHEAD)

    def read() -> None:
        for line in iter(partial(pipe.readline, MAX_ANSWERS), _END):
            lines.put(line)
        lines.put(_END)

    reading = Thread(target=read, name="quizapp-answers", daemon=True)
    reading.start()
    try:
        yield lines
    finally:
        child.kill()
        while reading.is_alive():
            with suppress(Empty):
                lines.get(timeout=POLL_S)
        reading.join()


def _next_line(lines: Queue[bytes]) -> bytes | None:
    """Return the next line, after 0.05 s at most; None where there is none yet."""
    try:
        return lines.get(timeout=POLL_S)
    except Empty:
        return None


def _parse_answer(line: bytes) -> ProcessAnswer:
    """Return an answer. Raises JobCrashedError: a file may have fooled who wrote it."""
    with suppress(ValueError, RecursionError):
        answer = json.loads(line)
        if isinstance(answer, dict):
            return answer
    raise JobCrashedError


def begin_child(
    memory: int = MAX_MEMORY, processor_s: int = CPU_S, niceness: int = 0
) -> tuple[ProcessAnswer, Callable[[ProcessAnswer], None]]:
    """Confine this process, which is the first thing that a child does.

    Return the request, which is not looked at before, and what writes an answer. Where it may write a file,
    that is the descriptor "output" of the request.
    """
    tell = build_answer_writer()
    places, output = json.loads(sys.stdin.buffer.readline())
    opened = {"output": os.open(output, os.O_WRONLY | os.O_CREAT | _BINARY, 0o600)} if output else {}
    written = MAX_OUTPUT if output else 0
    confine(places, memory=memory, processor_s=processor_s, written=written, niceness=niceness)
    return json.loads(sys.stdin.buffer.readline()) | opened, tell


def build_answer_writer() -> Callable[[ProcessAnswer], None]:
    """Return what writes an answer, in the child; whatever else is printed from now on goes nowhere."""
    pipe = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)

    def tell(answer: ProcessAnswer) -> None:
        pipe.write(json.dumps(answer) + "\n")
        pipe.flush()

    return tell
