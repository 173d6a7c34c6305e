"""The bytes of a database file as a map of pages, with what its log adds to it, and the rows on them.

SQLite reads its write-ahead log up to the first frame whose checksum does not hold, and forgets the rest
without a word: that is how a transaction which was cut short ends. Where a bit has flipped in the middle,
answers that were acknowledged lie behind it, and are read here. The format:
https://www.sqlite.org/walformat.html, section 2.

Rows come straight from the pages, whatever has become of the trees that they hang in. Each leaf tells by
itself where its rows begin and how long they are. Which table a row belongs to, and that it is whole, is
told by its checksum (`layouts`), so that nothing else has to be believed. The format:
https://www.sqlite.org/fileformat2.html, sections 1.5, 1.6 and 2.1.
"""

from __future__ import annotations

import mmap
import os
import struct
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.library.connections import Value

    Page = Callable[[int], bytes]
    """Returns the bytes of a page by its number, from 1 on; none where there is no such page."""

_HEADER: Final = struct.Struct(">IIIIIIII")
_FRAME: Final = struct.Struct(">IIIIII")
_MAGIC: Final = 0x377F0682
"""With the last bit set the checksums are made of big-endian words, without it of little-endian ones."""
_MASK: Final = 0xFFFFFFFF
PAGE_SIZES: Final = frozenset(1 << power for power in range(9, 17))
USUAL_PAGE_SIZE: Final = 4096
"""What the program's databases have."""

_INDEX_NODE, _INDEX_LEAF, _TABLE_LEAF = 2, 10, 13
_LARGEST: Final = 32 * 1024 * 1024
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""How many bytes an integer of each sort has."""

PageRecord = tuple["int | None", tuple["Value", ...]]
"""A row's number, None in a table that has none, and its values in the order of the table."""


@dataclass(frozen=True, slots=True)
class LogFrame:
    """One page as it was written: its number in the database, and where its bytes begin in the log."""

    page: int
    at: int


@dataclass(frozen=True, slots=True)
class WriteAheadLog:
    """A log: the frames up to the last transaction that SQLite believes, all others, and whether among those
    there are such as were once believed (`torn`).
    """

    page_size: int
    believed: tuple[LogFrame, ...]
    others: tuple[LogFrame, ...]
    torn: bool


EMPTY_LOG: Final = WriteAheadLog(USUAL_PAGE_SIZE, (), (), torn=False)


def is_torn(path: Path) -> bool:
    """Tell whether a log, which need not be there, has lost transactions that were whole. Raises OSError."""
    return read_log(path).torn


def read_log(path: Path) -> WriteAheadLog:
    """Read a log; one that is not there, or in which nothing is, is empty. Raises OSError."""
    data = path.read_bytes() if path.is_file() else b""
    if len(data) <= _HEADER.size:
        return EMPTY_LOG
    magic, _, size, _, *salts_and_sums = _HEADER.unpack_from(data)
    order = ">" if magic & 1 else "<"
    sums = _summed(data[: _HEADER.size - 8], (0, 0), order)
    sound = magic | 1 == _MAGIC | 1 and size in PAGE_SIZES and sums == tuple(salts_and_sums[2:])
    return _frames(
        data,
        size if size in PAGE_SIZES else USUAL_PAGE_SIZE,
        tuple(salts_and_sums[:2]),
        sums,
        order,
        sound=sound,
    )


def _frames(
    data: bytes, size: int, salts: tuple[int, ...], sums: tuple[int, int], order: str, *, sound: bool
) -> WriteAheadLog:
    whole = range(_HEADER.size, len(data) - _FRAME.size - size + 1, _FRAME.size + size)
    frames: list[LogFrame] = []
    believed, holds, torn = 0, sound, not sound and len(whole) > 0
    for at in whole:
        page, commit, *own_salts, first, second = _FRAME.unpack_from(data, at)
        own = tuple(own_salts)
        frames.append(LogFrame(page, at + _FRAME.size))
        if holds and own == salts:
            sums = _summed(data[at : at + 8], sums, order)
            sums = _summed(data[at + _FRAME.size : at + _FRAME.size + size], sums, order)
            holds = sums == (first, second)
            believed = len(frames) if holds and commit else believed
        elif holds:
            # What is left of an older log has two other salts; here it ends, unless one of them is ours.
            holds = False
            torn = torn or any(one == other for one, other in zip(own, salts, strict=True))
            continue
        torn = torn or (not holds and own == salts)
    return WriteAheadLog(size, tuple(frames[:believed]), tuple(frames[believed:]), torn=torn)


