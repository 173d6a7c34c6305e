"""A fresh library made of the rows of others, beside the one in use, which is not touched.

It is built without waiting for the disk, checked whole, brought to the disk, and given back as a file that
can take the other's place (`changing_over`).
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quizapp.library import database
from quizapp.library import learner_rows as learners
from quizapp.library.connections import Reader, Writer
from quizapp.library.errors import DiskError, telling
from quizapp.library.integrity import checking, never
from quizapp.library.left_overs import DRAFT
from quizapp.library.rebuild import Rewordings, rebuilding
from quizapp.library.recovery.row_merge import Later, Pouring, decided, pour, take_packs
from quizapp.pack.saving import sync_folder

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence
    from pathlib import Path

    from quizapp.library.checksums import BadRow, Row
    from quizapp.library.learner_rows import Learner
    from quizapp.library.rebuild import Review

Phase = Literal["reading", "answers", "packs", "cards", "checking"]
"""Files are made readable, rows copied, packs checked, cards made again, and all is looked at."""


@dataclass(frozen=True, slots=True)
class Working:
    """How far a longer work is: `done` of `total` in this phase, where that is known (else both are 0)."""

    phase: Phase
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A library that is ready to take the place of the one in use.

    `taken` is how many rows it has from each table, `refused` what could not be believed; those stay where
    they were, in the files they came from. `carried` is as in `Later`.
    """

    path: Path
    taken: Mapping[str, int]
    refused: tuple[BadRow, ...]
    carried: frozenset[tuple[str, Row]] = frozenset()


def drafted(
    data: Path,
    sources: Sequence[Reader],
    review: Review,
    somebody: Learner,
    later: Sequence[Reader] = (),
) -> Generator[Working, None, Draft]:
    """Make a library of the rows of several, in batches.

    `sources` are of one history, the most trusted first: rows that are the same are taken from the first.
    What was begun afterwards is `later`, the last at the end: it comes behind, and where rows change it is
    what counts.
    `somebody` is added where there is no learner at all. If it fails, or is closed before its end, nothing is
    left. Raises DatabaseError.
    """
    with _new(data) as path, telling(path):
        told = Pouring()
        with closing(database.draft(path)) as into:
            into.execute("PRAGMA journal_mode = MEMORY")
            into.execute("PRAGMA foreign_keys = ON")
            for source in sources:
                yield from _answers(into, source, told)
            yield from _packs(into, (*sources, *later), told)
            for done in rebuilding(Writer(into, path), review):
                yield Working("cards", done, told.taken.get("response", 0))
            carried = frozenset(row for source in sources for row in decided(source))
            for source in later:
                yield from _answers(
                    into,
                    source,
                    told,
                    Later(review, Rewordings(Reader(into, path)), renamed(into, source), carried),
                )
            _add_learners(into, somebody)
            yield from _checked(into, path)
        _bring_to_the_disk(path)
        return Draft(path, told.taken, tuple(told.refused), carried)


def follow(draft: Draft, live: Reader, review: Review) -> None:
    """Add what was kept in the library in use since a draft was made. Raises DatabaseError."""
    with telling(draft.path), closing(sqlite3.connect(draft.path, isolation_level=None)) as into:
        into.execute("PRAGMA foreign_keys = ON")
        into.execute("PRAGMA synchronous = FULL")
        for _ in take_packs(into, (live,), Pouring()):
            pass
        rewordings = Rewordings(Reader(into, draft.path))
        later = Later(review, rewordings, renamed(into, live), draft.carried)
        for _ in pour(into, live, Pouring(), later):
            pass


def renamed(into: sqlite3.Connection, live: Reader) -> dict[str, str]:
    """Return who somebody is that was made where it was not known who practises: the one whom there is."""
    known = [id_ for (id_,) in into.execute("SELECT id FROM learner")]
    strangers = [each for each in learners.learners(live).good if each.id not in known]
    if len(known) == 1 and len(strangers) == 1 and not strangers[0].name:
        return {strangers[0].id: known[0]}
    return {}


def _answers(
    into: sqlite3.Connection, source: Reader, told: Pouring, later: Later | None = None
) -> Iterator[Working]:
    (total,) = source.all("SELECT count(*) FROM response")[0]
    before = told.taken.get("response", 0)
    for so_far in pour(into, source, told, later):
        yield Working("answers", so_far.taken.get("response", 0) - before, total)


def _packs(into: sqlite3.Connection, sources: Sequence[Reader], told: Pouring) -> Iterator[Working]:
    for done, total in take_packs(into, sources, told):
        yield Working("packs", done, total)


def _add_learners(into: sqlite3.Connection, somebody: Learner) -> None:
    into.execute("BEGIN IMMEDIATE")
    learners.restore(into)
    if into.execute("SELECT 1 FROM learner").fetchone() is None:
        learners.insert(into, somebody)
    into.execute("COMMIT")


def _checked(into: sqlite3.Connection, path: Path) -> Iterator[Working]:
    """Look at all of it: what was just made does not hold only where the disk does not."""
    steps = checking(Reader(into, path), never)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            if not end.value.sound:
                raise DiskError(path) from None
            return
        yield Working("checking")


@contextmanager
def _new(data: Path) -> Iterator[Path]:
    """Make a name for a draft; nothing is left of it if the block fails."""
    path = data / f"{DRAFT}{os.urandom(6).hex()}.db"
    try:
        yield path
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
        raise


def _bring_to_the_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
    sync_folder(path.parent)
