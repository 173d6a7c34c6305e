"""A child process of the program's own, started and looked at: a request in, answers out, in JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LOOK_S: Final = 0.05
"""So long passes between two looks at whether it was wished to stop."""

ROOT: Final = Path(__file__).resolve().parents[2]
"""Where the program's own modules lie."""

KEPT: Final = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "TZ", "COVERAGE_PROCESS_START")
"""What a child sees of its surroundings."""


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


def output(child: subprocess.Popen[bytes]) -> tuple[bytes, bool]:
    """Return all that a child wrote so far, after 0.05 s at most, and whether it has ended."""
    try:
        return child.communicate(timeout=LOOK_S)[0], True
    except subprocess.TimeoutExpired as waiting:
        return waiting.output or b"", False
