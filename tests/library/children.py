"""Other processes: killed ones, ones that hold a lock, and ones that may not write."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
NOBODY = 65_534


def run(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own and return how it ended and what it printed."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def start(code: str, *arguments: str | Path) -> subprocess.Popen[str]:
    """Start a program and wait until it prints its first line; it ends when its input is closed."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    child.stdout.readline()
    return child


def without_rights(job: Callable[[], str]) -> str:
    """Return what a job returns in a process that file permissions bind, also where the tests run as root."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child does not touch other threads
        child = os.fork()
    if not child:
        said = "nothing"
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            said = job()
        except BaseException as error:  # noqa: BLE001 - told to the parent
            said = f"{type(error).__name__}: {error}"
        finally:
            os.write(writing, said.encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def open_folder() -> Path:
    """Make a folder that everybody can look into, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="quizapp-"))
    folder.chmod(0o755)
    return folder
