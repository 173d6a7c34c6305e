"""Taking a pack in from a file or folder: read, checked, and installed only if nothing is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library.apart import is_large, prepare_apart
from quizapp.library.errors import LibraryError
from quizapp.library.install import store
from quizapp.library.preparing import Prepared, prepare
from quizapp.pack.checks.run import read_and_check
from quizapp.pack.ids import PackId

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import Writer
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


_UNREAD: Final = Taken(PackId(""), "", 0, 0)


def take_in(writer: Writer, path: Path, now: datetime, *, bundled: bool = False) -> Iterator[Taken]:
    """Read, check and install a pack; one value a batch, the last when it is there.

    While a large pack is being read in another process, values come that know nothing of it yet. Raises
    RefusedError with every error found, StoppedError, DatabaseError.
    """
    if not is_large(path):
        yield from _stored(writer, prepare(checked(path)), now, bundled=bundled)
        return
    with closing(prepare_apart(path)) as told:
        for each in told:
            if each is None:
                yield _UNREAD
            elif isinstance(each, Prepared):
                yield from _stored(writer, each, now, bundled=bundled)
            else:
                raise RefusedError(path, each)


def _stored(writer: Writer, prepared: Prepared, now: datetime, *, bundled: bool) -> Iterator[Taken]:
    head = prepared.head
    for stored in store(writer, prepared, now, bundled=bundled):
        yield Taken(head.id, head.title, stored, head.questions)
    yield Taken(head.id, head.title, head.questions, head.questions)


def checked(path: Path) -> Reading:
    """Return a pack that may be installed. Raises RefusedError."""
    reading = read_and_check(path)
    if reading.problems or reading.pack is None:
        raise RefusedError(path, reading.problems)
    return reading
