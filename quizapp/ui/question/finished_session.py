"""A session as the results are told it: what was asked, what was answered, what comes back when. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.quiz.responses import Response
    from quizapp.quiz.session import SessionState
    from quizapp.ui.kinds.session_context import OpenPack, SessionContext


@dataclass(frozen=True)
class FinishedSession:
    """A session that is over. `due` are the local days on which questions come back, by response id.

    `as_answered` are small packs of questions that have changed since they were answered, by fingerprint.
    `notice` tells what was not as it had been left, where nothing was asked since.
    """

    sitting: SessionContext
    state: SessionState
    due: Mapping[str, date]
    left_out_kinds: int
    as_answered: Mapping[str, OpenPack] = field(default_factory=dict)
    notice: str = ""

    def find_context(self, response: Response) -> SessionContext:
        """Return the sitting with the pack as it was when a response was given."""
        return find_session_context(self.sitting, self.as_answered, response)


def find_session_context(
    sitting: SessionContext, as_answered: Mapping[str, OpenPack], response: Response
) -> SessionContext:
    """Return a sitting with the pack in which the response's question is as it was answered."""
    opened = as_answered.get(response.fingerprint)
    return sitting if opened is None else replace(sitting, opened=opened)
