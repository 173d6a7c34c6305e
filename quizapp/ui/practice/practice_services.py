"""What practising needs from outside. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from quizapp.ui.practice.session_writes import save_session_write
from quizapp.ui.unsaved_answers.write_queue import QueuedWrite

if TYPE_CHECKING:
    from quizapp.library.cards import ReviewCard
    from quizapp.library.settings import Settings
    from quizapp.ui.ports import Background, Clock, NewId, Translate
    from quizapp.ui.practice.session_writes import SessionWrite, UnsavedWrites
    from quizapp.ui.unsaved_answers.write_queue import WriteQueue


@dataclass(frozen=True)
class PracticeServices:
    """Workers, time, chance, ids, words, who practises, the settings as they are now, what is not saved."""

    background: Background
    clock: Clock
    random: Random
    new_id: NewId
    translate: Translate
    learner: Callable[[], str]
    settings: Callable[[], Settings]
    waiting: WriteQueue

    @property
    def unsaved(self) -> UnsavedWrites:
        """What was to be kept and is not on the disk yet."""
        return tuple(item.what for item in self.waiting.items)

    def keep(
        self,
        given: SessionWrite,
        done: Callable[[ReviewCard | None], None],
        failed: Callable[[Exception], None],
        later: Callable[[ReviewCard | None], None] | None = None,
        answers: int = 0,
    ) -> None:
        """Have something kept, and go on: with its card, or without where the disk cannot take it yet.

        Then `later` is told the card once it is on the disk. `failed` is told of faults of the program's own.
        """
        self.waiting.write(
            QueuedWrite(
                given,
                lambda writer: save_session_write(writer, given),
                done,
                lambda: done(None),
                later or _nothing,
                failed,
                answers,
            )
        )


def _nothing(_: ReviewCard | None) -> None:
    """Take a card that nobody waits for."""
