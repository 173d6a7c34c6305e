"""The files of a pack before anybody believes them: which names and sizes are let in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from quizapp.pack.models.fields import MEDIA_FILE_PATTERN
from quizapp.pack.problems import Problem

PACK_FILE: Final = "pack.json"
MEDIA_FOLDER: Final = "media"

MAX_PACK_BYTES: Final = 64 * 1024 * 1024
MAX_MEDIA_BYTES: Final = 20 * 1024 * 1024
MAX_TOTAL_BYTES: Final = 128 * 1024 * 1024
MAX_FILES: Final = 1_000

_MEDIA_NAME: Final = re.compile(MEDIA_FILE_PATTERN)


@dataclass(frozen=True, slots=True)
class Files:
    """The bytes of pack.json (None: not to be read) and of the media by file name, with what was refused."""

    pack: bytes | None
    media: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def is_media_name(name: str) -> bool:
    """Tell whether the name is a plain file name that a pack's media may have."""
    return _MEDIA_NAME.fullmatch(name) is not None


def refused(code: str, sentence: str) -> Problem:
    """Return a problem about a file of the pack; it has no place inside pack.json."""
    return Problem("", code, sentence)


def size_problem(name: str, size: int) -> Problem | None:
    """Return what is wrong with the size of a file of the pack, if anything."""
    largest = MAX_PACK_BYTES if name == PACK_FILE else MAX_MEDIA_BYTES
    if size <= largest:
        return None
    return refused("too-large", f"“{name}” is larger than {largest // (1024 * 1024)} MB. Make it smaller.")
