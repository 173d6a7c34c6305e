"""The bytes of a database file as a map of pages, with what its log adds to it.

SQLite reads its write-ahead log up to the first frame whose checksum does not hold, and forgets the rest
without a word: that is how a transaction which was cut short ends. Where a bit has flipped in the middle,
answers that were acknowledged lie behind it, and are read here. The format:
https://www.sqlite.org/walformat.html, section 2.
"""

from __future__ import annotations

import mmap
import struct
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.library.salvage.pages import free_pages, records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from quizapp.library.salvage.pages import Record


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


@dataclass(frozen=True)
class Image:
    """A database and its log, page by page.

    `written` has of each page the last version in a transaction that SQLite believes, `others` all frames of
    the log that it does not; `torn` is as in `Log`.
    """

    database: bytes | mmap.mmap
    log: bytes | mmap.mmap = b""
    page_size: int = USUAL_SIZE
    written: Mapping[int, Frame] = field(default_factory=dict)
    others: tuple[Frame, ...] = ()
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
def opened(path: Path) -> Iterator[Image]:
    """Map a database file and the log beside it; either may be empty or not be there. Raises OSError."""
    log_path = path.with_name(path.name + "-wal")
    with ExitStack() as stack:
        database, log = (_mapped(stack, each) for each in (path, log_path))
        found = read_log(log_path)
        size = _page_size(database[16:18]) if database else found.page_size
        if found.page_size != size:
            # One of the two is broken, and the frames do not fit the pages.
            yield Image(database, page_size=size, torn=found.torn)
        else:
            written = {frame.page: frame for frame in found.believed}
            yield Image(database, log, size, written, found.others, found.torn)


def scanned(image: Image) -> Iterator[list[Record]]:
    """Yield the rows on each page that is in use, then those on the pages that SQLite does not believe."""
    numbers = image.numbers()
    free = free_pages(image.page, len(numbers))
    for number in numbers:
        if number not in free:
            yield list(records(number, image.page(number), image.page))
    last = {frame.page: frame for frame in image.others}
    unbelieved = Image(image.database, image.log, image.page_size, {**image.written, **last})
    for frame in image.others:
        data = image.log[frame.at : frame.at + image.page_size]
        yield list(records(frame.page, data, unbelieved.page))


def rebuilt(image: Image, target: Path) -> None:
    """Write a database with all that its log adds to it, so that it can be opened alone. Raises OSError."""
    with target.open("xb") as file:
        file.write(image.database)
        for number in image.written:
            file.seek((number - 1) * image.page_size)
            file.write(image.page(number))


def _mapped(stack: ExitStack, path: Path) -> bytes | mmap.mmap:
    try:
        with path.open("rb") as file:
            if not file.seek(0, 2):
                return b""
            return stack.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except FileNotFoundError:
        return b""


def _page_size(told: bytes) -> int:
    size = int.from_bytes(told, "big")
    return size if size in SIZES else USUAL_SIZE
