"""What practising needs from outside. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from quizapp.ui.practice.keeping import keep
from quizapp.ui.unsaved.waiting import Item

if TYPE_CHECKING:
    from quizapp.library.cards import Card
    from quizapp.library.settings import Settings
    from quizapp.ui.ports import Background, Clock, NewId, Translate
    from quizapp.ui.practice.keeping import Kept, Unsaved
    from quizapp.ui.unsaved.waiting import Waiting


@dataclass(frozen=True)
class World:
    """Workers, time, chance, ids, words, who practises, the settings as they are now, what is not saved."""

    background: Background
    clock: Clock
    random: Random
    new_id: NewId
    translate: Translate
    learner: Callable[[], str]
    settings: Callable[[], Settings]
    waiting: Waiting

    @property
    def unsaved(self) -> Unsaved:
        """What was to be kept and is not on the disk yet."""
        return tuple(item.what for item in self.waiting.items)

    def keep(
        self,
        given: Kept,
        done: Callable[[Card | None], None],
        failed: Callable[[Exception], None],
        later: Callable[[Card | None], None] | None = None,
        answers: int = 0,
    ) -> None:
        """Have something kept, and go on: with its card, or without where the disk cannot take it yet.

        Then `later` is told the card once it is on the disk. `failed` is told of faults of the program's own.
        """
        self.waiting.write(
            Item(
                given,
                lambda writer: keep(writer, given),
                done,
                lambda: done(None),
                later or _nothing,
                failed,
                answers,
            )
        )


def _nothing(_: Card | None) -> None:
    """Take a card that nobody waits for."""
