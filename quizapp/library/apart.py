"""Reading a large pack in a process of its own.

To read and check one takes seconds in which Python does nothing else, so in this process the window would
stand still, and an answer wait. What is to be stored comes through a pipe, and is only written here.
"""

from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.errors import LibraryError
from quizapp.library.preparing import Prepared, prepare
from quizapp.pack.checks.run import read_and_check
from quizapp.pack.files import PACK_FILE

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from multiprocessing.connection import Connection
    from pathlib import Path

    from quizapp.pack.problems import Problem

LARGE_BYTES: Final = 500_000
"""From this size on it is quicker to start a process than to have everybody wait."""

LOOK_S: Final = 0.005


class StoppedError(LibraryError):
    """Reading ended before its end: killed, or out of memory."""

    code = "stopped"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Reading {path.name} stopped before its end. It may be too large for this computer’s memory."
        )
        self.path = path


def is_large(path: Path) -> bool:
    """Tell whether a pack is to be read apart; one that cannot be looked at is not."""
    try:
        return (path / PACK_FILE if path.is_dir() else path).stat().st_size >= LARGE_BYTES
    except OSError:
        return False


def prepare_apart(path: Path) -> Generator[Prepared | tuple[Problem, ...] | None]:
    """Read, check and prepare a pack apart.

    Yields None every now and then until it is read; then its problems, or what is to be stored, to be taken
    before the next step. Closing ends the other process. Raises StoppedError.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    reading = context.Process(target=_send, args=(path, theirs), daemon=True)
    reading.start()
    theirs.close()
    try:
        while not ours.poll(LOOK_S):
            yield None
        told = _received(ours, path)
        yield told if isinstance(told, tuple) else Prepared(told, _each(ours, path), _each(ours, path))
    finally:
        reading.kill()
        reading.join()
        ours.close()


def _send(path: Path, to: Connection) -> None:
    """Run in the other process, which leaves the processor to the window."""
    if hasattr(os, "nice"):
        os.nice(10)
    reading = read_and_check(path)
    if reading.problems:
        to.send(reading.problems)
        return
    prepared = prepare(reading)
    to.send(prepared.head)
    for parts in (prepared.pieces, prepared.batches):
        for part in parts:
            to.send(part)
        to.send(None)


def _each(ours: Connection, path: Path) -> Iterator[Any]:
    while (part := _received(ours, path)) is not None:
        yield part


def _received(ours: Connection, path: Path) -> Any:
    try:
        return ours.recv()
    except EOFError:
        raise StoppedError(path) from None
