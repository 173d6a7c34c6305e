"""Installed packs, from plain columns and rollups: no pack is parsed to be listed. Home loads this first."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import COLUMNS, checksum
from quizapp.library.errors import DamagedPackError
from quizapp.library.moments import from_us, to_us
from quizapp.pack.ids import PackId

if TYPE_CHECKING:
    from quizapp.library.checked import Row
    from quizapp.library.connections import Reader

_INSTALLED: Final = """
    SELECT pack.id, revision, title, language, source, publisher, published, sources, banks, questions, keys,
        bundled, installed_us, sha256, pack.checksum, damage,
        answered, mastered, last_us,
        (SELECT count(*) FROM card WHERE learner = :learner AND card.pack = pack.id AND due_us < :due_us),
        session.id, session.length,
        (SELECT count(DISTINCT place) FROM response WHERE response.session = session.id)
    FROM pack
    LEFT JOIN rollup ON rollup.learner = :learner AND rollup.pack = pack.id
    LEFT JOIN session ON session.learner = :learner AND session.pack = pack.id AND session.state = 'open'
    WHERE pack.visible
    ORDER BY pack.title COLLATE NOCASE, pack.id
"""
_PIECES: Final = """
    SELECT data, pieces, piece.checksum FROM piece JOIN pack ON pack.number = piece.pack
    WHERE pack.id = ? AND pack.visible AND file = ? ORDER BY place
"""
_ABOUT: Final = """
    SELECT summary, advisory FROM about JOIN pack ON pack.number = about.pack
    WHERE pack.id = ? AND pack.visible
"""

PACK_FILE: Final = "pack.json"


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session that goes on: its id, the places that have a response, and how many there are."""

    id: str
    answered: int
    length: int


@dataclass(frozen=True, slots=True)
class PackRow:
    """One installed pack as home lists it, with how a learner stands with it.

    `source` is the title of its first article, `publisher` and `published` (year, month or day, ISO 8601) are
    that article's. `keys` counts what can be mastered: families, and questions that have none. `ready` is due
    for review. `damage` says why it cannot be opened; empty if nothing is wrong.
    """

    id: PackId
    revision: int
    title: str
    language: str
    source: str
    publisher: str | None
    published: str | None
    sources: int
    banks: int
    questions: int
    keys: int
    bundled: bool
    installed: datetime
    sha256: str
    damage: str
    answered: int
    mastered: int
    last: datetime | None
    ready: int
    session: OpenSession | None


@dataclass(frozen=True, slots=True)
class About:
    """What an installed pack says of itself: what it is, and what a learner may want to know before."""

    summary: str
    advisory: str | None


def installed(reader: Reader, learner: str, due_before: datetime) -> tuple[PackRow, ...]:
    """Return all installed packs by title, with the learner's figures. Raises DatabaseError.

    A card is ready if it is due before `due_before` (exclusive).
    """
    rows = reader.each(_INSTALLED, {"learner": learner, "due_us": to_us(due_before)})
    return tuple(_pack(row) for row in rows)


def about(reader: Reader, pack: PackId) -> About | None:
    """Return what an installed pack says of itself; None if it is not installed. Raises DatabaseError."""
    row = reader.one(_ABOUT, (pack,))
    return None if row is None else About(*row)


def pack_file(reader: Reader, pack: PackId, file: str = PACK_FILE) -> bytes:
    """Return a file of an installed pack as it was installed: pack.json, or a picture by its name.

    Raises DatabaseError, DamagedPackError if it is no longer the same, LookupError if there is none.
    """
    rows = reader.all(_PIECES, (pack, file))
    if not rows:
        raise LookupError(f"{pack}: {file}")
    if len(rows) != rows[0][1] or any(zlib.crc32(data) != stored for data, _, stored in rows):
        raise DamagedPackError(pack, "was damaged on the disk")
    return b"".join(data for data, _, _ in rows)


def _pack(row: Row) -> PackRow:
    width = len(COLUMNS["pack"])
    own = row[:width]
    stored, damage, answered, mastered, last_us, ready, session, length, places = row[width:]
    if not damage and checksum("pack", own) != stored:
        damage = "was damaged on the disk"
    return PackRow(
        id=PackId(own[0]),
        revision=own[1],
        title=own[2],
        language=own[3],
        source=own[4],
        publisher=own[5],
        published=own[6],
        sources=own[7],
        banks=own[8],
        questions=own[9],
        keys=own[10],
        bundled=bool(own[11]),
        installed=from_us(own[12]),
        sha256=own[13],
        damage=damage,
        answered=answered or 0,
        mastered=mastered or 0,
        last=None if last_us is None else from_us(last_us),
        ready=ready,
        session=None if session is None else OpenSession(session, places, length),
    )
