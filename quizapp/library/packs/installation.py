"""Putting a pack into the library, in batches between which an answer passes.

What is stored is worked out before anything is written; rows are without the number that the pack gets in the
database, so that they can be made anywhere.

A pack is not seen until its last batch, which takes the revision before it out of sight in the same
transaction. What a killed installation left behind is not seen either, and `remove_unseen_packs` removes it
at the next start; it leaves alone what was removed and can be brought back (`pack_list`).

For a revision that words questions anew, the cards of their keys are made again from the log.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from quizapp.library.batches import BATCH_ROWS, batched
from quizapp.library.card_rebuild import LOG_SQL, Review, Rewordings, begin_progress_draft, update_from_rows
from quizapp.library.cards import build_card_key
from quizapp.library.derived_data import RECOUNT_MASTERED, checksum_rows
from quizapp.library.packs.pack_identity import PackIdentity, find_origin
from quizapp.library.packs.pack_list import PACK_FILE
from quizapp.library.row_checksums import Row, Value, insert_row, insertion, selection, to_microseconds
from quizapp.pack.fingerprint import compute_fingerprint, hash_scoring
from quizapp.quiz.question_candidates import build_scoring_texts, collect_sentence_keys, collect_traps

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import datetime

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.pack.ids import PackId, QuestionId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.pack_reader import PackReading

    Piece = tuple[str, int, int, bytes, int]
    """A file's name, the piece's place, how many there are, the bytes, their CRC-32."""

LOG_BATCH_ROWS: Final = 10_000
"""So many rows of the log are looked through in one batch."""

_LAST: Final = "SELECT coalesce(max(number), 0) FROM response"
_PART: Final = f"{LOG_SQL} WHERE number > ? AND number <= ? AND pack = ? ORDER BY number"
_REST: Final = f"{LOG_SQL} WHERE number > ? AND pack = ? ORDER BY number"

InstallStatus = Literal["new", "same", "newer", "older", "different", "doubtful"]
"""Against what is installed: there is none; the very same; higher; lower; the same revision, other bytes.

A higher one is doubtful where `find_doubts` finds why; only who adds packs asks that.
"""

_FOUND: Final = "SELECT revision, sha256 FROM pack WHERE id = ? AND visible AND damage = ''"
_ABOUT: Final = "INSERT INTO pack_description VALUES (?, ?, ?, ?, ?)"
_BANK: Final = "INSERT INTO bank VALUES (?, ?, ?, ?, ?, ?, ?)"
_QUESTION: Final = "INSERT INTO question VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PIECE: Final = "INSERT INTO pack_chunk VALUES (?, ?, ?, ?, ?, ?)"
_DERIVED: Final = "INSERT INTO pack_checksum VALUES (?, ?)"
_REWORDED: Final = "INSERT INTO rewording VALUES (?, ?, ?, ?, ?)"
_DATED: Final = """
    INSERT OR IGNORE INTO outdated_cards SELECT ? WHERE EXISTS (SELECT 1 FROM rollup WHERE pack = ?)
"""
_HIDE: Final = "UPDATE pack SET visible = 0 WHERE id = ? AND number != ? AND visible"
_FORGET: Final = (
    "DELETE FROM removed_pack WHERE pack IN (SELECT number FROM pack WHERE id = ?)",
    "DELETE FROM removal WHERE pack = ?",
)
_BEFORE: Final = "SELECT number FROM pack WHERE id = ? AND number != ?"
_SHOW: Final = "UPDATE pack SET visible = 1 WHERE number = ?"
_ANSWERED: Final = "SELECT 1 FROM rollup WHERE pack = ?"
_WORDED_ANEW: Final = """
    SELECT question FROM rewording JOIN pack ON pack.number = rewording.pack
    WHERE pack.id = ? AND (pack.visible OR pack.number = ?)
"""
_KEYS: Final = """
    SELECT question.id, question.key FROM question JOIN pack ON pack.number = question.pack
    WHERE pack.id = ? AND (pack.visible OR pack.number = ?)
