"""Installed packs, from plain columns and rollups: no pack is parsed to be listed. Home loads this first.

A pack's files are kept in chunks, each with its checksum. Favourites, groups and the archive are kept by the
pack's id, so that they stay through revisions, and when a pack is removed and comes back.

A pack that is removed is out of sight at once, and kept hidden; at the first start after thirty days it is
really deleted. What was answered, its snapshots, cards and open sessions stay, and count again when it comes
back, from here or from its file. That somebody removed it is remembered beyond that, so that a pack which
comes with the program is not put in again by itself.
"""

from __future__ import annotations

import json
import zlib
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from quizapp.library.derived_data import CARD_IS_CURRENT, RECOUNT_MASTERED
from quizapp.library.errors import InstalledPackDamagedError
from quizapp.library.row_checksums import (
    COLUMNS,
    Row,
    checksum,
    find_fault,
    from_microseconds,
    insert_row,
    selection,
    to_microseconds,
)
from quizapp.pack.ids import PackId
from quizapp.quiz.mastery import find_due_limit
from quizapp.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.library.connections import LibraryReader, LibraryWriter

_OF: Final = "SELECT file, place, chunk_count, data, checksum FROM pack_chunk WHERE pack = ?"
CHUNKS_SQL: Final = f"{_OF} ORDER BY file, place"
"""Reads the pieces of the pack with a number in the database."""

FILE_CHUNKS_SQL: Final = f"{_OF} AND file = ? ORDER BY place"
"""Reads those of one of its files."""

IS_LISTED: Final = (
    "NOT EXISTS (SELECT 1 FROM pack_collection WHERE pack_collection.pack = pack.id AND archived)"
)
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
        CASE WHEN outdated_cards.pack IS NULL THEN ({_READY}) ELSE ({_READY} AND {CARD_IS_CURRENT}) END,
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
    FROM pack WHERE pack.visible AND {IS_LISTED}
"""  # noqa: S608 - our own words
_BETWEEN: Final = f"""
    SELECT count(*) FROM pack JOIN card ON card.learner = :learner AND card.pack = pack.id
    WHERE pack.visible AND {IS_LISTED} AND due_us >= :from_us AND due_us < :to_us AND {CARD_IS_CURRENT}
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

MAX_GROUP_LENGTH: Final = 60
"""So many characters a group's name may have."""

MAX_GROUPS: Final = 20
"""So many groups a pack may be in."""

_ALL: Final = selection("pack_collection")
_ONE: Final = f"{_ALL} WHERE pack = ?"

REMOVED_KEPT_DAYS: Final = 30
"""So long a removed pack can be brought back, and at the least until the next start."""

_HIDE: Final = "UPDATE pack SET visible = 0 WHERE id = ? AND visible RETURNING number"
_LET_GO: Final = "DELETE FROM removed_pack WHERE pack IN (SELECT number FROM pack WHERE id = ?)"
_HIDDEN: Final = "INSERT INTO removed_pack VALUES (?, ?)"
_FORGET: Final = "DELETE FROM removal WHERE pack = ?"
_LAST: Final = """
    SELECT number FROM pack JOIN removed_pack ON removed_pack.pack = pack.number WHERE id = :id
        AND NOT EXISTS (SELECT 1 FROM pack AS shown WHERE shown.id = :id AND shown.visible)
"""
_SHOW: Final = "UPDATE pack SET visible = 1 WHERE number = ?"
_DATED: Final = "INSERT OR IGNORE INTO outdated_cards VALUES (?)"
_EXPIRED: Final = "DELETE FROM removed_pack WHERE at_us < ?"

MAX_STEM_LENGTH: Final = 80
"""Characters of an id that a file's name has, so that no system finds it too long."""


@record
class OpenSession:
    """A session that goes on: its id, when it began, the places that have a response, how many there are."""

    id: str
    begun: datetime
    answered: int
    length: int


@record
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


@record
class NextReview:
    """The next day on which something comes back: a moment of it, and how many cards are due then."""

    moment: datetime
    cards: int


@record
class PackDescription:
    """What an installed pack says of itself: what it is, and what a learner may want to know before."""

    summary: str
    advisory: str | None


