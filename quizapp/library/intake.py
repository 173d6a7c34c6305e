"""Taking a pack in from a file or folder: read, checked, and installed only if nothing is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.library.errors import LibraryError
from quizapp.library.install import install
from quizapp.pack.checks.run import read_and_check

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import Writer
    from quizapp.pack.ids import PackId
    from quizapp.pack.problems import Problem
    from quizapp.pack.reading import Reading


class RefusedError(LibraryError):
    """A pack with errors; `problems` are all of them, the sentence is about the first."""

    code = "refused"

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__(f"{first.pointer}: {first.message}" if first.pointer else first.message)
        self.path, self.problems = path, problems


@dataclass(frozen=True, slots=True)
class Taken:
    """A pack on its way into the library: how many of its questions are stored."""

    id: PackId
    title: str
    stored: int
    questions: int


def take_in(writer: Writer, path: Path, now: datetime, *, bundled: bool = False) -> Iterator[Taken]:
    """Read, check and install a pack; one value a batch, the last when it is there.

    Raises RefusedError with every error found, DatabaseError.
    """
    reading = checked(path)
    pack = reading.pack
    if pack is None:
        raise RefusedError(path, reading.problems)
    total = sum(len(bank.questions) for bank in pack.banks)
    for stored in install(writer, reading, now, bundled=bundled):
        yield Taken(pack.id, pack.title, stored, total)
    yield Taken(pack.id, pack.title, total, total)


def checked(path: Path) -> Reading:
    """Return a pack that may be installed. Raises RefusedError."""
    reading = read_and_check(path)
    if reading.problems or reading.pack is None:
        raise RefusedError(path, reading.problems)
    return reading
