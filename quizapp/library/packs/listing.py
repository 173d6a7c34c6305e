"""Installed packs, from plain columns and rollups: no pack is parsed to be listed. Home loads this first.

A pack's files are kept in pieces, each with its checksum.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import COLUMNS, checksum
from quizapp.library.derived import STANDS
from quizapp.library.errors import DamagedPackError
from quizapp.library.moments import from_us, to_us
from quizapp.library.packs.shelf import Shelved, shelf
from quizapp.pack.ids import PackId
from quizapp.quiz.mastery import due_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import tzinfo

    from quizapp.library.checksums import Row
    from quizapp.library.connections import Reader


_OF: Final = "SELECT file, place, chunk_count, data, checksum FROM pack_chunk WHERE pack = ?"
PIECES: Final = f"{_OF} ORDER BY file, place"
"""Reads the pieces of the pack with a number in the database."""

OF_FILE: Final = f"{_OF} AND file = ? ORDER BY place"
"""Reads those of one of its files."""

LISTED: Final = "NOT EXISTS (SELECT 1 FROM pack_collection WHERE pack_collection.pack = pack.id AND archived)"
"""A pack is listed at home if it is not in the archive."""

_READY: Final = """
    SELECT count(*) FROM card WHERE learner = :learner AND card.pack = pack.id AND due_us < :due_us
"""
# To look for each takes ten times as long as to count them, and as a rule they are all there.
_LISTING: Final = f"""
    SELECT pack.id, revision, title, language, source, publisher, published, sources, banks, questions, keys,
        bundled, installed_us, sha256, pack.checksum, damage,
        answered, mastered, last_us,
        (SELECT count(*) FROM card WHERE learner = :learner AND card.pack = pack.id),
        CASE WHEN outdated_cards.pack IS NULL THEN ({_READY}) ELSE ({_READY} AND {STANDS}) END,
        session.id, session.started_us, session.length,
        (SELECT count(DISTINCT place) FROM response WHERE response.session = session.id)
    FROM pack
    LEFT JOIN outdated_cards ON outdated_cards.pack = pack.number
    LEFT JOIN rollup ON rollup.learner = :learner AND rollup.pack = pack.id
    LEFT JOIN session ON session.learner = :learner AND session.pack = pack.id AND session.state = 'open'
    WHERE {{which}}
    ORDER BY pack.title COLLATE NOCASE, pack.id
"""  # noqa: S608 - our own words
_INSTALLED: Final = _LISTING.format(which="pack.visible")
_REMOVED: Final = _LISTING.format(
    which="""
    pack.number IN (SELECT pack FROM removed_pack)
    AND NOT EXISTS (SELECT 1 FROM pack AS shown WHERE shown.id = pack.id AND shown.visible)
"""
)
_NEXT: Final = f"""
    SELECT min((SELECT min(due_us) FROM card
        WHERE learner = :learner AND card.pack = pack.id AND due_us >= :from_us))
    FROM pack WHERE pack.visible AND {LISTED}
"""  # noqa: S608 - our own words
_BETWEEN: Final = f"""
    SELECT count(*) FROM pack JOIN card ON card.learner = :learner AND card.pack = pack.id
    WHERE pack.visible AND {LISTED} AND due_us >= :from_us AND due_us < :to_us AND {STANDS}
"""  # noqa: S608 - our own words
_PIECES: Final = """
    SELECT data, chunk_count, pack_chunk.checksum FROM pack_chunk JOIN pack ON pack.number = pack_chunk.pack
    WHERE pack.id = ? AND pack.visible AND file = ? ORDER BY place
"""
_UNREAD: Final = """
    SELECT pack.id FROM pack JOIN pack_description ON pack_description.pack = pack.number
    WHERE pack.visible AND pack_description.advisory <> ''
    AND NOT EXISTS (SELECT 1 FROM rollup WHERE learner = ? AND rollup.pack = pack.id)
"""
_ABOUT: Final = """
    SELECT summary, advisory FROM pack_description JOIN pack ON pack.number = pack_description.pack
    WHERE pack.id = ? AND pack.visible
"""

PACK_FILE: Final = "pack.json"
_NOWHERE: Final = Shelved()


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session that goes on: its id, when it began, the places that have a response, how many there are."""

    id: str
    begun: datetime
    answered: int
    length: int