def load_installed_packs(reader: LibraryReader, learner: str, until: datetime) -> tuple[PackRow, ...]:
    """Return the installed packs by title, with the learner's figures; those in the archive too.

    A card is ready if it is due before `until` (exclusive), and what it stands for can still be asked. Raises
    DatabaseError.
    """
    return tuple(_listed(reader, _INSTALLED, learner, until))


def load_removed_packs(reader: LibraryReader, learner: str, until: datetime) -> tuple[PackRow, ...]:
    """Return the packs that were removed and can be brought back, as they would be. Raises DatabaseError."""
    return tuple(_listed(reader, _REMOVED, learner, until))


def find_next_review(
    reader: LibraryReader, learner: str, after: datetime, zone: tzinfo | None
) -> NextReview | None:
    """Return what comes back next, from a moment on, over all packs; None: nothing. Raises DatabaseError."""
    first_us = reader.all(_NEXT, {"learner": learner, "from_us": to_microseconds(after)})[0][0]
    if first_us is None:
        return None
    first = from_microseconds(first_us)
    span = {"learner": learner, "from_us": first_us, "to_us": to_microseconds(find_due_limit(first, zone))}
    cards = reader.all(_BETWEEN, span)[0][0]
    return NextReview(first, cards) if cards else None


def load_description(reader: LibraryReader, pack: PackId) -> PackDescription | None:
    """Return what an installed pack says of itself; None if it is not installed. Raises DatabaseError."""
    row = reader.one(_ABOUT, (pack,))
    return None if row is None else PackDescription(*row)


def find_unread_advisories(reader: LibraryReader, learner: str) -> frozenset[PackId]:
    """Return the packs with an advisory that a learner has never practised. Raises DatabaseError."""
    return frozenset(PackId(row[0]) for row in reader.each(_UNREAD, (learner,)))


def load_pack_file(reader: LibraryReader, pack: PackId, file: str = PACK_FILE) -> bytes:
    """Return a file of an installed pack as it was installed: pack.json, or a picture by its name.

    Raises DatabaseError, InstalledPackDamagedError if it is no longer the same, LookupError if there is none.
    """
    rows = reader.all(_PIECES, (pack, file))
    if not rows:
        raise LookupError(f"{pack}: {file}")
    if len(rows) != rows[0][1] or any(zlib.crc32(data) != stored for data, _, stored in rows):
        raise InstalledPackDamagedError(pack, "disk")
    return b"".join(data for data, _, _ in rows)


def _listed(reader: LibraryReader, which: str, learner: str, until: datetime) -> Iterator[PackRow]:
    rows = reader.all(which, {"learner": learner, "due_us": to_microseconds(until)})
    # As a rule no pack was removed; then the shelf is not read a second time before anything is shown.
    standing = load_all_collections(reader) if rows else {}
    for row in rows:
        yield _pack(row, standing.get(row[0], PackCollections()))


def _pack(row: Row, shelved: PackCollections) -> PackRow:
    width = len(COLUMNS["pack"])
    own = row[:width]
    stored, damage, answered, mastered, last_us, met, ready, session, begun_us, length, places = row[width:]
    if not damage and checksum("pack", own) != stored:
        damage = "disk"
    named = dict(zip(COLUMNS["pack"], own, strict=True))
    named["bundled"], named["installed"] = (
        bool(named["bundled"]),
        from_microseconds(named.pop("installed_us")),
    )
    return PackRow(
        **named,
        damage=damage,
        answered=answered or 0,
        mastered=mastered or 0,
        met=met,
        last=None if last_us is None else from_microseconds(last_us),
        ready=ready,
        session=None
        if session is None
        else OpenSession(session, from_microseconds(begun_us), places, length),
        favourite=shelved.favourite,
        archived=shelved.archived,
        groups=shelved.groups,
    )


def is_chunk_whole(piece: Row) -> bool:
    """Tell whether a piece, as PIECES reads it, is what was stored."""
    _, _, _, data, stored = piece
    return isinstance(data, bytes) and zlib.crc32(data) == stored


def join_chunks(pieces: Sequence[Row]) -> Mapping[str, bytes]:
    """Return the files, by their names, of which no piece is lost or does not hold."""
    files: dict[str, list[Row]] = {}
    for piece in pieces:
        files.setdefault(piece[0], []).append(piece)
    return {
        name: b"".join(piece[3] for piece in found)
        for name, found in files.items()
        if all(
            piece[1:3] == (place, len(found)) and is_chunk_whole(piece) for place, piece in enumerate(found)
        )
    }


