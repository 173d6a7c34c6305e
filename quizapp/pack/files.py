"""The files of a pack before anybody believes them: which names and sizes are let in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from quizapp.pack.models.fields import MEDIA_FILE_PATTERN
from quizapp.pack.problems import Problem

PACK_FILE: Final = "pack.json"
MEDIA_FOLDER: Final = "media"

MAX_PACK_BYTES: Final = 24 * 1024 * 1024
"""More than 10,000 questions take. One emoji makes every character of a text take four bytes in memory, and
for a moment there are two such texts beside the file: what is larger could fill a small computer."""

MAX_MEDIA_BYTES: Final = 20 * 1024 * 1024
MAX_TOTAL_BYTES: Final = 128 * 1024 * 1024
MAX_FILES: Final = 1_000

_OF_WINDOWS: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
_MEDIA_NAME: Final = re.compile(MEDIA_FILE_PATTERN)


@dataclass(frozen=True, slots=True)
class Files:
    """The bytes of pack.json (None: not to be read) and of the media by file name, with what was refused."""

    pack: bytes | None
    media: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def media_name_fault(name: str) -> str | None:
    """Return why a file in media cannot have this name, as the end of a sentence; None if it can."""
    if _MEDIA_NAME.fullmatch(name) is None:
        return "must be named with letters A to Z, digits, “.”, “-” and “_” only. Rename it."
    if name.partition(".")[0].casefold() in _OF_WINDOWS or name.endswith("."):
        return "has a name that Windows cannot have for a file. Rename it."
    return None


def refused(code: str, sentence: str) -> Problem:
    """Return a problem about a file of the pack; it has no place inside pack.json."""
    return Problem("", code, sentence)


def largest(name: str) -> int:
    """Return how many bytes a file of the pack may have."""
    return MAX_PACK_BYTES if name == PACK_FILE else MAX_MEDIA_BYTES


def size_problem(name: str, size: int) -> Problem | None:
    """Return what is wrong with the size of a file of the pack, if anything."""
    most = largest(name)
    if size <= most:
        return None
    return refused("too-large", f"“{name}” is larger than {most // (1024 * 1024)} MB. Make it smaller.")