@dataclass(frozen=True, slots=True)
class PackRow:
    """One installed pack as home lists it, with how a learner stands with it.

    `source` is the title of its first article, `publisher` and `published` (year, month or day, ISO 8601) are
    that article's. `keys` counts what can be mastered: families, and questions that have none; `met` those of
    them that were ever answered. `ready` is due for review; `favourite`, `archived` and `groups` tell where
    it stands on the shelf. `damage` says why it cannot be opened; empty if nothing is wrong.
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
    met: int
    last: datetime | None
    ready: int
    session: OpenSession | None
    favourite: bool = False
    archived: bool = False
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coming:
    """The next day on which something comes back: a moment of it, and how many cards are due then."""

    moment: datetime
    cards: int


@dataclass(frozen=True, slots=True)
class About:
    """What an installed pack says of itself: what it is, and what a learner may want to know before."""

    summary: str
    advisory: str | None


def installed(reader: Reader, learner: str, until: datetime) -> tuple[PackRow, ...]:
    """Return the installed packs by title, with the learner's figures; those in the archive too.

    A card is ready if it is due before `until` (exclusive), and what it stands for can still be asked. Raises
    DatabaseError.
    """
    return tuple(_listed(reader, _INSTALLED, learner, until))


def removed(reader: Reader, learner: str, until: datetime) -> tuple[PackRow, ...]:
    """Return the packs that were removed and can be brought back, as they would be. Raises DatabaseError."""
    return tuple(_listed(reader, _REMOVED, learner, until))


def coming(reader: Reader, learner: str, after: datetime, zone: tzinfo | None) -> Coming | None:
    """Return what comes back next, from a moment on, over all packs; None: nothing. Raises DatabaseError."""
    first_us = reader.all(_NEXT, {"learner": learner, "from_us": to_us(after)})[0][0]
    if first_us is None:
        return None
    first = from_us(first_us)
    span = {"learner": learner, "from_us": first_us, "to_us": to_us(due_before(first, zone))}
    cards = reader.all(_BETWEEN, span)[0][0]
    return Coming(first, cards) if cards else None


def about(reader: Reader, pack: PackId) -> About | None:
    """Return what an installed pack says of itself; None if it is not installed. Raises DatabaseError."""
    row = reader.one(_ABOUT, (pack,))
    return None if row is None else About(*row)


def unread_advisories(reader: Reader, learner: str) -> frozenset[PackId]:
    """Return the packs with an advisory that a learner has never practised. Raises DatabaseError."""
    return frozenset(PackId(row[0]) for row in reader.each(_UNREAD, (learner,)))


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


def _listed(reader: Reader, which: str, learner: str, until: datetime) -> Iterator[PackRow]:
    rows = reader.all(which, {"learner": learner, "due_us": to_us(until)})
    # As a rule no pack was removed; then the shelf is not read a second time before anything is shown.
    standing = shelf(reader) if rows else {}
    for row in rows:
        yield _pack(row, standing.get(row[0], _NOWHERE))


def _pack(row: Row, shelved: Shelved) -> PackRow:
    width = len(COLUMNS["pack"])
    own = row[:width]
    stored, damage, answered, mastered, last_us, met, ready, session, begun_us, length, places = row[width:]
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
        met=met,
        last=None if last_us is None else from_us(last_us),
        ready=ready,
        session=None if session is None else OpenSession(session, from_us(begun_us), places, length),
        favourite=shelved.favourite,
        archived=shelved.archived,
        groups=shelved.groups,
    )


def holds(piece: Row) -> bool:
    """Tell whether a piece, as PIECES reads it, is what was stored."""
    _, _, _, data, stored = piece
    return isinstance(data, bytes) and zlib.crc32(data) == stored


def files_of(pieces: Sequence[Row]) -> Mapping[str, bytes]:
    """Return the files, by their names, of which no piece is lost or does not hold."""
    files: dict[str, list[Row]] = {}
    for piece in pieces:
        files.setdefault(piece[0], []).append(piece)
    return {
        name: b"".join(piece[3] for piece in found)
        for name, found in files.items()
        if all(piece[1:3] == (place, len(found)) and holds(piece) for place, piece in enumerate(found))
    }
