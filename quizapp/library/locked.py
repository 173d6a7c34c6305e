"""Settings that whoever looks after this computer has fixed for everybody, in a file of their own.

The file is a JSON object with names of settings and their values, as in {"theme": "light", "proving": true}.
Where it is tells `paths.locked_settings`. It is only ever read.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quizapp.library.settings import Limits

LARGEST: Final = 64 * 1024
"""In bytes: a file that is larger was not written for this."""


@dataclass(frozen=True, slots=True)
class Locked:
    """The values by the names of the settings, and what in the file could not be used; '' if all could."""

    values: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""


NOTHING: Final = Locked()


def locked_settings(path: Path, limits: Mapping[str, Limits]) -> Locked:
    """Return what is fixed, as far as it can be used: most computers have no such file."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
            return Locked(problem=_told(path, "it is no file of settings"))
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return NOTHING
    except OSError as error:
        return Locked(problem=_told(path, f"it cannot be read: {error.strerror}"))
    return _read(path, data, limits)


def _read(path: Path, data: bytes, limits: Mapping[str, Limits]) -> Locked:
    from quizapp.pack.strictjson import parse  # noqa: PLC0415 - most computers have no such file

    parsed = parse(data)
    if parsed.problems:
        return Locked(problem=_told(path, parsed.problems[0].message))
    if not isinstance(parsed.value, dict):
        return Locked(problem=_told(path, "it has to be an object in {curly brackets}"))
    good = {name: value for name, value in parsed.value.items() if _admits(limits, name, value)}
    bad = [name for name in parsed.value if name not in good]
    reason = f"{', '.join(bad)[:200]}: no setting, or not a value of it"
    return Locked(good, _told(path, reason) if bad else "")


def _admits(limits: Mapping[str, Limits], name: str, value: object) -> bool:
    return name in limits and limits[name].admits(value)


def _told(path: Path, reason: str) -> str:
    return f"The file {path}, which fixes settings for everybody here, is not used as it is ({reason})."
