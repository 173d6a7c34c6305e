"""The data folder that a command is about: the option that names it, and holding it."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from quizapp import paths
from quizapp.catalogue import message
from quizapp.library.begin import begin
from quizapp.library.lock import hold

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator
    from datetime import datetime

    from quizapp.library.begin import Begun

LOOK_S: Final = 0.05
"""So long passes between two looks at what the window that holds the folder answers."""


def add_data(parser: ArgumentParser) -> None:
    """Let a command be told which data folder it is about."""
    parser.add_argument("--data", metavar="FOLDER", help=message("cli.data"))


def data_folder(arguments: Namespace) -> Path:
    """Return the data folder that was named, or the usual one."""
    return paths.data_dir(Path(arguments.data) if arguments.data else None)


@contextmanager
def held(folder: Path, now: datetime) -> Iterator[Begun]:
    """Begin as the window does, and hold the folder meanwhile. Raises HeldError, LibraryError, OSError."""
    begun = begin(folder, now, lambda: uuid4().hex, lambda _reader, _learner: None)
    lock = begun.lock or hold(folder, now)
    try:
        yield begun
    finally:
        lock.release()
