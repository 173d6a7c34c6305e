"""The process that reads a stranger's pack, begun while the window is still being loaded.

It loads the models meanwhile, so that who names a pack at the start sees its first question sooner. Loads no
models here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from quizapp.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

_READER: Final = "quizapp.library.pack_import.pack_reader_process"
"""Loaded in the process alone."""
_NAMES: Final = (".quizpack", ".json")


@record
class ReaderChild:
    """The process, and our end of the pipe to it."""

    process: SpawnProcess
    ours: Connection

    def end(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.join()
        self.ours.close()


_begun: Final[dict[Path, ReaderChild]] = {}


def begin_reader(pack: Path) -> None:
    """Begin a process that can read this pack, and no other file, and that waits until it is taken."""
    if pack.suffix.casefold() in _NAMES or pack.is_dir():
        _begun[pack] = spawn_reader(_read, pack)


def take_reader(paths: Sequence[Path]) -> ReaderChild | None:
    """Return the process that was begun for these, once; None without one."""
    return _begun.pop(paths[0], None) if len(paths) == 1 else None


def end_readers() -> None:
    """End the processes that were begun and not taken."""
    while _begun:
        _begun.popitem()[1].end()


def spawn_reader(run: Callable[..., None], given: object) -> ReaderChild:
    """Return a new process, which runs a function with its end of the pipe and what is given."""
    import multiprocessing  # noqa: PLC0415 - takes a while to load

    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=run, args=(theirs, given), daemon=True)
    process.start()
    theirs.close()
    return ReaderChild(process, ours)


def _read(theirs: Connection, pack: Path) -> None:
    """Run in the process."""
    reader = import_module(_READER)
    reader.run_reader(theirs, list(reader.list_places([pack])))
