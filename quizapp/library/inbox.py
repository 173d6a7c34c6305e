"""The inbox of the data folder: what a second start asks of the window that is open."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library.moments import to_us
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from datetime import datetime

_LARGEST: Final = 64 * 1024
"""More bytes than any path has; a larger file is not from here."""


@dataclass(frozen=True, slots=True)
class Message:
    """Come to the front, and open this file if there is one."""

    path: Path | None


def leave(folder: Path, message: Message, now: datetime) -> None:
    """Leave a message in the data folder, whole. Raises OSError."""
    inbox = folder / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    path = None if message.path is None else str(message.path.absolute())
    # The time first, so that names sort in the order in which they were left.
    name = f"{to_us(now):020d}-{os.getpid()}.json"
    write_whole(inbox / name, json.dumps({"open": path}).encode())


def take(folder: Path) -> tuple[Message, ...]:
    """Return the messages in the order in which they were left, and remove them, with what is none."""
    found = []
    for file in sorted((folder / "inbox").glob("[0-9]*.json")):
        message = _read(file)
        file.unlink(missing_ok=True)
        if message is not None:
            found.append(message)
    return tuple(found)


def _read(file: Path) -> Message | None:
    try:
        if file.stat().st_size > _LARGEST:
            return None
        path = json.loads(file.read_bytes())["open"]
        return Message(None if path is None else Path(path))
    except (OSError, ValueError, KeyError, TypeError):
        return None
