"""Erasing learners: nothing of theirs is left in any file that the program keeps, and only then is it told.

First the decision is on the disk, in a file of its own, so that whatever cuts it short, it is finished at
the next start. Then the rows are deleted and overwritten, the database is written anew, its log emptied,
and every other file that names them written anew as well. At the end all files are looked through: what
could not be reached, such as a second folder on a stick that is not in, is told, and waits for a later
start.

Rows go out of the database in use in batches, out of a copy in one go. What somebody gave under this
learner's name, and what was since given to whom it belongs, stays with that one; its rows are written anew,
for they name whom it was given as.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from quizapp.library import profiles
from quizapp.library.backups import find_kept_files
from quizapp.library.batches import BATCH_ROWS, batched
from quizapp.library.errors import LibraryError, translate_errors
from quizapp.library.inbox import clear_answers
from quizapp.library.learners.file_erasure import (
    contains_any,
    find_files,
    find_partial_copies,
    is_program_file,
    remove_from_data_file,
    remove_log_lines,
    remove_temp_files,
    rewrite_database,
)
from quizapp.library.profiles import ERASING_FILE, IS_LEARNERS, Learner, is_learner_id, transfer_to
from quizapp.library.row_checksums import COLUMNS, checksum, find_fault, insertion, selection
from quizapp.pack.atomic_file import read_regular_file, sync_folder, write_atomically

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from quizapp.library.connections import LibraryReader, LibraryWriter

CHECKPOINT_TRIES: Final = 20
"""So often it is waited for whoever reads in the library, half a second each time."""

ErasurePhase = Literal["rows", "vacuum", "files", "done"]
ErasureProblem = Literal["missing", "failed", "in-use"]


LOG_TABLES: Final = ("response", "evidence")
"""The tables of the log."""

_LARGEST_PLAN: Final = 256 * 1024 * 1024
"""More bytes than the list of those who are being erased ever has."""

_SOME: Final = f"""
    DELETE FROM {{table}} WHERE number IN (SELECT number FROM {{table}} WHERE {IS_LEARNERS} LIMIT :most)
"""  # noqa: S608 - our own words
_SMALL: Final = (
    "DELETE FROM learner WHERE id = ?",
    "DELETE FROM profile WHERE learner = ?",
    "DELETE FROM pin WHERE learner = ?",
    "DELETE FROM learner_setting WHERE learner = ?",
    "DELETE FROM card WHERE learner = ?",
    "DELETE FROM rollup WHERE learner = ?",
)
_REST: Final = (
    "DELETE FROM report WHERE id IN (SELECT report FROM report_author WHERE learner = :learner)",
    "DELETE FROM report_author WHERE learner = :learner",
    "DELETE FROM session WHERE learner = :learner",
    "DELETE FROM session WHERE id IN (SELECT session FROM session_owner WHERE learner = :learner)",
    "DELETE FROM session_owner WHERE learner = :learner",
)
_GIVEN_AWAY: Final = """
    WHERE learner = :learner AND session IN (SELECT session FROM session_owner WHERE learner != :learner)
    LIMIT :most
"""
_MOVED: Final = """
    SELECT session, learner FROM session_owner WHERE learner = :learner
    UNION SELECT owner.session, owner.learner FROM session_owner AS owner
    JOIN response ON response.session = owner.session
    WHERE response.learner = :learner
