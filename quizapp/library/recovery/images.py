"""The bytes of a database file as a map of pages, with what its log adds to it."""

from __future__ import annotations

import mmap
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.library.recovery.log import SIZES, USUAL_SIZE, read_log
from quizapp.library.recovery.pages import free_pages, records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from quizapp.library.recovery.log import Frame
    from quizapp.library.recovery.pages import Record


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
