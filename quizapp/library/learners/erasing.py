"""Erasing learners: nothing of theirs is left in any file that the program keeps, and only then is it told.

First the decision is on the disk, in a file of its own, so that whatever cuts it short, it is finished at
the next start. Then the rows are deleted and overwritten, the database is written anew, its log emptied, and
every other file that names them written anew as well. At the end all files are looked through: what could not
be reached, such as a second folder on a stick that is not in, is told, and waits for a later start.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict, dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Literal

from quizapp.library import learner_rows
from quizapp.library.backup_files import kept_files
from quizapp.library.errors import LibraryError, telling
from quizapp.library.inbox import clear_answers
from quizapp.library.learner_rows import ERASING
from quizapp.library.learners.forgetting import (
    BATCH_ROWS,
    LOGS,
    Forgotten,
    delete_rows,
    forget,
    forget_some,
    forgotten,
    hide,
    numbers_of,
)
from quizapp.library.learners.sweeping import (
    clear_left_overs,
    files_in,
    is_kept,
    names_any,
    parts_in,
    rewritten,
    sweep_logs,
    take_out,
)
from quizapp.pack.saving import sync_folder, write_whole

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from quizapp.library.connections import Writer
    from quizapp.library.learner_rows import Learner

TRIES: Final = 20
"""So often it is waited for whoever reads in the library, half a second each time."""

Phase = Literal["rows", "vacuum", "files", "done"]
Why = Literal["missing", "failed", "in-use"]


@dataclass(frozen=True, slots=True)
class Left:
    """A file or folder that could not be cleared, and why.

    It is not there (a stick that is not in), cannot be read or written, or something is at work on it.
    """

    path: Path
    why: Why


@dataclass(frozen=True, slots=True)
class Erasing:
    """How far it is: `done` of `total` in this phase, 0 where that is not known.

    In the last value, whose phase is done, `left` is empty if it is finished. `copies` are files that name
    them and lie in the data folder, though the program does not keep them: somebody put them there.
    """

    phase: Phase
    done: int = 0
    total: int = 0
    left: tuple[Left, ...] = ()
    copies: tuple[Path, ...] = ()


def name_matches(typed: str, name: str) -> bool:
    """Tell whether a name was typed to confirm: spaces around it and capitals do not matter."""
    return _folded(typed) == _folded(name)


def pending(data: Path) -> tuple[str, ...]:
    """Return the ids of those whose erasure was decided and is not done yet."""
    return tuple(each.learner for each in _read(data).who)


def hide_pending(connection: sqlite3.Connection, data: Path, somebody: Learner) -> None:
    """Let nobody be shown who is being erased, inside the caller's transaction: for the start."""
    _hide(connection, _read(data).who, somebody)


def erase(
    writer: Writer,
    data: Path,
    learners: Sequence[str],
    somebody: Learner,
    second: Path | None = None,
    *,
    alone: bool = False,
) -> Iterator[Erasing]:
    """Erase learners, and all whose erasure was cut short, in batches between which answers pass.

    It is for when nobody practises: one batch writes the whole database anew. `somebody` is added where no
    one is left, `second` is the second folder of backups. `alone` tells that nothing else is at work in the
    data folder, as at a start: then what was left there by works that were killed is removed. Raises
    DatabaseError, OSError; what was decided is then finished at a later start.
    """
    decided = _decide(writer, data, learners)
    who = decided.who
    if alone:
        # Before the first batch, for between batches others may set to work.
        clear_left_overs(data, second)
    yield Erasing("rows", 0, len(who))
    found = yield from _rows(writer, who, somebody)
    left: list[Left] = []
    if found or not decided.anew:
        left += yield from _written_anew(writer)
        _write(data, replace(decided, anew=not left))
    left += yield from _files(data, second, who)
    yield Erasing("files")
    done = _looked_through(data, second, who, left)
    if not done.left:
        (data / ERASING).unlink(missing_ok=True)
        sync_folder(data)
    yield done


@dataclass(frozen=True, slots=True)
class _Decided:
    """Who is being erased, and whether the database was written anew since their rows were deleted."""

    who: tuple[Forgotten, ...] = ()
    anew: bool = False


