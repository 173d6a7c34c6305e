"""What goes wrong with what is kept, in words; any other fault is the program's own. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.errors import LibraryError

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def describe_library_error(translate: Translate, error: Exception) -> str:
    """Say what went wrong. Raises the error itself where it is none of the library's: it has its own page."""
    if not isinstance(error, LibraryError):
        raise error
    return translate(error.message)
