"""Earlier states of a pack in work: of the last ten closings, the last ten hand-outs, and so on."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal

from quizapp.editing.errors import NoCopyError
from quizapp.editing.places import VERSIONS, read_object, telling_disk
from quizapp.editing.pointers import same
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.editing.pointers import Json

Why = Literal["closed", "handed-out", "saved", "found"]
"""Why a version was kept; "found": another program had changed the file, and this is what it wrote."""

MOST: Final = 10
"""So many of each sort are kept."""

_NAME: Final = re.compile(r"([0-9]{6,})-(closed|handed-out|saved|found)\.json")


@dataclass(frozen=True, slots=True)
class Version:
    """A version: its number (they count up), why it was kept, and when (UTC)."""

    number: int
    why: Why
    at: datetime


def keep_version(folder: Path, document: Json, why: Why, now: datetime) -> bool:
    """Keep a document as a version, and drop the oldest of this sort over ten.

    Nothing is kept, and False returned, where the newest version is the same. Raises NotSavedError.
    """
    with telling_disk(folder / VERSIONS):
        (folder / VERSIONS).mkdir(exist_ok=True)
        found = _files(folder)
        if found and same(_told(folder / VERSIONS / found[-1][2]).get("document"), document):
            return False
        number = found[-1][0] + 1 if found else 1
        told = {"at": now.isoformat(), "document": document}
        write_whole(folder / VERSIONS / f"{number:06}-{why}.json", json.dumps(told).encode())
        alike = [name for _, its, name in found if its == why]
        for name in alike[: max(0, len(alike) + 1 - MOST)]:
            (folder / VERSIONS / name).unlink(missing_ok=True)
    return True


def versions(folder: Path) -> tuple[Version, ...]:
    """Return the versions of a pack in work, the newest first; damaged ones are left out."""
    found = []
    for number, why, name in reversed(_files(folder)):
        told = _told(folder / VERSIONS / name)
        if "at" in told:
            found.append(Version(number, why, datetime.fromisoformat(told["at"])))
    return tuple(found)


def version_document(folder: Path, version: Version) -> Json:
    """Return the document of a version. Raises NoCopyError if it is gone or damaged."""
    name = f"{version.number:06}-{version.why}.json"
    told = _told(folder / VERSIONS / name)
    if "document" not in told:
        raise NoCopyError(name)
    return told["document"]


def _files(folder: Path) -> list[tuple[int, Why, str]]:
    """Return number, sort and file name of each version, the oldest first."""
    try:
        names = [path.name for path in (folder / VERSIONS).iterdir()]
    except OSError:
        return []
    matches = [match for match in map(_NAME.fullmatch, names) if match]
    return sorted((int(match[1]), match[2], match[0]) for match in matches)  # type: ignore[misc]  # the pattern


def _told(path: Path) -> dict[str, Json]:
    told = read_object(path) or {}
    return told if "document" in told and "at" in told else {}