"""
_LEFT: Final = "SELECT number FROM pack WHERE NOT visible AND number NOT IN (SELECT pack FROM removed_pack)"
_LISTED: Final = (
    "DELETE FROM bank WHERE pack = ?",
    "DELETE FROM pack_description WHERE pack = ?",
    "DELETE FROM pack_checksum WHERE pack = ?",
    "DELETE FROM rewording WHERE pack = ?",
)
_LAST_ROWS: Final = (
    *_LISTED,
    "DELETE FROM outdated_cards WHERE pack = ?",
    # Articles' own files go with the last that there is of a pack.
    """DELETE FROM local_copy WHERE pack = (SELECT id FROM pack WHERE number = ?)
        AND (SELECT count(*) FROM pack WHERE pack.id = local_copy.pack) = 1""",
    "DELETE FROM pack WHERE number = ?",
)
_PLACES: Final = "SELECT coalesce(max(place) + 1, 0) FROM question WHERE pack = ?"

QUESTION_BATCH_ROWS: Final = BATCH_ROWS
PIECES_BATCH: Final = 4
"""Questions, and pieces, in one transaction: few enough that nobody who answers meanwhile waits."""

CHUNK_BYTES: Final = 128 * 1024


def find_status(reader: LibraryReader, pack: PackId, revision: int, sha256: str) -> InstallStatus:
    """Return what a pack is against the one that is installed. Raises DatabaseError.

    Of the bundled packs, those are due that are "new" or an "update". One that is damaged is as good as none:
    its file, added again, takes its place.
    """
    found = reader.one(_FOUND, (pack,))
    if found is None:
        return "new"
    if found[0] != revision:
        return "newer" if found[0] < revision else "older"
    return "same" if found[1] == sha256 else "different"


def store_pack(
    writer: LibraryWriter, prepared: PreparedPack, now: datetime, *, bundled: bool = False
) -> Iterator[int]:
    """Store a pack, or do nothing if the very same is installed.

    Yields after each batch the number of questions stored so far; the pack is there when the last one was
    yielded, and its older revision cleared away when there are no more. To stop is to take no more batches.
    Raises DatabaseError.
    """
    head = prepared.head
    if find_status(writer, head.id, head.revision, head.sha256) == "same":
        return
    with writer.transaction() as connection:
        number = _begin(connection, head, now, bundled=bundled)
    yield 0
    for pieces in batched(prepared.pieces, PIECES_BATCH):
        with writer.transaction() as connection:
            connection.executemany(_PIECE, [(number, *piece) for piece in pieces])
        yield 0
    stored, total = 0, checksum_rows([head.about, *head.banks])
    for batch in prepared.batches:
        with writer.transaction() as connection:
            connection.executemany(_QUESTION, [(number, *row) for row in batch])
        stored, total = stored + len(batch), checksum_rows(batch, total)
        yield stored
    cards = _recarding(writer, head, number)
    if cards is not None:
        yield from (stored for _ in cards.steps())
    with writer.transaction() as connection:
        connection.execute(_DERIVED, (number, checksum_rows(head.reworded, total)))
        _show(connection, head.id, number)
        if cards is not None:
            cards.finish(connection)
        connection.execute(f"{RECOUNT_MASTERED} WHERE pack = ?", (head.id,))
    yield stored
    for (old,) in writer.all(_BEFORE, (head.id, number)):
        yield from (stored for _ in _remove(writer, old))


def _show(connection: sqlite3.Connection, pack: PackId, number: int) -> None:
    """Bring a pack into sight in place of any other of its id; what was removed of it comes back with it."""
    connection.execute(_HIDE, (pack, number))
    for statement in _FORGET:
        connection.execute(statement, (pack,))
    connection.execute(_SHOW, (number,))
    connection.execute(_DATED, (number, pack))


def _recarding(writer: LibraryWriter, head: PackHead, number: int) -> CardUpdate | None:
    """Return what makes cards again, where this revision or the one before it words questions anew."""
    either = head.id, number
    anew = {question for (question,) in writer.all(_WORDED_ANEW, either)}
    if not anew or writer.one(_ANSWERED, (head.id,)) is None:
        return None
    keys = {key for question, key in writer.all(_KEYS, either) if question in anew}
    from quizapp.library.card_review import review_card  # noqa: PLC0415 - seldom needed, and loads fsrs

    return CardUpdate(writer, review_card, Rewordings(writer, [(number, head.id)]), head.id, keys)


def remove_unseen_packs(writer: LibraryWriter) -> Iterator[int]:
    """Remove, in batches, what is not seen: of killed installations, and of replaced revisions.

    For the start, while no installation is under way. Yields how many packs were left before. Raises
    DatabaseError.
    """
    left = writer.all(_LEFT)
    for (number,) in left:
        for _ in _remove(writer, number):
            yield len(left)


def list_pack(connection: sqlite3.Connection, number: int, prepared: PreparedPack) -> None:
    """Put in anew all that follows from the files of a pack, inside the transaction that the caller began."""
    for statement in (*_LISTED, "DELETE FROM question WHERE pack = ?"):
        connection.execute(statement, (number,))
    head = prepared.head
    _describe(connection, number, head)
    total = checksum_rows([head.about, *head.banks])
    for batch in prepared.batches:
        connection.executemany(_QUESTION, [(number, *row) for row in batch])
        total = checksum_rows(batch, total)
    connection.execute(_DERIVED, (number, checksum_rows(head.reworded, total)))
    # What answers there are, or will be poured in, is not known here.
    connection.execute("INSERT OR IGNORE INTO outdated_cards VALUES (?)", (number,))


def _begin(connection: sqlite3.Connection, head: PackHead, now: datetime, *, bundled: bool) -> int:
    values: tuple[Value, ...] = (*head.columns, int(bundled), to_microseconds(now), head.sha256)
    number = insert_row(connection, "pack", values).lastrowid
    assert number is not None
    _describe(connection, number, head)
    return number


def _describe(connection: sqlite3.Connection, number: int, head: PackHead) -> None:
    connection.execute(_ABOUT, (number, *head.about))
    connection.executemany(_BANK, [(number, *bank) for bank in head.banks])
    connection.executemany(_REWORDED, [(number, *row) for row in head.reworded])


def _remove(writer: LibraryWriter, number: int) -> Iterator[None]:
    """Delete a pack that is not seen, yielding after each batch."""
    for end in range(
        QUESTION_BATCH_ROWS, writer.all(_PLACES, (number,))[0][0] + QUESTION_BATCH_ROWS, QUESTION_BATCH_ROWS
    ):
        with writer.transaction() as connection:
            connection.execute("DELETE FROM question WHERE pack = ? AND place < ?", (number, end))
        yield
    for (row,) in writer.all("SELECT rowid FROM pack_chunk WHERE pack = ?", (number,)):
        with writer.transaction() as connection:
            connection.execute("DELETE FROM pack_chunk WHERE rowid = ?", (row,))
        yield
    with writer.transaction() as connection:
        for statement in _LAST_ROWS:
            connection.execute(statement, (number,))
    yield


class CardUpdate:
    """Cards being made beside the library; `finish` puts them in place of those that are there."""

    def __init__(
        self, writer: LibraryWriter, review: Review, rewordings: Rewordings, pack: str, keys: Collection[str]
    ) -> None:
        self._writer, self._review, self._rewordings = writer, review, rewordings
        self._pack, self._keys = pack, keys
        self._made = sqlite3.connect("", isolation_level=None)
        self._last = 0

    def steps(self) -> Iterator[None]:
        """Go through the log in batches. Raises DatabaseError."""
        begin_progress_draft(self._writer, self._made)
        (end,) = self._writer.all(_LAST)[0]
        while self._last < end:
            part = (self._last, min(self._last + LOG_BATCH_ROWS, end), self._pack)
            self._follow(self._writer.all(_PART, part))
            self._last = part[1]
            yield

    def finish(self, connection: sqlite3.Connection) -> None:
        """Follow what was answered meanwhile, and put the cards in, inside the transaction that was begun."""
        with closing(self._made) as made:
            self._follow(connection.execute(_REST, (self._last, self._pack)).fetchall())
            keys = [(self._pack, key) for key in self._keys]
            connection.executemany("DELETE FROM card WHERE pack = ? AND key = ?", keys)
            connection.executemany(insertion("card"), made.execute(selection("card")))

    def _follow(self, rows: list[Row]) -> None:
        update_from_rows(self._made, rows, self._review, self._rewordings, self._keys)


@dataclass(frozen=True, slots=True)
class PackHead:
    """A pack without its questions. `columns` are those of its row from `id` to `keys`; the others are rows.

    `reworded` are the questions of which a revision changed nothing but the wording, with the last of such.
    """

    id: PackId
    revision: int
    title: str
    sha256: str
    questions: int
    columns: Row
    about: tuple[str, str | None, str, str]
    banks: tuple[Row, ...]
    reworded: tuple[Row, ...] = ()

    @property
    def identity(self) -> PackIdentity:
        """By what it is compared with an installed pack."""
        _, _, authors, origin = self.about
        return PackIdentity(self.id, self.revision, self.title, tuple(authors.split("\n")), origin)


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """A pack ready to be stored; pieces, then batches of questions, are to be taken once, in this order."""

    head: PackHead
    pieces: Iterator[Piece]
    batches: Iterator[list[Row]]


def prepare_pack(reading: PackReading) -> PreparedPack:
    """Work out what is stored of a pack. Raises ValueError if it was read with problems."""
    pack = reading.pack
    if pack is None or reading.problems:
        raise ValueError("a pack with problems is not installed")
    sha256 = content_sha256(reading.data, reading.media)
    return PreparedPack(
        _head(pack, sha256),
        _pieces({PACK_FILE: reading.data, **reading.media}),
        batched(_questions(pack), QUESTION_BATCH_ROWS),
    )


def content_sha256(data: bytes, media: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hex, of a pack's files, by which the same is told from another."""
    whole = hashlib.sha256(data)
    for name in sorted(media):
        whole.update(f"\0{name}\0{len(media[name])}\0".encode())
        whole.update(media[name])
    return whole.hexdigest()


