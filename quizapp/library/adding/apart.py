"""A process of its own that reads packs, one after another, for as long as it is wanted."""

from __future__ import annotations

import multiprocessing
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from quizapp.library.adding.copies import copy_of
from quizapp.library.adding.facts import read_facts
from quizapp.library.errors import StoppedError
from quizapp.library.packs.preparing import Prepared, prepare
from quizapp.pack.checks.run import read_and_check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

    from quizapp.library.adding.facts import Facts
    from quizapp.library.packs.preparing import Head
    from quizapp.pack.problems import Problem

LOOK_S: Final = 0.005

Wish = Literal["look", "take"]
Answer = Literal["store", "copy", "skip"]


@dataclass(frozen=True, slots=True)
class _Running:
    process: SpawnProcess
    ours: Connection


class Apart:
    """The desk in the other process, which is started when it is first needed and ends with `close`."""

    def __init__(self) -> None:
        self._running: _Running | None = None
        self._path: Path | None = None
        self._waits = False

    def look(self, path: Path) -> Iterator[tuple[Facts | None, tuple[Problem, ...]] | None]:
        """Yield None until a pack is read; then what it says of itself. Raises StoppedError."""
        yield from self._asked("look", path)

    def read(self, path: Path) -> Iterator[Head | tuple[Problem, ...] | None]:
        """Yield None until a pack is read; then its head, or its problems. Raises StoppedError."""
        for told in self._asked("take", path):
            self._waits = told is not None and not isinstance(told, tuple)
            yield told

    def take(self, *, copy: bool) -> Prepared:
        """Return what is to be stored, whose parts come as they are asked for. Raises StoppedError."""
        self._answer("copy" if copy else "store")
        head = self._received()
        return Prepared(head, self._each(), self._each())

    def close(self) -> None:
        """End the other process at once."""
        running, self._running, self._waits = self._running, None, False
        if running is not None:
            running.process.kill()
            running.process.join()
            running.ours.close()

    def _asked(self, wish: Wish, path: Path) -> Iterator[Any]:
        if self._waits:
            self._answer("skip")
        self._path = path
        running = self._running or self._start()
        try:
            running.ours.send((wish, path))
            while not running.ours.poll(LOOK_S):
                yield None
        except OSError:
            self._stopped()
        yield self._received()

    def _answer(self, answer: Answer) -> None:
        assert self._running is not None
        self._waits = False
        try:
            self._running.ours.send(answer)
        except OSError:
            self._stopped()

    def _start(self) -> _Running:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        self._running = _Running(process, ours)
        return self._running

    def _each(self) -> Iterator[Any]:
        while (part := self._received()) is not None:
            yield part

    def _received(self) -> Any:
        assert self._running is not None
        try:
            return self._running.ours.recv()
        except (EOFError, OSError):
            self._stopped()

    def _stopped(self) -> None:
        path = self._path
        assert path is not None
        self.close()
        raise StoppedError(path) from None


def _serve(theirs: Connection) -> None:
    """Run in the other process, which leaves the processor to the window, until nobody asks any more."""
    import signal  # noqa: PLC0415 - only the child needs it

    # Ctrl+C in a terminal goes to both; who asks ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(10)
    try:
        while True:
            wish, path = theirs.recv()
            if wish == "look":
                theirs.send(read_facts(path))
            else:
                _hand_over(theirs, path)
    except (EOFError, OSError):
        return


def _hand_over(theirs: Connection, path: Path) -> None:
    reading = read_and_check(path)
    if reading.problems:
        theirs.send(reading.problems)
        return
    prepared = prepare(reading)
    theirs.send(prepared.head)
    answer: Answer = theirs.recv()
    if answer != "skip":
        _send(theirs, prepare(copy_of(reading)) if answer == "copy" else prepared)


def _send(theirs: Connection, prepared: Prepared) -> None:
    theirs.send(prepared.head)
    for parts in (prepared.pieces, prepared.batches):
        for part in parts:
            theirs.send(part)
        theirs.send(None)
