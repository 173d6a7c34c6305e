"""A display of the measurement's own, and keys pressed on it from outside, where that can be had."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE: Final = Path(__file__).with_name("xkey.c")
QUIET_MS: Final = 150


def keyboard(folder: Path) -> Path | None:
    """Build the program that presses keys; None without a compiler, its headers, or a display server."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or shutil.which("Xvfb") is None:
        return None
    made = folder / "xkey"
    built = subprocess.run(
        [compiler, "-O2", "-o", made, SOURCE, "-lX11", "-lXtst", "-lXdamage"],
        capture_output=True,
        check=False,
    )
    return made if built.returncode == 0 else None


@contextmanager
def display() -> Iterator[str]:
    """Hold an empty display, and yield its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def press(made: Path, name: str, keys: str, turns: int) -> list[float]:
    """Press keys in turn, as `xkey.c` tells; returns the ms from each timed one to the last changed pixel."""
    done = subprocess.run(
        [made, keys, str(turns), str(QUIET_MS)],
        env={"DISPLAY": name}, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return [float(line) for line in done.stdout.split()]


def named(key: str) -> str:
    """Return the name that X has for a key of `tests.benchmarks.keys`."""
    return key.lower() if len(key) == 1 or key == "Space" else key