def _summed(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    for one, other in struct.iter_unpack(f"{order}II", data):
        first = (first + one + second) & _MASK
        second = (second + other + first) & _MASK
    return first, second


@dataclass(frozen=True)
class DatabaseImage:
    """A database and its log, page by page.

    `written` has of each page the last version in a transaction that SQLite believes, `others` all frames of
    the log that it does not; `torn` is as in `WriteAheadLog`.
    """

    database: bytes | mmap.mmap
    log: bytes | mmap.mmap = b""
    page_size: int = USUAL_PAGE_SIZE
    written: Mapping[int, LogFrame] = field(default_factory=dict)
    others: tuple[LogFrame, ...] = ()
    torn: bool = False

    def page(self, number: int) -> bytes:
        """Return a page as it was last written; nothing if there is none."""
        frame = self.written.get(number)
        if frame is not None:
            return self.log[frame.at : frame.at + self.page_size]
        start = (number - 1) * self.page_size
        return self.database[start : start + self.page_size] if number > 0 else b""

    def numbers(self) -> range:
        """Return the numbers of all pages."""
        return range(1, max(-(-len(self.database) // self.page_size), *self.written, 0) + 1)


@contextmanager
def open_image(path: Path) -> Iterator[DatabaseImage]:
    """Map a database file and the log beside it; either may be empty or not be there. Raises OSError."""
    # Where the path is a link, the log is beside the file itself.
    log_path = Path(f"{os.path.realpath(path)}-wal")
    with ExitStack() as stack:
        database, log = (_mapped(stack, each) for each in (path, log_path))
        found = read_log(log_path)
        size = _page_size(database[16:18]) if database else found.page_size
        if found.page_size != size:
            # One of the two is broken, and the frames do not fit the pages.
            yield DatabaseImage(database, page_size=size, torn=found.torn)
        else:
            written = {frame.page: frame for frame in found.believed}
            yield DatabaseImage(database, log, size, written, found.others, found.torn)


def scan_records(image: DatabaseImage) -> Iterator[list[PageRecord]]:
    """Yield the rows on each page that is in use, then those on the pages that SQLite does not believe."""
    numbers = image.numbers()
    free = find_free_pages(image.page, len(numbers))
    for number in numbers:
        if number not in free:
            yield list(read_records(number, image.page(number), image.page))
    last = {frame.page: frame for frame in image.others}
    unbelieved = DatabaseImage(image.database, image.log, image.page_size, {**image.written, **last})
    for frame in image.others:
        data = image.log[frame.at : frame.at + image.page_size]
        yield list(read_records(frame.page, data, unbelieved.page))


def write_database(image: DatabaseImage, target: Path) -> None:
    """Write a database with all that its log adds to it, so that it can be opened alone. Raises OSError."""
    with target.open("xb") as file:
        file.write(image.database)
        for number in image.written:
            file.seek((number - 1) * image.page_size)
            file.write(image.page(number))


def _mapped(stack: ExitStack, path: Path) -> bytes | mmap.mmap:
    if not path.is_file():  # a pipe would be waited for
        return b""
    with path.open("rb") as file:
        if not file.seek(0, 2):
            return b""
        return stack.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _page_size(told: bytes) -> int:
    size = int.from_bytes(told, "big")
    return size if size in PAGE_SIZES else USUAL_PAGE_SIZE


def read_records(number: int, data: bytes, page: Page) -> Iterator[PageRecord]:
    """Yield the rows of a page with this number, if it is one that has any; `page` finds their continuations.

    What cannot be understood is passed over.
    """
    start = 100 if number == 1 else 0
    kind = data[start] if len(data) > start + 12 else 0
    if kind not in (_INDEX_NODE, _INDEX_LEAF, _TABLE_LEAF):
        return
    (cells,) = struct.unpack_from(">H", data, start + 3)
    pointers = start + (12 if kind == _INDEX_NODE else 8)
    for place in range(pointers, min(pointers + 2 * cells, len(data) - 1), 2):
        (at,) = struct.unpack_from(">H", data, place)
        try:
            yield _record(data, at, kind, page)
        except (IndexError, ValueError, struct.error):
            continue


def find_free_pages(page: Page, count: int) -> frozenset[int]:
    """Return the numbers of pages that the database, of so many pages, says it does not use."""
    found: set[int] = set()
    (trunk,) = struct.unpack_from(">I", page(1)[:100].ljust(100, b"\0"), 32)
    while 1 < trunk <= count and trunk not in found:
        found.add(trunk)
        data = page(trunk)
        trunk, leaves = struct.unpack_from(">II", data)
        found.update(struct.unpack_from(f">{min(leaves, len(data) // 4 - 2)}I", data, 8))
    return frozenset(found)


def _record(data: bytes, at: int, kind: int, page: Page) -> PageRecord:
    if kind == _INDEX_NODE:
        at += 4
    length, at = _varint(data, at)
    rowid = None
    if kind == _TABLE_LEAF:
        rowid, at = _varint(data, at)
        rowid -= (rowid >> 63) << 64
    return rowid, _values(_payload(data, at, length, page, table=kind == _TABLE_LEAF))


def _payload(data: bytes, at: int, length: int, page: Page, *, table: bool) -> bytes:
    """Return the bytes of a row, of which a long one goes on in other pages."""
    if length > _LARGEST:
        raise ValueError("longer than any row")
    usable = len(data)
    most = usable - 35 if table else (usable - 12) * 64 // 255 - 23
    if length <= most:
        return _whole(data[at : at + length], length)
    least = (usable - 12) * 32 // 255 - 23
    here = least + (length - least) % (usable - 4)
    if here > most:
        here = least
    parts = [_whole(data[at : at + here], here)]
    (following,) = struct.unpack_from(">I", data, at + here)
    left = length - here
    while left > 0:
        more = page(following)
        (following,) = struct.unpack_from(">I", more)
        parts.append(_whole(more[4 : 4 + left], min(left, usable - 4)))
        left -= len(parts[-1])
    return b"".join(parts)


def _whole(data: bytes, length: int) -> bytes:
    if len(data) != length or not data:
        raise ValueError("cut short")
    return data


def _values(payload: bytes) -> tuple[Value, ...]:
    """Return the values of a record: a header with the sort of each, then their bytes."""
    end, at = _varint(payload, 0)
    sorts = []
    while at < end:
        sort, at = _varint(payload, at)
        sorts.append(sort)
    values = []
    for sort in sorts:
        length = _INTEGERS.get(sort, 8 if sort == 7 else max(sort - 12, 0) // 2)
        part = payload[at : at + length]
        if len(part) != length:
            raise ValueError("cut short")
        values.append(_value(sort, part))
        at += length
    return tuple(values)


def _value(sort: int, part: bytes) -> Value:
    if sort in _INTEGERS:
        return int.from_bytes(part, "big", signed=True)
    if sort >= 12:
        return part.decode("utf-8") if sort % 2 else part
    if sort == 7:
        number: float = struct.unpack(">d", part)[0]
        return number
    if sort in (8, 9):
        return sort - 8
    if sort == 0:
        return None
    raise ValueError("no such sort")


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where the next thing begins."""
    number = 0
    for place in range(at, at + 8):
        byte = data[place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + 1
    return number << 8 | data[at + 8], at + 9