"""
_SET_ASIDE: Final = "SELECT number, origin, content FROM quarantine"


@dataclass(frozen=True, slots=True)
class UnclearedFile:
    """A file or folder that could not be cleared, and why.

    It is not there (a stick that is not in), cannot be read or written, or something is at work on it.
    """

    path: Path
    why: ErasureProblem


@dataclass(frozen=True, slots=True)
class ErasureProgress:
    """How far it is: `done` of `total` in this phase, 0 where that is not known.

    In the last value, whose phase is done, `left` is empty if it is finished. `copies` are files that name
    them and lie in the data folder, though the program does not keep them: somebody put them there.
    """

    phase: ErasurePhase
    done: int = 0
    total: int = 0
    left: tuple[UnclearedFile, ...] = ()
    copies: tuple[Path, ...] = ()


def name_matches(typed: str, name: str) -> bool:
    """Tell whether a name was typed to confirm: spaces around it and capitals do not matter."""
    return _folded(typed) == _folded(name)


def find_pending(data: Path) -> tuple[str, ...]:
    """Return the ids of those whose erasure was decided and is not done yet."""
    return tuple(each.learner for each in _read(data).who)


def hide_pending_learners(connection: sqlite3.Connection, data: Path, somebody: Learner) -> None:
    """Let nobody be shown who is being erased, inside the caller's transaction: for the start."""
    _hide(connection, _read(data).who, somebody)


def erase_learners(
    writer: LibraryWriter,
    data: Path,
    learners: Sequence[str],
    somebody: Learner,
    second: Path | None = None,
    *,
    alone: bool = False,
) -> Iterator[ErasureProgress]:
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
        remove_temp_files(data, second)
    yield ErasureProgress("rows", 0, len(who))
    found = yield from _rows(writer, who, somebody)
    left: list[UnclearedFile] = []
    if found or not decided.anew:
        left += yield from _written_anew(writer)
        _write(data, replace(decided, anew=not left))
    left += yield from _files(data, second, who)
    yield ErasureProgress("files")
    done = _looked_through(data, second, who, left)
    if not done.left:
        (data / ERASING_FILE).unlink(missing_ok=True)
        sync_folder(data)
    yield done


@dataclass(frozen=True, slots=True)
class _Decided:
    """Who is being erased, and whether the database was written anew since their rows were deleted."""

    who: tuple[ErasedLearner, ...] = ()
    anew: bool = False


def _decide(writer: LibraryWriter, data: Path, learners: Sequence[str]) -> _Decided:
    """Put the decision on the disk, with those whose erasure was cut short. Raises DatabaseError, OSError."""
    before = _read(data)
    there = {each.learner for each in before.who}
    added = tuple(build_erased_learner(writer, learner) for learner in learners if learner not in there)
    if not added:
        return before
    decided = _Decided((*before.who, *added))
    _write(data, decided)
    return decided


def _write(data: Path, decided: _Decided) -> None:
    write_atomically(data / ERASING_FILE, json.dumps(asdict(decided)).encode("ascii"), follow=False)


def _read(data: Path) -> _Decided:
    try:
        plain: Any = json.loads(read_regular_file(data / ERASING_FILE, _LARGEST_PLAN))
        who = (
            ErasedLearner(str(each["learner"]), str(each["name"]), dict(each["moved"]))
            for each in plain["who"]
        )
        return _Decided(tuple(who), plain["anew"] is True)
    except (OSError, ValueError, LookupError, TypeError):
        return _Decided()


def _hide(connection: sqlite3.Connection, who: Sequence[ErasedLearner], somebody: Learner) -> None:
    for each in who:
        hide_learner(connection, each.learner)
    profiles.insert_if_no_learner(connection, somebody)


def _rows(
    writer: LibraryWriter, who: Sequence[ErasedLearner], somebody: Learner
) -> Generator[ErasureProgress, None, bool]:
    """Delete rows so that they are overwritten as well, and tell whether there were any."""
    with translate_errors(writer.path):
        writer.connection.execute("PRAGMA secure_delete = ON")
    before = writer.connection.total_changes
    with writer.transaction() as connection:
        _hide(connection, who, somebody)
    for done, each in enumerate(who):
        for table in LOG_TABLES:
            # Looked for once: the log is long.
            for batch in batched(find_row_numbers(writer, table, each.learner)):
                yield ErasureProgress("rows", done, len(who))
                with writer.transaction() as connection:
                    delete_rows(connection, table, batch)
        more = True
        while more:
            yield ErasureProgress("rows", done, len(who))
            with writer.transaction() as connection:
                more = erase_batch(connection, each)
    return writer.connection.total_changes > before