@record
class PackCollections:
    """Where one pack stands; what is archived is not listed at home, and still found."""

    favourite: bool = False
    archived: bool = False
    groups: tuple[str, ...] = ()


def save_collections(writer: LibraryWriter, pack: PackId, shelved: PackCollections) -> None:
    """Put a pack somewhere on the shelf; its groups are kept in order, each once.

    Raises DatabaseError; ValueError for more groups, or a longer or empty name, than there may be.
    """
    groups = sorted({group.strip() for group in shelved.groups}, key=str.casefold)
    if len(groups) > MAX_GROUPS or not all(0 < len(group) <= MAX_GROUP_LENGTH for group in groups):
        raise ValueError(f"at most {MAX_GROUPS} groups with names of 1 to {MAX_GROUP_LENGTH} characters")
    values = (pack, int(shelved.favourite), int(shelved.archived), json.dumps(groups))
    with writer.transaction() as connection:
        insert_row(connection, "pack_collection", values, "REPLACE")


def load_collections(reader: LibraryReader, pack: PackId) -> PackCollections:
    """Return where a pack stands. Raises DatabaseError."""
    row = reader.one(_ONE, (pack,))
    return PackCollections() if row is None else _shelved(row)


def load_all_collections(reader: LibraryReader) -> dict[str, PackCollections]:
    """Return where packs stand that stand anywhere, by their ids. Raises DatabaseError."""
    return {row[0]: _shelved(row) for row in reader.each(_ALL)}


def find_group_names(reader: LibraryReader) -> tuple[str, ...]:
    """Return the names of all groups, in order. Raises DatabaseError."""
    names = {group for each in load_all_collections(reader).values() for group in each.groups}
    return tuple(sorted(names, key=str.casefold))


def _shelved(row: Row) -> PackCollections:
    """Return what a row says; nothing if it does not hold, for the check sets it aside."""
    if find_fault("pack_collection", row) is not None:
        return PackCollections()
    return PackCollections(bool(row[1]), bool(row[2]), tuple(json.loads(row[3])))


def remove_pack(writer: LibraryWriter, pack: PackId, now: datetime) -> bool:
    """Take a pack out of sight; False if it is not there. Raises DatabaseError."""
    with writer.transaction() as connection:
        row = connection.execute(_HIDE, (pack,)).fetchone()
        if row is None:
            return False
        # What was removed of it before can no longer be brought back: it is replaced by this.
        connection.execute(_LET_GO, (pack,))
        connection.execute(_HIDDEN, (row[0], to_microseconds(now)))
        insert_row(connection, "removal", (pack, to_microseconds(now)), "REPLACE")
    return True


def restore_pack(writer: LibraryWriter, pack: PackId) -> bool:
    """Show a removed pack again; False if it is gone for good, or there is another of its id.

    Raises DatabaseError.
    """
    with writer.transaction() as connection:
        row = connection.execute(_LAST, {"id": pack}).fetchone()
        if row is None:
            return False
        connection.execute(_LET_GO, (pack,))
        connection.execute(_FORGET, (pack,))
        connection.execute(_SHOW, row)
        connection.execute(_DATED, row)
        connection.execute(f"{RECOUNT_MASTERED} WHERE pack = ?", (pack,))
    return True


def expire_removed_packs(writer: LibraryWriter, now: datetime) -> None:
    """Let go of what was removed long ago, so that `sweep` deletes it. Raises DatabaseError."""
    with writer.transaction() as connection:
        connection.execute(_EXPIRED, (to_microseconds(now - timedelta(days=REMOVED_KEPT_DAYS)),))


def format_pack_file_name(pack: PackId, revision: int, *, cited: bool = False) -> str:
    """Return the name of a file to hand out, made of the id alone: small letters, digits and hyphens."""
    return f"{pack[:MAX_STEM_LENGTH]}-r{revision}{'-cited' if cited else ''}.quizpack"


def format_reports_file_name(pack: PackId, revision: int) -> str:
    """Return the name of a file with what was reported on a pack, made of its id alone."""
    return f"{pack[:MAX_STEM_LENGTH]}-r{revision}-reports.txt"