def _decide(writer: Writer, data: Path, learners: Sequence[str]) -> _Decided:
    """Put the decision on the disk, with those whose erasure was cut short. Raises DatabaseError, OSError."""
    before = _read(data)
    there = {each.learner for each in before.who}
    added = tuple(forgotten(writer, learner) for learner in learners if learner not in there)
    if not added:
        return before
    decided = _Decided((*before.who, *added))
    _write(data, decided)
    return decided


def _write(data: Path, decided: _Decided) -> None:
    write_whole(data / ERASING, json.dumps(asdict(decided)).encode("ascii"))


def _read(data: Path) -> _Decided:
    try:
        plain: Any = json.loads((data / ERASING).read_bytes())
        who = (
            Forgotten(str(each["learner"]), str(each["name"]), dict(each["moved"])) for each in plain["who"]
        )
        return _Decided(tuple(who), plain["anew"] is True)
    except (OSError, ValueError, LookupError, TypeError):
        return _Decided()


def _hide(connection: sqlite3.Connection, who: Sequence[Forgotten], somebody: Learner) -> None:
    for each in who:
        hide(connection, each.learner)
    if connection.execute("SELECT 1 FROM learner").fetchone() is None:
        learner_rows.insert(connection, somebody)


def _rows(writer: Writer, who: Sequence[Forgotten], somebody: Learner) -> Generator[Erasing, None, bool]:
    """Delete rows so that they are overwritten as well, and tell whether there were any."""
    with telling(writer.path):
        writer.connection.execute("PRAGMA secure_delete = ON")
    before = writer.connection.total_changes
    with writer.transaction() as connection:
        _hide(connection, who, somebody)
    for done, each in enumerate(who):
        for table in LOGS:
            # Looked for once: the log is long.
            numbers = iter(numbers_of(writer, table, each.learner))
            while batch := list(islice(numbers, BATCH_ROWS)):
                yield Erasing("rows", done, len(who))
                with writer.transaction() as connection:
                    delete_rows(connection, table, batch)
        more = True
        while more:
            yield Erasing("rows", done, len(who))
            with writer.transaction() as connection:
                more = forget_some(connection, each)
    return writer.connection.total_changes > before


def _written_anew(writer: Writer) -> Generator[Erasing, None, list[Left]]:
    """Write the database anew and empty its log, as soon as nobody reads in it."""
    yield Erasing("vacuum")
    with telling(writer.path):
        writer.connection.execute("VACUUM")
    for _ in range(TRIES):
        yield Erasing("vacuum")
        with telling(writer.path):
            busy, *_ = writer.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy:
            return []
    return [Left(writer.path, "in-use")]


def _files(data: Path, second: Path | None, who: Sequence[Forgotten]) -> Generator[Erasing, None, list[Left]]:
    """Write every other file anew that names them, and return those with which that failed."""
    ids = _ids(who)
    clear_answers(data)
    sweep_logs(data, who)
    for file in files_in(data):
        if not is_kept(file, data) and names_any(file, ids):
            take_out(file, [each.learner for each in who])
    left = [Left(second, "missing")] if second is not None and not second.is_dir() else []
    kept = kept_files(data, second)
    for done, file in enumerate(kept):
        yield Erasing("files", done, len(kept))
        if names_any(file, ids):
            left += yield from _rewritten(file, who)
    return left


def _looked_through(
    data: Path, second: Path | None, who: Sequence[Forgotten], left: Sequence[Left]
) -> Erasing:
    """Look through all files, and return the last value."""
    ids, seen = _ids(who), {each.path for each in left} | {data / ERASING}
    everywhere = dict.fromkeys((*files_in(data), *kept_files(data, second), *parts_in(second)))
    files = [each for each in everywhere if each not in seen]
    named = [each for each in files if names_any(each, ids)]
    copies = tuple(each for each in named if each.is_relative_to(data) and not is_kept(each, data))
    more = (Left(each, "in-use") for each in named if each not in copies)
    return Erasing("done", len(who), len(who), (*left, *more), copies)


def _ids(who: Sequence[Forgotten]) -> tuple[bytes, ...]:
    return tuple(each.learner.encode() for each in who)


def _rewritten(file: Path, who: Sequence[Forgotten]) -> Generator[Erasing, None, list[Left]]:
    def forget_all(connection: sqlite3.Connection) -> None:
        for each in who:
            forget(connection, each)

    try:
        for step in rewritten(file, forget_all):
            yield Erasing("files", step.done, step.total)
    except (LibraryError, OSError):
        return [Left(file, "failed")]
    return []


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
