"""What is in SQLite's write-ahead log, also behind a place where SQLite stops to believe it.

SQLite reads the log up to the first frame whose checksum does not hold, and forgets the rest without a word:
that is how a transaction which was cut short ends. Where a bit has flipped in the middle, answers that were
acknowledged lie behind it. The format: https://www.sqlite.org/walformat.html, section 2.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_HEADER: Final = struct.Struct(">IIIIIIII")
_FRAME: Final = struct.Struct(">IIIIII")
_MAGIC: Final = 0x377F0682
"""With the last bit set the checksums are made of big-endian words, without it of little-endian ones."""
_MASK: Final = 0xFFFFFFFF
SIZES: Final = frozenset(1 << power for power in range(9, 17))
USUAL_SIZE: Final = 4096
"""What the program's databases have."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One page as it was written: its number in the database, and where its bytes begin in the log."""

    page: int
    at: int


@dataclass(frozen=True, slots=True)
class Log:
    """A log: the frames up to the last transaction that SQLite believes, all others, and whether among those
    there are such as were once believed (`torn`).
    """

    page_size: int
    believed: tuple[Frame, ...]
    others: tuple[Frame, ...]
    torn: bool


EMPTY: Final = Log(USUAL_SIZE, (), (), torn=False)


def is_torn(path: Path) -> bool:
    """Tell whether a log, which need not be there, has lost transactions that were whole. Raises OSError."""
    return read_log(path).torn


def read_log(path: Path) -> Log:
    """Read a log; one that is not there, or in which nothing is, is empty. Raises OSError."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return EMPTY
    if len(data) <= _HEADER.size:
        return EMPTY
    magic, _, size, _, *salts_and_sums = _HEADER.unpack_from(data)
    order = ">" if magic & 1 else "<"
    sums = _summed(data[: _HEADER.size - 8], (0, 0), order)
    sound = magic | 1 == _MAGIC | 1 and size in SIZES and sums == tuple(salts_and_sums[2:])
    return _frames(
        data, size if size in SIZES else USUAL_SIZE, tuple(salts_and_sums[:2]), sums, order, sound=sound
    )


def _frames(
    data: bytes, size: int, salts: tuple[int, ...], sums: tuple[int, int], order: str, *, sound: bool
) -> Log:
    whole = range(_HEADER.size, len(data) - _FRAME.size - size + 1, _FRAME.size + size)
    frames: list[Frame] = []
    believed, holds, torn = 0, sound, not sound and len(whole) > 0
    for at in whole:
        page, commit, *own_salts, first, second = _FRAME.unpack_from(data, at)
        own = tuple(own_salts)
        frames.append(Frame(page, at + _FRAME.size))
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
    return Log(size, tuple(frames[:believed]), tuple(frames[believed:]), torn=torn)


def _summed(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    for one, other in struct.iter_unpack(f"{order}II", data):
        first = (first + one + second) & _MASK
        second = (second + other + first) & _MASK
    return first, second
