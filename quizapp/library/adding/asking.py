"""Having the window that is open add packs: what is left for it, and what it answers.

The window answers within moments that it has begun, and then again and again.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from quizapp.library import inbox
from quizapp.library.adding.account import Account, account_of
from quizapp.library.adding.taking import Adding
from quizapp.library.inbox import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from quizapp.library.adding.account import WhenDifferent
    from quizapp.library.errors import HeldError


class Asking:
    """One request to the window that holds the data folder."""

    def __init__(self, held: HeldError, seconds: Callable[[], float]) -> None:
        """`seconds` tells a time that only goes on; `held` is raised where the window does not answer."""
        self._conversation = Conversation(held, seconds)

    def add(
        self, paths: Sequence[Path], when_different: WhenDifferent, now: datetime
    ) -> Iterator[Adding | None]:
        """Yield what the window tells, None where there is nothing new; the last has the account.

        Who asks waits a little between two steps. Raises HeldError, NotDoneError, OSError.
        """
        request = inbox.AddRequest(tuple(paths), when_different)
        with closing(self._conversation.ask(request, now)) as answers:
            for told in answers:
                adding = None if told is None else _adding(told)
                yield adding
                if adding is not None and adding.account is not None:
                    return

    def stop(self, now: datetime) -> None:
        """Have the window take no more; its account still comes."""
        with suppress(OSError):
            inbox.leave(self._conversation.held.folder, inbox.StopRequest(self._conversation.name), now)


def _adding(told: dict[str, Any]) -> Adding:
    try:
        if "account" in told:
            account: Account = account_of(told["account"])
            return Adding(len(account.lines), len(account.lines), account=account)
        return Adding(int(told["done"]), int(told["total"]), None, str(told["title"]))
    except (KeyError, TypeError, ValueError):
        return Adding(0, 0)
