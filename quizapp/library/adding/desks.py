"""Where packs are read before they are stored: here, or in a process of its own.

To read and check a large pack takes seconds in which Python does nothing else, so in this process the window
would stand still, and an answer wait; many small ones come to the same. What is to be stored comes through a
pipe, and is only written here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from quizapp.library.adding.copies import copy_of
from quizapp.library.packs.preparing import Prepared, prepare
from quizapp.pack.checks.run import read_and_check
from quizapp.pack.files import PACK_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizapp.library.packs.preparing import Head
    from quizapp.pack.problems import Problem
    from quizapp.pack.reading import Reading

LARGE_BYTES: Final = 500_000
"""From this size on it is quicker to start a process than to have everybody wait."""


class Desk(Protocol):
    """Reads one pack after another."""

    def read(self, path: Path) -> Iterator[Head | tuple[Problem, ...] | None]:
        """Yield None every now and then until a pack is read and checked; then its head, or its problems."""
        ...

    def take(self, *, copy: bool) -> Prepared:
        """Return what is to be stored of the pack that was read last; as a copy, under an id of its own."""
        ...

    def close(self) -> None:
        """Read no more."""
        ...


class Here:
    """Reads in this process."""

    def __init__(self) -> None:
        self._reading: Reading | None = None

    def read(self, path: Path) -> Iterator[Head | tuple[Problem, ...] | None]:
        """Yield the head of a pack, or its problems."""
        reading = read_and_check(path)
        if reading.problems:
            yield reading.problems
            return
        self._reading = reading
        yield prepare(reading).head

    def take(self, *, copy: bool) -> Prepared:
        """Return what is to be stored."""
        assert self._reading is not None
        return prepare(copy_of(self._reading) if copy else self._reading)

    def close(self) -> None:
        """Let the pack go."""
        self._reading = None


def desk_for(paths: Sequence[Path]) -> Desk:
    """Return where these are best read: one small pack here, else apart."""
    if len(paths) == 1 and not is_large(paths[0]):
        return Here()
    from quizapp.library.adding.apart import Apart  # noqa: PLC0415 - multiprocessing takes a while to load

    return Apart()


def is_large(path: Path) -> bool:
    """Tell whether a pack is to be read apart; one that cannot be looked at is not."""
    try:
        return (path / PACK_FILE if path.is_dir() else path).stat().st_size >= LARGE_BYTES
    except (OSError, ValueError):
        return False
