"""Reads the files of a pack that is a folder. Others may lie beside pack.json; nothing outside is read."""

import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from quizapp.pack.files import (
    MAX_FILES,
    MAX_TOTAL_BYTES,
    MEDIA_FOLDER,
    PACK_FILE,
    Files,
    is_media_name,
    refused,
    size_problem,
)
from quizapp.pack.problems import Problem
from quizapp.pack.wording import quoted

_LEFT_BY_SYSTEMS: Final = frozenset({"thumbs.db", "desktop.ini"})


def read_folder(folder: Path) -> Files:
    """Return the bytes of pack.json and of every file in media. Never raises for what the folder holds."""
    problems: list[Problem] = []
    pack = _read(folder, folder / PACK_FILE, problems)
    media: dict[str, bytes] = {}
    total = 0
    for path in _media(folder, problems):
        data = _read(folder, path, problems)
        total += len(data or b"")
        if total > MAX_TOTAL_BYTES:
            problems.append(_too_much())
            break
        if data is not None:
            media[path.name] = data
    return Files(pack, media, tuple(problems))


def _media(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files of the media folder by name; tell the names that a pack cannot have."""
    try:
        found = sorted(islice((folder / MEDIA_FOLDER).iterdir(), MAX_FILES + 1))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        problems.append(_unreadable(MEDIA_FOLDER, error))
        return
    if len(found) > MAX_FILES:
        problems.append(refused("too-many-files", f"“{MEDIA_FOLDER}” holds more than {MAX_FILES:,} files."))
        return
    seen: set[str] = set()
    for path in found:
        if path.name.startswith(".") or path.name.lower() in _LEFT_BY_SYSTEMS:
            continue
        if not is_media_name(path.name):
            problems.append(refused("file-name", f"{quoted(path.name)}: {_NAME_ADVICE}"))
        elif path.name.casefold() in seen:
            problems.append(
                refused("duplicate-file", f"“{path.name}” differs from another file in capitals only.")
            )
        else:
            seen.add(path.name.casefold())
            yield path


_NAME_ADVICE: Final = (
    "a file in “media” must be named with letters A to Z, digits, “.”, “-” and “_” only. Rename it."
)


def _too_much() -> Problem:
    return refused("too-large", f"Together the media are larger than {MAX_TOTAL_BYTES // (1024 * 1024)} MB.")


def _read(folder: Path, path: Path, problems: list[Problem]) -> bytes | None:
    name = path.relative_to(folder).as_posix()
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            problems.append(
                refused("link", f"“{name}” leads out of the pack's folder. Put the file itself there.")
            )
            return None
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            problems.append(refused("not-a-file", f"“{name}” is not a plain file. Take it out."))
            return None
        problem = size_problem(name, status.st_size)
        data = b"" if problem else path.read_bytes()
    except FileNotFoundError:
        problems.append(refused("not-found", f"There is no “{name}” in the folder {quoted(folder.name)}."))
        return None
    except (OSError, RuntimeError) as error:  # a circle of links is a RuntimeError up to Python 3.12
        problems.append(_unreadable(name, error))
        return None
    if problem:
        problems.append(problem)
    return None if problem else data


def _unreadable(name: str, error: Exception) -> Problem:
    why = error.strerror if isinstance(error, OSError) and error.strerror else "its link leads nowhere"
    return refused("unreadable", f"“{name}” cannot be read: {why}.")
