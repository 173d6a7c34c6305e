"""What a page is shown for just now: an answer to what was asked before must not speak on it. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec

from quizapp.library.errors import LibraryError

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

P = ParamSpec("P")


class CallbackGuard:
    """Counts how often a page was shown for something, or left."""

    def __init__(self) -> None:
        self.times = 0
        """Which showing it is."""

    def begin(self) -> None:
        """Show the page for something else, or for nothing: it was left."""
        self.times += 1

    def guard(self, act: Callable[P, None]) -> Callable[P, None]:
        """Return what does the same as long as the page is shown for the same, and then nothing."""
        times = self.times

        def heed(*given: P.args, **named: P.kwargs) -> None:
            if times == self.times:
                act(*given, **named)

        return heed

    def failing(
        self, words: Callable[[Exception], str], tell: Callable[[str], None]
    ) -> Callable[[Exception], None]:
        """Return what tells of an error in words, on the same terms; what `words` raises goes on up."""
        heed = self.guard(tell)
        return lambda error: heed(words(error))


def describe_library_error(translate: Translate, error: Exception) -> str:
    """Say what went wrong. Raises the error itself where it is none of the library's: it has its own page."""
    if not isinstance(error, LibraryError):
        raise error
    return translate(error.message)
