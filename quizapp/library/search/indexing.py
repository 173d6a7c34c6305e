"""The index of what can be found: the texts of packs, put in and out in batches between which answers pass.

It follows what is installed: whoever adds, changes or removes packs calls `update_index` afterwards, and it
finds by itself what is to do. A pack is found only when all of it is in. What a killed run left behind is
taken out by the next. The index can be emptied whatever has become of it.

Nothing that is a key can be found. Of a question that is what a learner sees before the answer, and apart
from it the explanation, which is found only by who has answered. An answer that has to be written or worked
out is nowhere in it.

The JSON is walked through a question at a time. A large pack read at once would hold everybody up, for
reading it holds Python's lock; a question takes a few microseconds. What is walked through was checked when
it was put in. Each thing has a number: its sort, its pack's number, its place among its sort.
"""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic_core import to_json

from quizapp.library import schema
from quizapp.library.batches import BATCH_ROWS, batched
from quizapp.library.derived_data import save_search_checksum
from quizapp.library.errors import DamagedError
from quizapp.library.packs.pack_list import FILE_CHUNKS_SQL, PACK_FILE, join_chunks
from quizapp.library.search.folding import FOLDING_FORM, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.row_checksums import Row

INDEX_BATCH: Final = BATCH_ROWS

_PLAIN: Final = ("search_document", "search_pack", "search_checksum")

_BETWEEN: Final = " \N{PILCROW SIGN} "
"""Parts the texts of a thing, so that no phrase goes from one to the next: nobody can type this word."""

_MERGED_PAGES: Final = 64
_CHANGED_MORE: Final = 2
"""A merge that had nothing to do changes one row; see https://www.sqlite.org/fts5.html, section 6.8."""

MERGE_EVERY: Final = 200
"""So many pieces are put in before they are merged, if no pack is half in; SQLite has room for 2,000."""

_UNFINISHED: Final = """
    SELECT pack FROM search_pack
    WHERE NOT done OR NOT EXISTS (
        SELECT 1 FROM pack WHERE number = search_pack.pack AND pack.sha256 = search_pack.sha256
            AND (visible OR number IN (SELECT pack FROM removed_pack))
    )
"""
_MISSING: Final = """
    SELECT number, sha256 FROM pack
    WHERE visible AND damage = '' AND number NOT IN (SELECT pack FROM search_pack) ORDER BY number
"""
_WAITING: Final = """
    SELECT 1 FROM pack WHERE visible AND damage = ''
        AND number NOT IN (SELECT pack FROM search_pack WHERE done) LIMIT 1
"""
_DOCS: Final = (
    "SELECT number, texts FROM search_document WHERE number BETWEEN ? AND ? ORDER BY number LIMIT ?"
)
_GONE: Final = "DELETE FROM search_document WHERE number BETWEEN ? AND ?"

Json = dict[str, Any]

_DECODE: Final = json.JSONDecoder().raw_decode
_SPACE: Final = re.compile(r"[ \t\n\r]*")

DocumentType = Literal["question", "pack", "bank", "source", "speaker", "passage", "told"]
TextPlace = Literal[
    "label", "prompt", "claim", "statement", "beside", "option", "item", "partner", "speaker",
    "title", "summary", "publisher", "author", "name", "role", "alias",
    "passage", "explanation",
]  # fmt: skip
"""Where words stand in a thing; a question has what is in the first line, others the rest."""

PlacedText = tuple[TextPlace, str]

_LINES: Final[dict[str, TextPlace]] = {
    "prompt": "prompt",
    "label": "label",
    "claim": "claim",
    "statement": "statement",
    "before": "beside",
    "after": "beside",
}
_LISTS: Final[dict[str, TextPlace]] = {
    "options": "option",
    "offered": "option",
    "items": "item",
    "partners": "partner",
}

QUESTION_INDEX: Final = "search_question"
PASSAGE_INDEX: Final = "search_passage"
DOCUMENT_TYPES: Final[dict[DocumentType, int]] = {
    "question": 0, "pack": 1, "bank": 2, "source": 3, "speaker": 4, "passage": 5, "told": 6,
}  # fmt: skip
"""Kept in the database: never changed."""

