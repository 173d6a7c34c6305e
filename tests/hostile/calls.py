"""What the program asked the system for, as `strace` saw it: sockets, files written, paths looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CALL = re.compile(r"\d+ +(?P<name>\w+)\((?P<arguments>.*)")
TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
DESCRIPTOR = re.compile(r"^(?:AT_FDCWD|\d+)<(?P<folder>[^>]*)>, ")
INTERNET = ("AF_INET,", "AF_INET6,", "sa_family=AF_INET")
CHANGES = frozenset({
    "creat", "mkdir", "mkdirat", "mknod", "mknodat", "rename", "renameat", "renameat2", "link", "linkat",
    "symlink", "symlinkat", "unlink", "unlinkat", "rmdir", "truncate", "chmod", "fchmodat", "chown",
    "fchownat", "lchown", "utimensat", "setxattr",
})  # fmt: skip
"""Calls that change what a path stands for; opening changes it where its flags say so."""
WRITING = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND")


@dataclass(frozen=True)
class Call:
    """A call with a path or an address in it: its name, the paths, whether it may change something."""

    line: str
    name: str
    paths: tuple[str, ...]
    changes: bool

    @property
    def speaks_to_others(self) -> bool:
        """Whether it is about the internet."""
        return any(family in self.line for family in INTERNET)


def watching(log: Path) -> tuple[str, ...]:
    """The start of a command line that has the files and sockets of the rest of it watched."""
    return ("strace", "-f", "-y", "-qq", "-s", "4096", "-e", "trace=%file,%network", "-o", str(log))


def calls(log: Path) -> Iterator[Call]:
    """The calls that were begun, by the order of the log."""
    for line in log.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        found = CALL.match(line)
        if found:
            name, arguments = found["name"], found["arguments"]
            opens = name in ("open", "openat", "openat2") and any(flag in arguments for flag in WRITING)
            yield Call(line, name, tuple(_paths(arguments)), opens or name in CHANGES)


def _paths(arguments: str) -> Iterator[str]:
    """The paths of a call, absolute where they begin at an open folder."""
    place = DESCRIPTOR.match(arguments)
    for text in TEXT.findall(arguments):
        plain = text.encode("latin-1", "replace").decode("unicode_escape").encode("latin-1", "replace")
        path = plain.decode("utf-8", "surrogateescape")
        yield str(Path(place["folder"]) / path) if place else path
