"""Which characters a font has: its table `cmap` read by the OpenType specification, formats 4 and 12."""

from __future__ import annotations

import struct
from collections.abc import Iterator


def characters(font: bytes) -> frozenset[int]:
    """Return the code points that a font has glyphs for. Raises struct.error for what is no font."""
    (tables,) = struct.unpack_from(">H", font, 4)
    found: set[int] = set()
    for place in range(12, 12 + 16 * tables, 16):
        if font[place : place + 4] == b"cmap":
            (start,) = struct.unpack_from(">I", font, place + 8)
            for table in _subtables(font, start):
                found.update(*_ranges(font, table))
    return frozenset(found)


def _subtables(font: bytes, start: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", font, start + 2)
    for place in range(start + 4, start + 4 + 8 * count, 8):
        (offset,) = struct.unpack_from(">I", font, place + 4)
        yield start + offset


def _ranges(font: bytes, table: int) -> Iterator[range]:
    (format_,) = struct.unpack_from(">H", font, table)
    if format_ == 4:
        (twice,) = struct.unpack_from(">H", font, table + 6)
        ends = struct.unpack_from(f">{twice // 2}H", font, table + 14)
        starts = struct.unpack_from(f">{twice // 2}H", font, table + 16 + twice)
        yield from (
            range(first, last + 1) for first, last in zip(starts, ends, strict=True) if first < 0xFFFF
        )
    elif format_ == 12:
        (groups,) = struct.unpack_from(">I", font, table + 12)
        for first, last, _ in struct.iter_unpack(">III", font[table + 16 : table + 16 + 12 * groups]):
            yield range(first, last + 1)
