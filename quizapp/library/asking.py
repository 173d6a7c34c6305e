"""Listening to what the window that is open answers to a request: again and again, until its end.

Silence means that it does not hear.
"""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING, Any, Final

from quizapp.library import inbox
from quizapp.library.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import datetime

    from quizapp.library.errors import HeldError
    from quizapp.library.inbox import Asked

PATIENCE_S: Final = 10.0
"""So long is waited for the next word."""


class NotDoneError(LibraryError):
    """The window began and did not come to an end; the sentence is its own."""

    code = "not-done"


class Conversation:
    """One request to the window that holds the data folder."""

    def __init__(self, held: HeldError, seconds: Callable[[], float]) -> None:
        """`seconds` tells a time that only goes on; `held` is raised where the window does not answer."""
        self.held = held
        self.name = ""
        self._seconds = seconds

    def ask(self, asked: Asked, now: datetime) -> Generator[dict[str, Any] | None]:
        """Yield what the window tells, None where there is nothing new; who asks waits between two steps.

        It goes on until it is closed. Raises HeldError, NotDoneError, OSError.
        """
        if self.held.host not in (None, platform.node()):
            # On a network folder it is another computer's window, to which the paths of this one say nothing.
            raise self.held
        folder = self.held.folder
        self.name = inbox.leave(folder, asked, now)
        heard, last = self._seconds(), None
        try:
            while True:
                told = inbox.answered(folder, self.name)
                if told == last:
                    if self._seconds() - heard > PATIENCE_S:
                        raise self.held
                    yield None
                    continue
                heard, last = self._seconds(), told
                if told is not None and "failed" in told:
                    raise NotDoneError(str(told["failed"]))
                yield told
        finally:
            inbox.withdraw(folder, self.name)
            inbox.clear_answers(folder, self.name)