_NAMES: Final[dict[int, DocumentType]] = {number: sort for sort, number in DOCUMENT_TYPES.items()}
INDEX_OF_TYPE: Final[dict[DocumentType, str]] = dict.fromkeys(DOCUMENT_TYPES, QUESTION_INDEX) | {
    "passage": PASSAGE_INDEX,
    "told": PASSAGE_INDEX,
}
"""The index in which the words of a sort are."""

_SORT_BITS: Final = 56
_PACK_BITS: Final = 24
PLACES: Final = (1 << _PACK_BITS) - 1
PACKS: Final = (1 << (_SORT_BITS - _PACK_BITS)) - 1
PACK_SQL: Final = f"((doc.number >> {_PACK_BITS}) & {PACKS})"
PLACE_SQL: Final = f"(doc.number & {PLACES})"
QUESTION_SQL: Final = f"(doc.number & {(1 << _SORT_BITS) - 1})"
"""Of the thing `doc` its pack's number, its place, and the number of the question at its place."""


def empty_index(connection: sqlite3.Connection) -> None:
    """Empty the index, inside the transaction that the caller began; `update_index` makes it again."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        schema.create_schema(new)
        for index in (QUESTION_INDEX, PASSAGE_INDEX):
            # What SQLite keeps of an index may be broken so that SQLite would not even empty it.
            for part in (f"{index}_data", f"{index}_idx", f"{index}_config"):
                _renew(connection, new, part)
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")  # noqa: S608 - our own names
    for table in _PLAIN:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names


def _renew(connection: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    rows = new.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names
    connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    for row in rows:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True)
class IndexProgress:
    """How far it is: `done` of `packs` that were to be put in."""

    done: int
    packs: int


def is_index_ready(reader: LibraryReader) -> bool:
    """Tell whether all that is installed can be found. Raises DatabaseError."""
    return reader.one(_WAITING) is None


def update_index(writer: LibraryWriter, *, anew: bool = False) -> Iterator[IndexProgress]:
    """Bring the index to what is installed. When no pack is left to be put in, all can be found.

    One that turns out to be damaged, or is known to be and has to be made `anew`, is emptied first. Raises
    DatabaseError.
    """
    if anew:
        _emptied(writer)
    try:
        yield from _brought(writer)
    except DamagedError:
        # Whether it is only the index is found out so: where pages are broken, this fails as well.
        _emptied(writer)
        yield from _brought(writer)


def _emptied(writer: LibraryWriter) -> None:
    with writer.transaction() as connection:
        empty_index(connection)


def _brought(writer: LibraryWriter) -> Iterator[IndexProgress]:
    if writer.one("SELECT 1 FROM search_pack WHERE form != ? LIMIT 1", (FOLDING_FORM,)) is not None:
        # What another version folded cannot be taken out word by word.
        _emptied(writer)
        yield IndexProgress(0, 0)
    for (pack,) in writer.all(_UNFINISHED):
        for _ in _taken_out(writer, pack):
            yield IndexProgress(0, 0)
    missing = writer.all(_MISSING)
    pieces = 0
    for done, (pack, sha256) in enumerate(missing):
        for _ in _put_in(writer, pack, sha256):
            pieces += 1
            yield IndexProgress(done, len(missing))
        if pieces >= MERGE_EVERY:
            pieces = 0
            for _ in _merged(writer):
                yield IndexProgress(done + 1, len(missing))
    yield IndexProgress(len(missing), len(missing))
    if writer.one("SELECT 1 FROM search_checksum") is None:
        for _ in chain(_merged(writer), save_search_checksum(writer)):
            yield IndexProgress(len(missing), len(missing))


def _put_in(writer: LibraryWriter, pack: int, sha256: str) -> Iterator[None]:
    data = join_chunks(writer.all(FILE_CHUNKS_SQL, (pack, PACK_FILE))).get(PACK_FILE)
    yield
    if data is None:
        return
    with _changing(writer) as connection:
        connection.execute("INSERT INTO search_pack VALUES (?, ?, ?, 0)", (pack, sha256, FOLDING_FORM))
    batches = _batches(data)
    while batch := next(batches, None):
        with _changing(writer) as connection:
            _insert(connection, pack, batch)
        yield
    with _changing(writer) as connection:
        connection.execute("UPDATE search_pack SET done = 1 WHERE pack = ?", (pack,))
    yield


def _batches(data: bytes) -> Iterator[list[SearchDocument]]:
    # A pack that is no longer one is found by the check of the day: here it is only not to be found.
    with suppress(ValueError, KeyError, TypeError, AttributeError):
        yield from batched(read_documents(data.decode("utf-8")), INDEX_BATCH)


def _insert(connection: sqlite3.Connection, pack: int, batch: list[SearchDocument]) -> None:
    # In the order of their numbers, for else each would be written by itself.
    batch.sort(key=lambda doc: DOCUMENT_TYPES[doc.sort])
    numbered = [(build_number(doc.sort, pack, doc.place), doc) for doc in batch]
    connection.executemany(
        "INSERT INTO search_document VALUES (?, ?)", [(number, _stored(doc)) for number, doc in numbered]
    )
    for index in (QUESTION_INDEX, PASSAGE_INDEX):
        rows = [(number, _folded(doc.texts)) for number, doc in numbered if INDEX_OF_TYPE[doc.sort] == index]
        connection.executemany(f"INSERT INTO {index} (rowid, words) VALUES (?, ?)", rows)  # noqa: S608 - our own names


def _taken_out(writer: LibraryWriter, pack: int) -> Iterator[None]:
    with _changing(writer) as connection:
        connection.execute("UPDATE search_pack SET done = 0 WHERE pack = ?", (pack,))
    yield
    for sort in DOCUMENT_TYPES:
        first, last = find_number_range(sort, pack)
        while rows := writer.all(_DOCS, (first, last, INDEX_BATCH)):
            with _changing(writer) as connection:
                _delete(connection, INDEX_OF_TYPE[sort], rows)
                connection.execute(_GONE, (first, rows[-1][0]))
            yield
    with _changing(writer) as connection:
        connection.execute("DELETE FROM search_pack WHERE pack = ?", (pack,))
    yield


def _delete(connection: sqlite3.Connection, index: str, rows: list[Row]) -> None:
    statement = f"INSERT INTO {index} ({index}, rowid, words) VALUES ('delete', ?, ?)"  # noqa: S608 - our own names
    connection.executemany(statement, [(number, _folded(decode_texts(stored))) for number, stored in rows])


def _merged(writer: LibraryWriter) -> Iterator[None]:
    """Bring what was put in piece by piece together, a little at a time."""
    for index in (QUESTION_INDEX, PASSAGE_INDEX):
        merge = f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)"  # noqa: S608 - our own names
        changed = _CHANGED_MORE
        while changed >= _CHANGED_MORE:
            with _changing(writer) as connection:
                before = connection.total_changes
                connection.execute(merge, (_MERGED_PAGES,))
                changed = connection.total_changes - before
            yield


@contextmanager
def _changing(writer: LibraryWriter) -> Iterator[sqlite3.Connection]:
    """Hold a transaction that changes the index, which then has no checksum until the end."""
    with writer.transaction() as connection:
        connection.execute("DELETE FROM search_checksum")
        yield connection


def _stored(doc: SearchDocument) -> str:
    if doc.sort == "passage":
        return to_json([[*doc.texts[0], *doc.source, doc.paragraph]]).decode()
    return to_json(doc.texts).decode()


def decode_texts(stored: str) -> list[list[Any]]:
    """Return the texts of a thing as they are kept: where each stands, the text, and more of a passage."""
    texts: list[list[Any]] = json.loads(stored)
    return texts


def _folded(texts: Iterable[Sequence[Any]]) -> str:
    return _BETWEEN.join(fold_text(text[1]) for text in texts)


class JsonWalk:
    """A place in a JSON text. Raises ValueError where there is no JSON."""

    def __init__(self, text: str, at: int = 0) -> None:
        self._text = text
        self.at = at

    def value(self) -> Any:
        """Return the value that begins here, and go behind it."""
        self._pass_space()
        value, self.at = _DECODE(self._text, self.at)
        return value

    def members(self) -> Iterator[str]:
        """Yield the names in the object that begins here; each value has to be taken before the next."""
        for _ in self._parts("{", "}"):
            name = self.value()
            self._expect(":")
            yield name

    def elements(self) -> Iterator[None]:
        """Stand before each value of the list that begins here; each has to be taken before the next."""
        yield from self._parts("[", "]")

    def _parts(self, first: str, last: str) -> Iterator[None]:
        self._expect(first)
        if self._next() == last:
            self.at += 1
            return
        while True:
            yield
            if self._next() == last:
                self.at += 1
                return
            self._expect(",")

    def _next(self) -> str:
        self._pass_space()
        return self._text[self.at : self.at + 1]

    def _expect(self, mark: str) -> None:
        if self._next() != mark:
            raise ValueError(f"{mark} is missing at {self.at}")
        self.at += 1

    def _pass_space(self) -> None:
        found = _SPACE.match(self._text, self.at)
        assert found is not None
        self.at = found.end()


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing that can be found: its sort, which of its sort in the pack it is, and its texts, none empty.

    Of a passage `source` is the article's id and its title, and `paragraph` the number or the role.
    """

    sort: DocumentType
    place: int
    texts: tuple[PlacedText, ...]
    source: tuple[str, str] = ("", "")
    paragraph: int | str = ""


