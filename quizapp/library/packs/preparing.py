"""What is stored of a pack, worked out before anything is written.

Rows are without the number that the pack gets in the database, so that they can be made anywhere.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from quizapp.library.cards import key_of
from quizapp.library.packs.listing import PACK_FILE
from quizapp.pack.fingerprint import fingerprint, scored
from quizapp.quiz.candidates import candidate, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quizapp.library.checksums import Value
    from quizapp.pack.ids import PackId, QuestionId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.reading import Reading

    Row = tuple[Value, ...]
    Piece = tuple[str, int, int, bytes, int]
    """A file's name, the piece's place, how many there are, the bytes, their CRC-32."""

BATCH_ROWS: Final = 50
"""Questions in one transaction: few enough that nobody who answers meanwhile waits."""

PIECE_BYTES: Final = 128 * 1024
_ENCODE: Final = json.JSONEncoder(separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Head:
    """A pack without its questions. `columns` are those of its row from `id` to `keys`; the others are rows.

    `reworded` are the questions of which a revision changed nothing but the wording, with the last of such.
    """

    id: PackId
    revision: int
    title: str
    sha256: str
    questions: int
    columns: Row
    about: tuple[str, str | None]
    banks: tuple[Row, ...]
    reworded: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A pack ready to be stored; pieces, then batches of questions, are to be taken once, in this order."""

    head: Head
    pieces: Iterator[Piece]
    batches: Iterator[list[Row]]


def prepare(reading: Reading) -> Prepared:
    """Work out what is stored of a pack. Raises ValueError if it was read with problems."""
    pack = reading.pack
    if pack is None or reading.problems:
        raise ValueError("a pack with problems is not installed")
    sha256 = content_sha256(reading.data, reading.media)
    return Prepared(
        _head(pack, sha256), _pieces({PACK_FILE: reading.data, **reading.media}), _batches(_questions(pack))
    )


def content_sha256(data: bytes, media: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hex, of a pack's files, by which the same is told from another."""
    whole = hashlib.sha256(data)
    for name in sorted(media):
        whole.update(f"\0{name}\0{len(media[name])}\0".encode())
        whole.update(media[name])
    return whole.hexdigest()


def _head(pack: Pack, sha256: str) -> Head:
    practised = [bank for bank in pack.banks if not bank.worked]
    keys = {key_of(question.id, question.family) for bank in practised for question in bank.questions}
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
    about = pack.summary, pack.advisory
    return Head(
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
        yield place, question.id, last[question.id], scored(question)


def _pieces(files: Mapping[str, bytes]) -> Iterator[Piece]:
    for name, data in files.items():
        starts = range(0, max(len(data), 1), PIECE_BYTES)
        for place, start in enumerate(starts):
            piece = data[start : start + PIECE_BYTES]
            yield name, place, len(starts), piece, zlib.crc32(piece)


def _questions(pack: Pack) -> Iterator[Row]:
    texts, place = texts_of(pack), 0
    for bank in pack.banks:
        for question in bank.questions:
            known = candidate(pack, bank.id, question, fingerprint(question), texts)
            yield (
                place, bank.id, question.id, question.kind, question.skill, question.difficulty,
                question.family, key_of(question.id, question.family), known.fingerprint, bank.worked,
                _list(known.traps), _list(known.sentences), _ENCODE(question.reads or ()),
            )  # fmt: skip
            place += 1


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, BATCH_ROWS)):
        yield batch


def _list(words: Iterable[str]) -> str:
    return _ENCODE(sorted(words))
