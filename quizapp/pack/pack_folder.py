"""The files of a pack before anybody believes them: which names and sizes are let in; and those of a folder.

In a folder others may lie beside pack.json; nothing outside is looked at. Links are not followed, wherever
they lead: where one leads to is a stranger's choice. What is no plain file is not opened, for opening a pipe
waits for ever, and opening a device may do something.
"""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from quizapp.catalogue import message
from quizapp.pack.canonical_text import quote_value
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
class PackFiles:
    """The bytes of pack.json (None: not to be read) and of the media by file name, with what was refused."""

    pack: bytes | None
    media: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def describe_media_name_fault(name: str) -> str | None:
    """Return why a file in media cannot have this name, as the end of an id; None if it can."""
    if _MEDIA_NAME.fullmatch(name) is None:
        return "letters"
    if name.partition(".")[0].casefold() in _OF_WINDOWS or name.endswith("."):
        return "windows"
    return None


def build_file_problem(code: str, sentence: str) -> Problem:
    """Return a problem about a file of the pack; it has no place inside pack.json."""
    return Problem("", code, sentence)


def get_size_limit(name: str) -> int:
    """Return how many bytes a file of the pack may have."""
    return MAX_PACK_BYTES if name == PACK_FILE else MAX_MEDIA_BYTES


def find_size_problem(name: str, size: int) -> Problem | None:
    """Return what is wrong with the size of a file of the pack, if anything."""
    most = get_size_limit(name)
    if size <= most:
        return None
    sentence = message("pack.file.too_large", name=name, most=most // (1024 * 1024))
    return build_file_problem("too-large", sentence)


_LEFT_BY_SYSTEMS: Final = frozenset({"thumbs.db", "desktop.ini"})
_AS_IT_IS: Final = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
"""Open no link, and wait for nobody, should the file have been changed for another since it was looked at."""


def read_folder(folder: Path) -> PackFiles:
    """Return the bytes of pack.json and of every file in media. Never raises for what the folder holds."""
    problems: list[Problem] = []
    pack = _read(folder, PACK_FILE, problems)
    return PackFiles(pack, _read_media(folder, problems), tuple(problems))


def read_media(folder: Path) -> PackFiles:
    """Return the bytes of every file in the media folder alone; there may be none."""
    problems: list[Problem] = []
    return PackFiles(None, _read_media(folder, problems), tuple(problems))


def _read_media(folder: Path, problems: list[Problem]) -> dict[str, bytes]:
    media: dict[str, bytes] = {}
    total = 0
    for name in _media(folder, problems):
        data = _read(folder, f"{MEDIA_FOLDER}/{name}", problems)
        total += len(data or b"")
        if total > MAX_TOTAL_BYTES:
            sentence = message("pack.file.media_too_large", most=MAX_TOTAL_BYTES // (1024 * 1024))
            problems.append(build_file_problem("too-large", sentence))
            break
        if data is not None:
            media[name] = data
    return media


def _media(folder: Path, problems: list[Problem]) -> Iterator[str]:
    """Yield the names in the media folder, sorted; tell those that a pack cannot have."""
    try:
        if _is_link(os.lstat(folder / MEDIA_FOLDER)):
            problems.append(_link(MEDIA_FOLDER))
            return
        with os.scandir(folder / MEDIA_FOLDER) as entries:
            found = sorted(entry.name for entry in islice(entries, MAX_FILES + 1))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        problems.append(_unreadable(MEDIA_FOLDER, error))
        return
    if len(found) > MAX_FILES:
        problems.append(build_file_problem("too-many-files", message("pack.file.too_many", most=MAX_FILES)))
        return
    seen: set[str] = set()
    for name in found:
        if name.startswith(".") or name.lower() in _LEFT_BY_SYSTEMS:
            continue
        fault = describe_media_name_fault(name)
        if fault:
            sentence = message(f"pack.media_name.{fault}", name=quote_value(name))
            problems.append(build_file_problem("file-name", sentence))
        elif name.casefold() in seen:
            problems.append(build_file_problem("duplicate-file", message("pack.file.doubled", name=name)))
        else:
            seen.add(name.casefold())
            yield name


def _read(folder: Path, name: str, problems: list[Problem]) -> bytes | None:
    """Return the bytes of a file of the pack; None if it is not read, which is told."""
    data = b""
    try:
        problem = _problem(name, os.lstat(folder / name))
        if problem is None:
            descriptor = os.open(folder / name, os.O_RDONLY | _AS_IT_IS)
            with os.fdopen(descriptor, "rb") as file:
                # Judged again, for it may have been changed meanwhile; nor may it grow while it is read.
                problem = _problem(name, os.fstat(descriptor))
                data = b"" if problem else file.read(get_size_limit(name) + 1)
            if len(data) > get_size_limit(name):
                problem = build_file_problem("too-large", message("pack.file.grew", name=name))
    except FileNotFoundError:
        sentence = message("pack.file.not_found", name=name, folder=quote_value(folder.name))
        problem = build_file_problem("not-found", sentence)
    except OSError as error:
        problem = _unreadable(name, error)
    if problem is None:
        return data
    problems.append(problem)
    return None


def _problem(name: str, status: os.stat_result) -> Problem | None:
    """Let in a plain file of a size that a pack's may have."""
    if _is_link(status):
        return _link(name)
    if not stat.S_ISREG(status.st_mode):
        return build_file_problem("not-a-file", message("pack.file.no_plain_file", name=name))
    return find_size_problem(name, status.st_size)


def _is_link(status: os.stat_result) -> bool:
    """Tell whether it is a link, on Windows also a junction, which is one between folders."""
    links = (getattr(stat, "IO_REPARSE_TAG_SYMLINK", -1), getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1))
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) in links


def _link(name: str) -> Problem:
    return build_file_problem("link", message("pack.file.link", name=name))


def _unreadable(name: str, error: OSError) -> Problem:
    return build_file_problem("unreadable", message("pack.file.unreadable", name=name, reason=error.strerror))
