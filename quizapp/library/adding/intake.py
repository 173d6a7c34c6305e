"""Taking one pack in: read, checked, compared with what is installed, and stored if nothing is wrong with it.

What is installed is never overwritten unless that was asked for, but by a newer revision.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library.adding.account import Line, Outcome, WhenDifferent
from quizapp.library.adding.desks import desk_for
from quizapp.library.errors import ChangedError, LibraryError
from quizapp.library.packs.install import status, store
from quizapp.pack.ids import PackId

if TYPE_CHECKING:
    from collections.abc import Generator
    from datetime import datetime

    from quizapp.library.adding.desks import Desk
    from quizapp.library.connections import Writer
    from quizapp.library.packs.install import Status
    from quizapp.library.packs.preparing import Head
    from quizapp.pack.problems import Problem


class RefusedError(LibraryError):
    """A pack with errors; `problems` are all of them, the sentence is about the first."""

    code = "refused"

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__(f"{first.pointer}: {first.message}" if first.pointer else first.message)
        self.path, self.problems = path, problems


@dataclass(frozen=True, slots=True)
class Order:
    """How packs are to be taken: when, whether they come with the program, what if another is installed.

    `expected` are the SHA-256 of packs that were looked at before, as their offers have it.
    """

    now: datetime
    bundled: bool = False
    when_different: WhenDifferent = "keep"
    expected: Mapping[Path, str] | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A pack on its way into the library: how many of its questions are stored.

    Once what comes of it is `settled`, it is too late to stop.
    """

    id: PackId
    title: str
    stored: int
    questions: int
    settled: bool = False


_UNREAD: Final = Taken(PackId(""), "", 0, 0)
_OUTCOMES: Final[Mapping[Status, Outcome]] = {"new": "added", "newer": "updated", "same": "same"}
_WHEN_DIFFERENT: Final[Mapping[WhenDifferent, Outcome]] = {
    "keep": "kept",
    "replace": "updated",
    "both": "added",
}


def take_in(writer: Writer, path: Path, now: datetime, *, bundled: bool = False) -> Iterator[Taken]:
    """Read, check and install a pack; one value a batch, the last when it is there.

    While a large pack is being read in another process, values come that know nothing of it yet. Where an
    older revision is given, or other bytes in the same, the one that is installed stays. Raises RefusedError
    with every error found, StoppedError, DatabaseError.
    """
    with closing(desk_for([path])) as desk:
        yield from take_one(writer, desk, path, Order(now, bundled))


def take_one(writer: Writer, desk: Desk, path: Path, order: Order) -> Generator[Taken, None, Line]:
    """Take one pack in as `take_in` does, and return what came of it.

    Raises RefusedError, ChangedError, StoppedError, DatabaseError.
    """
    head = yield from _read(desk, path)
    if order.expected and order.expected.get(path, head.sha256) != head.sha256:
        raise ChangedError(path)
    found = status(writer, head.id, head.revision, head.sha256)
    outcome = _OUTCOMES.get(found) or _WHEN_DIFFERENT[order.when_different]
    if outcome in ("added", "updated"):
        prepared = desk.take(copy=outcome == "added" and found != "new")
        head = prepared.head
        if status(writer, head.id, head.revision, head.sha256) == "same":
            outcome = "same"
        else:
            for stored in store(writer, prepared, order.now, bundled=order.bundled):
                all_stored = stored == head.questions
                there = all_stored and status(writer, head.id, head.revision, head.sha256) == "same"
                yield Taken(head.id, head.title, stored, head.questions, there)
    yield Taken(head.id, head.title, head.questions, head.questions, settled=True)
    return Line(path, outcome, head.id, head.title, found)


def _read(desk: Desk, path: Path) -> Generator[Taken, None, Head]:
    for told in desk.read(path):
        if isinstance(told, tuple):
            raise RefusedError(path, told)
        if told is not None:
            return told
        yield _UNREAD
    raise AssertionError("a desk tells something of every pack")
