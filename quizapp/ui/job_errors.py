"""What a job failed with, where that is no fault of the program's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.errors import LibraryError

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def describe_job_error(translate: Translate, error: Exception) -> str:
    """Say what went wrong with the library, or with a file. Raises any other error: it has its own page."""
    if isinstance(error, LibraryError):
        return translate(error.message)
    if isinstance(error, OSError):
        return str(error)
    raise error
