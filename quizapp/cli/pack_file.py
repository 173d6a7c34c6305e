"""Packs that a command reads to make something of them: a confined child reads and checks them first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.catalogue import Message, message
from quizapp.library.pack_import.pack_reader_process import list_places
from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.pack_folder import build_file_problem
from quizapp.pack.pack_reader import PackReading, parse_pack, read_pack
from quizapp.pack.problems import Problem
from quizapp.sandbox.child_process import JobError
from quizapp.sandbox.generator_process import iter_values

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_in_child(path: Path, *, checked: bool) -> PackReading:
    """Return a pack as `read_and_check` does, or as `read_pack`; of one with problems nothing but these."""
    arguments: list[str | int] = [str(path.absolute()), int(checked)]
    answers = iter_values(
        f"{__name__}:iter_parts", arguments, list(list_places([path])), (Problem, Message), lambda: False
    )
    try:
        parts = [part for part in answers if part is not None]
    except (JobError, ValueError):
        return PackReading(None, (build_file_problem("too-large", message("pack.no_memory")),), b"")
    problems, data = parts[0]
    return PackReading(None if problems else parse_pack(data).pack, problems, data, dict(parts[1:]))


def iter_parts(path: str, checked: int) -> Iterator[tuple[Any, bytes]]:
    """Yield, in the child, what is wrong with a pack and its pack.json, and then each picture by its name."""
    reading = (read_and_check if checked else read_pack)(Path(path))
    yield reading.problems, reading.data
    yield from () if reading.problems else reading.media.items()