def read_documents(text: str) -> Iterator[SearchDocument]:
    """Yield what can be found of the pack with this JSON.

    Raises ValueError, KeyError or TypeError where it is none.
    """
    top: Json = {}
    walk, banks = JsonWalk(text), 0
    for name in walk.members():
        if name == "sources":
            yield from _sources(walk)
        elif name == "banks" and "speakers" in top:
            yield from _banks(walk, _names(top))
        elif name == "banks":
            # Questions offer speakers by their ids: here they are named only further down, if at all.
            banks = walk.at
            for _ in _banks(walk, {}):
                pass
        else:
            top[name] = walk.value()
    if banks:
        yield from _banks(JsonWalk(text, banks), _names(top))
    for place, speaker in enumerate(top.get("speakers", ())):
        aliases: list[tuple[TextPlace, Any]] = [("alias", alias) for alias in speaker.get("aliases", ())]
        yield _doc("speaker", place, ("name", speaker["name"]), ("role", speaker.get("role")), *aliases)
    yield _doc("pack", 0, ("title", top["title"]), ("summary", top["summary"]))


def _names(top: Json) -> dict[str, str]:
    return {speaker["id"]: speaker["name"] for speaker in top.get("speakers", ())}


def _sources(walk: JsonWalk) -> Iterator[SearchDocument]:
    passages = 0
    for place, _ in enumerate(walk.elements()):
        source = walk.value()
        names: list[tuple[TextPlace, Any]] = [("title", source["title"])]
        names += [("publisher", source.get("publisher")), ("author", source.get("author"))]
        yield _doc("source", place, *names)
        for passage in source["passages"]:
            paragraph = passage.get("paragraph") or passage["role"]
            text: PlacedText = "passage", passage["text"]
            yield SearchDocument("passage", passages, (text,), (source["id"], source["title"]), paragraph)
            passages += 1


