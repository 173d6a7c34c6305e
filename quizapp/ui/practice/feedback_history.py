"""The explanations that were shown in a session, and the way back to an earlier one. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from quizapp.quiz.responses import EvidenceResponse, Response


@dataclass(frozen=True, slots=True)
class FeedbackEntry:
    """An explanation that was shown: the response, the day on which its question comes back, its evidence."""

    response: Response
    due: date | None
    evidence: EvidenceResponse | None = None


class FeedbackHistory:
    """The explanations in order. The last one is on screen, or an earlier one that is looked back at."""

    def __init__(self, told: Iterable[FeedbackEntry]) -> None:
        self._told = list(told)
        self._looking_at: int | None = None

    @property
    def looking_back(self) -> bool:
        """Whether an earlier explanation is on screen."""
        return self._looking_at is not None

    @property
    def shown(self) -> FeedbackEntry:
        """The explanation on screen. Raises IndexError if there is none."""
        return self._told[-1 if self._looking_at is None else self._looking_at]

    @property
    def has_any(self) -> bool:
        """Whether there is one to go back to from a question."""
        return bool(self._told)

    @property
    def has_before(self) -> bool:
        """Whether there is one before the explanation on screen."""
        return (len(self._told) - 1 if self._looking_at is None else self._looking_at) > 0

    @property
    def due(self) -> dict[str, date]:
        """The days on which questions come back, by response id."""
        return {told.response.id: told.due for told in self._told if told.due is not None}

    def add(self, told: FeedbackEntry) -> None:
        """Take an explanation as the last one."""
        self._told.append(told)

    def set_due(self, response: str, due: date) -> None:
        """Tell of an answer when its question comes back."""
        self._told = [replace(told, due=due) if told.response.id == response else told for told in self._told]

    def take_last(self) -> FeedbackEntry:
        """Take the last one away, and return it. Raises IndexError if there is none."""
        return self._told.pop()

    def stop_looking_back(self) -> None:
        """Look back no more."""
        self._looking_at = None

    def back(self, *, explaining: bool) -> bool:
        """Go to the one before what is on screen; False if there is none.

        `explaining`: going forward ends at the last explanation, and not at the question due.
        """
        last = len(self._told) - (2 if explaining else 1)
        target = last if self._looking_at is None else self._looking_at - 1
        if target < 0:
            return False
        self._looking_at = target
        return True

    def forward(self, *, explaining: bool) -> bool:
        """Go on from an earlier one; False if looking back is over. `explaining` as in `back`."""
        end = len(self._told) - (1 if explaining else 0)
        following = end if self._looking_at is None else self._looking_at + 1
        self._looking_at = following if following < end else None
        return self.looking_back
