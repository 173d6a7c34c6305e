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


class EarlyReader:
    """A process that can read the pack named at the start, and no other file, and waits until it is taken."""

    def __init__(self, pack: Path) -> None:
        """None is begun for what is no pack by its name."""
        self._pack = pack
        is_pack = pack.suffix.casefold() in _NAMES or pack.is_dir()
        self._child = spawn_reader(_read, pack) if is_pack else None

    def take(self, paths: Sequence[Path]) -> ReaderChild | None:
        """Return the process if it was begun for these, once; None without one."""
        if [*paths] != [self._pack]:
            return None
        child, self._child = self._child, None
        return child

    def end(self) -> None:
        """End the process if it was not taken."""
        if self._child is not None:
            self._child.end()
            self._child = None


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
