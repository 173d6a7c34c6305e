"""Which of the program's syncs ended when: what `strace` saw of them."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WHOLE = re.compile(r"(\d+) +([\d.]+) f(?:data)?sync\(\d+<(.*)>\) = 0 <([\d.]+)>")
BEGUN = re.compile(r"(\d+) +[\d.]+ f(?:data)?sync\(\d+<(.*)> <unfinished \.\.\.>")
ENDED = re.compile(r"(\d+) +([\d.]+) <\.\.\. f(?:data)?sync resumed>\) = 0 <[\d.]+>")


@dataclass(frozen=True)
class Sync:
    """A file that was on the disk at a moment, in seconds since 1970."""

    file: str
    ended_s: float


def watching(log: Path) -> tuple[str, ...]:
    """The start of a command line that has the rest of it watched."""
    return ("strace", "-f", "-y", "-ttt", "-T", "-qq", "-e", "trace=fsync,fdatasync", "-o", str(log))


def why_not(log: Path) -> str:
    """Why nothing can be watched here; '' if it can."""
    if shutil.which("strace") is None:
        return "strace is not here"
    tried = subprocess.run([*watching(log), "true"], capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 else f"strace may not look: {tried.stderr.strip()}"


def syncs(log: Path) -> Iterator[Sync]:
    """The syncs that succeeded, by the order of the log."""
    begun: dict[str, str] = {}
    for line in log.read_text(encoding="utf-8").splitlines():
        if found := WHOLE.match(line):
            yield Sync(found[3], float(found[2]) + float(found[4]))
        elif found := BEGUN.match(line):
            begun[found[1]] = found[2]
        elif found := ENDED.match(line):
            yield Sync(begun.pop(found[1]), float(found[2]))