def _written_anew(writer: LibraryWriter) -> Generator[ErasureProgress, None, list[UnclearedFile]]:
    """Write the database anew and empty its log, as soon as nobody reads in it."""
    yield ErasureProgress("vacuum")
    with translate_errors(writer.path):
        writer.connection.execute("VACUUM")
    for _ in range(CHECKPOINT_TRIES):
        yield ErasureProgress("vacuum")
        with translate_errors(writer.path):
            busy, *_ = writer.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy:
            return []
    return [UnclearedFile(writer.path, "in-use")]


def _files(
    data: Path, second: Path | None, who: Sequence[ErasedLearner]
) -> Generator[ErasureProgress, None, list[UnclearedFile]]:
    """Write every other file anew that names them, and return those with which that failed."""
    ids = _ids(who)
    clear_answers(data)
    remove_log_lines(data, (each.decode() for each in ids), (each.name for each in who))
    # A foreign id can't be searched for: every file may name whose it is.
    is_foreign = len(ids) < len(who)
    for file in find_files(data):
        if not is_program_file(file, data) and (is_foreign or contains_any(file, ids)):
            remove_from_data_file(file, [each.learner for each in who])
    left = [UnclearedFile(second, "missing")] if second is not None and not second.is_dir() else []
    kept = find_kept_files(data, second)
    for done, file in enumerate(kept):
        yield ErasureProgress("files", done, len(kept))
        if is_foreign or contains_any(file, ids):
            left += yield from _rewritten(file, who)
    return left


def _looked_through(
    data: Path, second: Path | None, who: Sequence[ErasedLearner], left: Sequence[UnclearedFile]
) -> ErasureProgress:
    """Look through all files, and return the last value."""
    ids, seen = _ids(who), {each.path for each in left} | {data / ERASING_FILE}
    everywhere = dict.fromkeys(
        (*find_files(data), *find_kept_files(data, second), *find_partial_copies(second))
    )
    files = [each for each in everywhere if each not in seen]
    named = [each for each in files if contains_any(each, ids)]
    copies = tuple(each for each in named if each.is_relative_to(data) and not is_program_file(each, data))
    more = (UnclearedFile(each, "in-use") for each in named if each not in copies)
    return ErasureProgress("done", len(who), len(who), (*left, *more), copies)


def _ids(who: Sequence[ErasedLearner]) -> tuple[bytes, ...]:
    """Return the ids by which files are searched: those of the program's own form."""
    return tuple(each.learner.encode() for each in who if is_learner_id(each.learner))


def _rewritten(
    file: Path, who: Sequence[ErasedLearner]
) -> Generator[ErasureProgress, None, list[UnclearedFile]]:
    def forget_all(connection: sqlite3.Connection) -> None:
        for each in who:
            erase_rows(connection, each)

    try:
        for step in rewrite_database(file, forget_all):
            yield ErasureProgress("files", step.done, step.total)
    except (LibraryError, OSError):
        return [UnclearedFile(file, "failed")]
    return []


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@dataclass(frozen=True, slots=True)
class ErasedLearner:
    """Somebody of whom nothing is to be left: id, name, and whose the sessions are that were moved.

    Those are the sessions that came to this learner, and those that went from them to others; an older copy
    does not know of them.
    """

    learner: str
    name: str
    moved: Mapping[str, str]


def build_erased_learner(reader: LibraryReader, learner: str) -> ErasedLearner:
    """Return what is to be known of somebody to forget them. Raises DatabaseError."""
    row = reader.one("SELECT name FROM learner WHERE id = ?", (learner,))
    return ErasedLearner(learner, row[0] if row else "", dict(reader.all(_MOVED, {"learner": learner})))


