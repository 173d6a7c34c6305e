"""Rows straight from the pages of a database, whatever has become of the trees that they hang in.

Each leaf tells by itself where its rows begin and how long they are. Which table a row belongs to, and that
it is whole, is told by its checksum (`layouts`), so that nothing else has to be believed.
The format: https://www.sqlite.org/fileformat2.html, sections 1.5, 1.6 and 2.1.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.library.connections import Value

    Page = Callable[[int], bytes]
    """Returns the bytes of a page by its number, from 1 on; none where there is no such page."""

_INDEX_NODE, _INDEX_LEAF, _TABLE_LEAF = 2, 10, 13
_LARGEST: Final = 32 * 1024 * 1024
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""How many bytes an integer of each sort has."""

Record = tuple["int | None", tuple["Value", ...]]
"""A row's number, None in a table that has none, and its values in the order of the table."""


def records(number: int, data: bytes, page: Page) -> Iterator[Record]:
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


def free_pages(page: Page, count: int) -> frozenset[int]:
    """Return the numbers of pages that the database, of so many pages, says it does not use."""
    found: set[int] = set()
    (trunk,) = struct.unpack_from(">I", page(1)[:100].ljust(100, b"\0"), 32)
    while 1 < trunk <= count and trunk not in found:
        found.add(trunk)
        data = page(trunk)
        trunk, leaves = struct.unpack_from(">II", data)
        found.update(struct.unpack_from(f">{min(leaves, len(data) // 4 - 2)}I", data, 8))
    return frozenset(found)


def _record(data: bytes, at: int, kind: int, page: Page) -> Record:
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
