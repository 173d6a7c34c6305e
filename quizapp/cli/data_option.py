"""The data folder that a command is about: the option that names it, and holding it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from quizapp import paths
from quizapp.catalogue import message
from quizapp.file_modes import keep_private
from quizapp.library.data_lock import acquire_lock
from quizapp.library.startup import StartupResult, start_library

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator
    from datetime import datetime


POLL_S: Final = 0.05
"""So long passes between two looks at what the window that holds the folder answers."""


def add_data_option(parser: ArgumentParser) -> None:
    """Let a command be told which data folder it is about."""
    parser.add_argument("--data", metavar="FOLDER", help=message("cli.data"))


def find_data_folder(arguments: Namespace) -> Path:
    """Return the data folder that was named, or the usual one; from now on it is kept private."""
    folder = paths.data_dir(Path(arguments.data) if arguments.data else None)
    keep_private(folder, chosen=bool(arguments.data))
    return folder


@contextmanager
def hold_data_folder(folder: Path, now: datetime) -> Iterator[StartupResult]:
    """Begin as the window does, and hold the folder meanwhile. Raises HeldError, LibraryError, OSError."""
    begun = start_library(folder, now, lambda: uuid4().hex, lambda _reader, _learner: None)
    lock = begun.lock or acquire_lock(folder, now)
    if begun.missing:
        # What is written now moves the mark, and no later start tells.
        print(message("home.answers_missing", n=begun.missing), file=sys.stderr)
    try:
        yield begun
    finally:
        lock.release()