def _banks(walk: JsonWalk, speakers: dict[str, str]) -> Iterator[SearchDocument]:
    questions = 0
    for place, _ in enumerate(walk.elements()):
        bank: Json = {}
        for name in walk.members():
            if name != "questions":
                bank[name] = walk.value()
                continue
            for _ in walk.elements():
                question = walk.value()
                yield SearchDocument("question", questions, tuple(_asked(question, speakers)))
                yield _doc("told", questions, ("explanation", question["explanation"]))
                questions += 1
        yield _doc("bank", place, ("title", bank["title"]), ("summary", bank["summary"]))


def _asked(question: Json, speakers: dict[str, str]) -> Iterator[PlacedText]:
    for name, where in _LINES.items():
        if question.get(name):
            yield where, question[name]
    for name, where in _LISTS.items():
        for offered in question.get(name, ()):
            if offered.get("text"):
                yield where, offered["text"]
            elif offered.get("speaker") in speakers:
                yield "speaker", speakers[offered["speaker"]]


def _doc(sort: DocumentType, place: int, *texts: tuple[TextPlace, Any]) -> SearchDocument:
    return SearchDocument(sort, place, tuple((where, text) for where, text in texts if text))


def build_number(sort: DocumentType, pack: int, place: int) -> int:
    """Return the number of a thing."""
    return DOCUMENT_TYPES[sort] << _SORT_BITS | pack << _PACK_BITS | place


def find_type(number: int) -> DocumentType:
    """Return the sort of the thing with a number."""
    return _NAMES[number >> _SORT_BITS]


def find_number_range(sort: DocumentType, pack: int | None = None) -> tuple[int, int]:
    """Return the first and the last number that things of a sort can have, of one pack or of all."""
    first, last = (0, PACKS) if pack is None else (pack, pack)
    return build_number(sort, first, 0), build_number(sort, last, PLACES)
