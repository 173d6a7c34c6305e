"""Packs out of one library, or several, into a fresh one: read and checked as any stranger's file is.

What is listed of a pack is worked out anew from its files, and not copied. One that is no longer whole, or is
refused, is kept with its files, and says that it cannot be opened.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import COLUMNS, BadRow, checksum, fault, insertion, selection
from quizapp.library.packs.install import list_pack
from quizapp.library.packs.listing import PACK_FILE
from quizapp.library.packs.pieces import PIECES, files_of, holds
from quizapp.library.packs.preparing import prepare
from quizapp.pack.checks.run import check
from quizapp.pack.files import media_name_fault, size_problem
from quizapp.pack.media import media_problems
from quizapp.pack.reading import Reading, parse_pack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.library.checksums import Row
    from quizapp.library.connections import Reader
    from quizapp.library.recovery.pouring import Pouring

_ALL: Final = selection("pack").replace("SELECT ", "SELECT number, damage, ", 1)
_PACKS: Final = f"{_ALL} WHERE visible OR number IN (SELECT pack FROM hidden)"  # noqa: S608 - our own words
_ORPHANS: Final = "SELECT DISTINCT pack FROM piece WHERE pack NOT IN (SELECT number FROM pack)"
_PIECE: Final = "INSERT OR IGNORE INTO piece VALUES (?, ?, ?, ?, ?, ?)"
_SHOW: Final = "UPDATE pack SET visible = 1, damage = ? WHERE number = ?"
_REMOVED: Final = "SELECT at_us FROM removal WHERE pack = ? AND at_us >= ?"
_FORGET: Final = "DELETE FROM removal WHERE pack = ? AND at_us = ?"
_PUT_AWAY: Final = "INSERT INTO hidden SELECT number, ? FROM pack WHERE id = ? AND visible"
_HIDE: Final = "UPDATE pack SET visible = 0 WHERE id = ? AND visible"
_THERE: Final = """
    SELECT max(installed_us) FROM pack WHERE id = ? AND (visible OR number IN (SELECT pack FROM hidden))
"""
_ID, _BUNDLED, _INSTALLED = (COLUMNS["pack"].index(name) for name in ("id", "bundled", "installed_us"))
_REFUSED: Final = "is refused by the checks of this Quizapp"
_DAMAGED: Final = "was damaged on the disk"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A pack in one of the libraries; `row` is None where only its files are left."""

    reader: Reader
    number: int
    damage: str
    row: Row | None

    @property
    def installed_us(self) -> int:
        return self.row[_INSTALLED] if self.row is not None and isinstance(self.row[_INSTALLED], int) else 0

    def pieces(self) -> list[Row]:
        """Return the pieces of its files that hold."""
        return [row for row in self.reader.all(PIECES, (self.number,)) if holds(row)]


def take_packs(
    into: sqlite3.Connection, readers: Sequence[Reader], told: Pouring
) -> Iterator[tuple[int, int]]:
    """Put in every pack once: the last installed that is whole, of those in the libraries.

    `readers` are the most trusted first. One that was removed afterwards, which has to be known already, is
    put in so that it can be brought back; what only less trusted libraries tell was taken back since.
    Yields after each how many of how many were gone through. Raises DatabaseError.
    """
    found: dict[str, list[_Candidate]] = {}
    for reader in readers:
        for candidate in _candidates(reader):
            row = candidate.row
            sound = row is not None and fault("pack", row) is None
            id_ = row[_ID] if row is not None and sound else _id_in(candidate)
            found.setdefault(id_, []).append(candidate if sound else replace(candidate, row=None))
    # In the order in which they were installed, also those that only a backup still has: search shows it.
    in_order = sorted(found.items(), key=lambda each: min(candidate.number for candidate in each[1]))
    for done, (id_, candidates) in enumerate(in_order):
        yield done, len(found)
        into.execute("BEGIN IMMEDIATE")
        (there_us,) = into.execute(_THERE, (id_,)).fetchone()
        newer = [each for each in candidates if there_us is None or each.installed_us > there_us]
        if newer:
            into.execute(_HIDE, (id_,))
            taken = _take(into, id_, sorted(newer, key=lambda each: -each.installed_us), told)
            if taken is not None:
                trusted = readers[: readers.index(taken.reader) + 1]
                _put_away(into, id_, taken.installed_us, trusted)
        into.execute("COMMIT")
    yield len(found), len(found)


