"""Takes learners' data in that was read from a file: nothing twice, and nothing that is here is changed.

Answers come behind those that are here, in their own order, and cards and counts follow them. Taken in a
second time, or after it was cut short, the same file adds what is missing and no more.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.library import profiles
from quizapp.library.batches import batched
from quizapp.library.card_rebuild import Review, Rewordings, update_from_rows
from quizapp.library.errors import UnusableDataError
from quizapp.library.learners.erasure import find_pending, hide_learner
from quizapp.library.profiles import NO_NAME_NO_PRACTICE, save_profile
from quizapp.library.row_checksums import Row, checksum, insertion
from quizapp.library.sessions import is_session_options
from quizapp.library.settings import find_limits

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.library.connections import LibraryWriter
    from quizapp.library.learners.data_file import LearnerData, LearnerDataFile


_ONE: Final = "SELECT name FROM learner WHERE id = ?"
_WHOSE: Final = "SELECT id, learner FROM session"
_OPEN: Final = "SELECT 1 FROM session WHERE learner = ? AND pack = ? AND state = 'open'"
_STATE, _BEGUN, _ENDED = 6, 5, 7
_INSERT: Final = {
    table: insertion(table, otherwise="IGNORE")
    for table in ("session", "response", "evidence", "report", "report_author", "learner_setting", "snapshot")
}


@dataclass(frozen=True, slots=True)
class DataImportProgress:
    """How far it is: answers `done` of `total`.

    In the last value `learners` are the ids of those whose data came, `new` is how many answers were added,
    `there` how many were here already, and `gave_way` the id of a learner without a name who had nothing and
    is gone, '' if there was none.
    """

    done: int
    total: int
    learners: tuple[str, ...] = ()
    new: int = 0
    there: int = 0
    gave_way: str = ""


@dataclass(frozen=True, slots=True)
class LearnerSummary:
    """What a file holds of one learner, to be asked about before it is taken in."""

    id: str
    name: str
    sessions: int
    answers: int


def describe_file(data: LearnerDataFile) -> tuple[LearnerSummary, ...]:
    """Return what a file holds, learner by learner."""
    return tuple(
        LearnerSummary(each.learner.id, each.learner.name, len(each.sessions), len(each.answers))
        for each in data.learners
    )


def import_data(writer: LibraryWriter, data: LearnerDataFile, review: Review) -> Iterator[DataImportProgress]:
    """Take data in, in batches between which answers pass; the last value tells what came of it.

    Each batch is kept whole, with the cards and counts that follow from it. `review` is as in `rebuild`.
    Raises DatabaseError; UnusableDataError where somebody is being erased.
    """
    erased = set(find_pending(writer.path.parent))
    if any(each.learner.id in erased for each in data.learners):
        raise UnusableDataError(data.path.name, "erasing")
    total, done, new = sum(len(each.answers) for each in data.learners), 0, 0
    # First what was asked: cards heed it where questions were worded anew.
    for questions in batched(data.questions):
        asked = [each for each in questions if _is_as_asked(*each)]
        with writer.transaction() as connection:
            _insert(connection, "snapshot", asked)
        yield DataImportProgress(done, total)
    rewordings = Rewordings(writer)
    for each in data.learners:
        own = _theirs(writer, each)
        with writer.transaction() as connection:
            _add_learner(connection, each)
            _insert(connection, "session", [row for row in _sessions(connection, each) if row[0] in own])
        for answers in batched(row for row in each.answers if row[1] in own):
            with writer.transaction() as connection:
                added = _answers(connection, answers, review, rewordings)
            done, new = done + len(answers), new + added
            yield DataImportProgress(done, total)
        for evidence in batched(row for row in each.evidence if row[2] in own):
            with writer.transaction() as connection:
                _insert(connection, "evidence", evidence)
            yield DataImportProgress(done, total)
    ids = tuple(each.learner.id for each in data.learners)
    yield DataImportProgress(total, total, ids, new, total - new, _give_way(writer, data))


def _add_learner(connection: sqlite3.Connection, data: LearnerData) -> None:
    """Add a learner, or what is here already lacks: the name, settings, reports."""
    learner = data.learner
    row = connection.execute(_ONE, (learner.id,)).fetchone()
    if row is None:
        profiles.insert_learner(connection, learner)
        save_profile(connection, learner.id, data.profile)
    elif not row[0] and learner.name:
        profiles.update_learner_name(connection, learner.id, learner.name)
    settings = [(learner.id, key, value) for key, value in data.settings if _is_setting(key, value)]
    _insert(connection, "learner_setting", settings)
    _insert(connection, "report", data.reports)
    _insert(connection, "report_author", [(row[0], learner.id) for row in data.reports])


def _theirs(writer: LibraryWriter, data: LearnerData) -> set[str]:
    """Return the sessions in a file that are this learner's here too, or are not here."""
    here = dict(writer.all(_WHOSE))
    return {row[0] for row in data.sessions if here.get(row[0], data.learner.id) == data.learner.id}


def _sessions(connection: sqlite3.Connection, data: LearnerData) -> Iterator[Row]:
    """Yield sessions; of those that go on only one of each pack does, the one that is here first."""
    going: set[str] = set()
    for row in data.sessions:
        pack = row[2]
        if row[_STATE] == "open":
            if pack in going or connection.execute(_OPEN, (data.learner.id, pack)).fetchone():
                yield (*row[:_STATE], "left", row[_BEGUN])
                continue
            going.add(pack)
        yield row


def _answers(
    connection: sqlite3.Connection, rows: Sequence[Row], review: Review, rewordings: Rewordings
) -> int:
    """Add answers that are not here, with what follows from them, and return how many those were."""
    summed = [(*row, checksum("response", row)) for row in rows]
    added = [(None, *row) for row in summed if connection.execute(_INSERT["response"], row).rowcount]
    update_from_rows(connection, added, review, rewordings)
    return len(added)


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> int:
    """Insert rows that are not there yet, and return how many those were."""
    before = connection.total_changes
    connection.executemany(_INSERT[table], [(*row, checksum(table, row)) for row in rows])
    return connection.total_changes - before


def _give_way(writer: LibraryWriter, data: LearnerDataFile) -> str:
    """Remove a learner without name and history, whom a first start made, where others have come."""
    found = [id_ for (id_,) in writer.all(NO_NAME_NO_PRACTICE)]
    others = {each.learner.id for each in data.learners} - set(found)
    if len(found) != 1 or not others:
        return ""
    with writer.transaction() as connection:
        hide_learner(connection, found[0])
    return str(found[0])


def _is_setting(key: str, text: str) -> bool:
    try:
        value: Any = json.loads(text)
    except ValueError:
        return False
    return find_limits()[key].admits(value) if key in find_limits() else is_session_options(key, value)


def _is_as_asked(fingerprint_: str, content: str) -> bool:
    """Tell whether a question is what its fingerprint says, and can be shown."""
    from quizapp.pack.fingerprint import compute_fingerprint  # noqa: PLC0415 - loads the models
    from quizapp.pack.pack_reader import parse_pack  # noqa: PLC0415 - loads the models
    from quizapp.pack.quote_matching import find_broken_citations  # noqa: PLC0415 - loads the models

    found = parse_pack(content.encode("utf-8", "replace"))
    if found.pack is None or found.problems or any(find_broken_citations(found.pack)):
        return False
    asked = [question for bank in found.pack.banks for question in bank.questions]
    return [compute_fingerprint(question) for question in asked] == [fingerprint_]
