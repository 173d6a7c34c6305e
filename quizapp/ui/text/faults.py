"""What a job failed with, where that is no fault of the program's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.errors import LibraryError
from quizapp.ui.text import errors

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def told(translate: Translate, error: Exception) -> str:
    """Say what went wrong with what is kept, or with a file. Raises any other error: it has its own page."""
    if isinstance(error, LibraryError):
        return errors.told(translate, error)
    if isinstance(error, OSError):
        return str(error)
    raise error