def _candidates(reader: Reader) -> Iterator[_Candidate]:
    for number, damage, *row in reader.all(_PACKS):
        yield _Candidate(reader, number, damage, tuple(row))
    for (number,) in reader.all(_ORPHANS):
        yield _Candidate(reader, number, "", None)


def _id_in(candidate: _Candidate) -> str:
    """Return the id that a pack's own file tells; '' if it does not."""
    files = files_of(candidate.pieces())
    pack = parse_pack(files[PACK_FILE]).pack if PACK_FILE in files else None
    return "" if pack is None else pack.id


def _take(
    into: sqlite3.Connection, id_: str, candidates: Sequence[_Candidate], told: Pouring
) -> _Candidate | None:
    """Put in the first that is whole and admitted, and return it.

    If there is none, the first that is known is put in as damaged.
    """
    reason = ""
    for candidate in candidates:
        reading = _read(files_of(candidate.pieces()))
        if reading is None or reading.pack is None or reading.pack.id != id_:
            reason = reason or _DAMAGED
        elif reading.problems:
            reason = reason or _REFUSED
        else:
            _put(into, candidate, reading)
            told.taken["pack"] = told.taken.get("pack", 0) + 1
            return candidate
    told.refused.append(BadRow("pack", id_, reason))
    for candidate in candidates:
        if candidate.row is not None:
            _put_damaged(into, candidate, candidate.row, candidate.damage or reason)
            break
    return None


def _put_away(into: sqlite3.Connection, id_: str, installed_us: int, trusted: Sequence[Reader]) -> None:
    """Hide a pack that was removed since it was installed, if one of these libraries tells of it.

    If none does, that it was removed is forgotten.
    """
    told = {removed for reader in trusted for removed in reader.all(_REMOVED, (id_, installed_us))}
    for removed in into.execute(_REMOVED, (id_, installed_us)).fetchall():
        if removed in told:
            into.execute(_PUT_AWAY, (*removed, id_))
            into.execute(_HIDE, (id_,))
        else:
            into.execute(_FORGET, (id_, *removed))


def _read(files: Mapping[str, bytes]) -> Reading | None:
    """Read and check a pack's files as if somebody had just handed them in."""
    if PACK_FILE not in files or any(size_problem(name, len(data)) for name, data in files.items()):
        return None
    media = {name: data for name, data in files.items() if name != PACK_FILE}
    if any(media_name_fault(name) for name in media):
        return None
    reading = replace(parse_pack(files[PACK_FILE]), media=media)
    if reading.pack is None or reading.problems:
        return reading
    return replace(reading, problems=(*media_problems(media), *check(reading.pack, media)))


def _put(into: sqlite3.Connection, candidate: _Candidate, reading: Reading) -> None:
    prepared = prepare(reading)
    bundled = candidate.row is not None and bool(candidate.row[_BUNDLED])
    values = (*prepared.head.columns, int(bundled), candidate.installed_us, prepared.head.sha256)
    number = into.execute(insertion("pack"), (*values, checksum("pack", values))).lastrowid
    assert number is not None
    into.executemany(_PIECE, [(number, *piece) for piece in prepared.pieces])
    list_pack(into, number, prepared)
    into.execute(_SHOW, ("", number))


def _put_damaged(into: sqlite3.Connection, candidate: _Candidate, row: Row, reason: str) -> None:
    number = into.execute(insertion("pack"), row).lastrowid
    assert number is not None
    into.executemany(_PIECE, [(number, *piece) for piece in candidate.pieces()])
    into.execute(_SHOW, (reason, number))