def _head(pack: Pack, sha256: str) -> PackHead:
    practised = [bank for bank in pack.banks if not bank.worked]
    keys = {build_card_key(question.id, question.family) for bank in practised for question in bank.questions}
    first = pack.sources[0]
    columns = (
        pack.id, pack.revision, pack.title, pack.language, first.title, first.publisher, first.published,
        len(pack.sources), len(practised), sum(len(bank.questions) for bank in practised), len(keys),
    )  # fmt: skip
    banks = tuple(
        (place, bank.id, bank.title, bank.summary, bank.worked, len(bank.questions))
        for place, bank in enumerate(pack.banks)
    )
    total = sum(len(bank.questions) for bank in pack.banks)
    about = pack.summary, pack.advisory, "\n".join(pack.authors), find_origin(pack)
    return PackHead(
        pack.id, pack.revision, pack.title, sha256, total, columns, about, banks, tuple(_reworded(pack))
    )  # fmt: skip


def _reworded(pack: Pack) -> Iterator[Row]:
    last: dict[QuestionId, int] = {}
    for change in pack.changes:
        if change.revision <= pack.revision:
            last.update({id_: max(change.revision, last.get(id_, 0)) for id_ in change.wording_only})
    if not last:
        return
    asked = (question for bank in pack.banks for question in bank.questions if question.id in last)
    for place, question in enumerate(asked):
        yield place, question.id, last[question.id], hash_scoring(question)


def _pieces(files: Mapping[str, bytes]) -> Iterator[Piece]:
    for name, data in files.items():
        starts = range(0, max(len(data), 1), CHUNK_BYTES)
        for place, start in enumerate(starts):
            piece = data[start : start + CHUNK_BYTES]
            yield name, place, len(starts), piece, zlib.crc32(piece)


def _questions(pack: Pack) -> Iterator[Row]:
    texts, place = build_scoring_texts(pack), 0
    for bank in pack.banks:
        for question in bank.questions:
            traps, sentences = collect_traps(question), collect_sentence_keys(question, texts)
            yield (
                place, bank.id, question.id, question.kind, question.skill, question.difficulty,
                question.family, build_card_key(question.id, question.family), compute_fingerprint(question),
                bank.worked, _list(sorted(traps)), _list(sorted(sentences)), _list(question.reads or ()),
            )  # fmt: skip
            place += 1


def _list(words: Iterable[str]) -> str:
    """Return the JSON of words with nothing in them to be escaped: ids, traps, places."""
    joined = '","'.join(words)
    return f'["{joined}"]' if joined else "[]"