def hide_learner(connection: sqlite3.Connection, learner: str) -> None:
    """Delete all but the log: from now on there is no such learner. Inside the caller's transaction."""
    for statement in _SMALL:
        connection.execute(statement, (learner,))


def find_row_numbers(reader: LibraryReader, table: str, learner: str) -> list[int]:
    """Return the numbers of a learner's rows in a table of the log. Raises DatabaseError."""
    statement = f"SELECT number FROM {table} WHERE {IS_LEARNERS}"  # noqa: S608 - our own words
    return [number for (number,) in reader.each(statement, {"learner": learner})]


def delete_rows(connection: sqlite3.Connection, table: str, numbers: Iterable[int]) -> None:
    """Delete rows of the log, inside the caller's transaction."""
    statement = f"DELETE FROM {table} WHERE number = ?"  # noqa: S608 - our own names
    connection.executemany(statement, ((number,) for number in numbers))


def erase_batch(connection: sqlite3.Connection, who: ErasedLearner) -> bool:
    """Delete a batch of what is in the log and around it; False when there was nothing left to delete.

    Inside the caller's transaction, after `hide_learner`.
    """
    of: dict[str, str | int] = {"learner": who.learner, "most": BATCH_ROWS}
    for table in LOG_TABLES:
        given_away = _given_away(connection, table, of)
        if given_away or connection.execute(_SOME.format(table=table), of).rowcount:
            return True
    _forget_set_aside(connection, who)
    return sum(connection.execute(statement, of).rowcount for statement in _REST) > 0


def erase_rows(connection: sqlite3.Connection, who: ErasedLearner) -> None:
    """Delete all of somebody's from a database that may not know what was moved since.

    Inside the caller's transaction.
    """
    for session, learner in who.moved.items():
        if connection.execute("SELECT 1 FROM response WHERE session = ?", (session,)).fetchone() is None:
            continue
        transfer_to(connection, session, learner, 0)
    hide_learner(connection, who.learner)
    while erase_batch(connection, who):
        pass


def _given_away(connection: sqlite3.Connection, table: str, of: Mapping[str, str | int]) -> int:
    """Write rows anew that were given as this learner and are another's now; return how many."""
    numbered = selection(table, "number")
    rows = connection.execute(f"{numbered} {_GIVEN_AWAY}", of).fetchall()
    theirs = dict(connection.execute("SELECT session, learner FROM session_owner").fetchall())
    names, place = COLUMNS[table], COLUMNS[table].index("learner")
    for number, *row in rows:
        values = (*row[:place], theirs[row[names.index("session")]], *row[place + 1 : -1])
        # A row that did not hold keeps a sum that does not hold.
        total = checksum(table, values) if find_fault(table, tuple(row)) is None else row[-1]
        connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))  # noqa: S608 - our own names
        connection.execute(insertion(table, "number"), (number, *values, total))
    return len(rows)


def _forget_set_aside(connection: sqlite3.Connection, who: ErasedLearner) -> None:
    """Delete rows that were set aside, as they did not hold, where anything in them tells whose they are."""
    sessions = connection.execute("SELECT id FROM session WHERE learner = ?", (who.learner,))
    known = {who.learner, *(id_ for (id_,) in sessions)}
    for number, origin, content in connection.execute(_SET_ASIDE).fetchall():
        if _is_of(origin, content, who, known):
            connection.execute("DELETE FROM quarantine WHERE number = ?", (number,))


def _is_of(origin: str, content: str, who: ErasedLearner, known: set[str]) -> bool:
    if is_learner_id(who.learner) and who.learner in content:
        return True
    try:
        values: Any = json.loads(content)
    except ValueError:
        return bool(who.name) and who.name in content
    if not isinstance(values, list):
        return False
    texts = {each for each in values if isinstance(each, str)}
    return bool(texts & known) or (origin == "learner" and bool(who.name) and who.name in texts)
