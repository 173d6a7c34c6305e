"""Holding the folder of a pack in work: one window has it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.errors import NotSavedError, OpenElsewhereError
from quizapp.library.errors import HeldError, LockError
from quizapp.library.lock import Lock, hold

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def held(folder: Path, name: str, now: datetime) -> Lock:
    """Hold the folder until the lock is released. Raises OpenElsewhereError, NotSavedError."""
    try:
        return hold(folder, now)
    except HeldError as error:
        raise OpenElsewhereError(name, error.host) from error
    except LockError as error:
        raise NotSavedError(folder, "the folder cannot be locked") from error
