"""Answers that cannot be written: they wait in memory, in their order, until they can be. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from quizapp.library.errors import LibraryError
from quizapp.record import record

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import LibraryWriter
    from quizapp.ui.ports import Background, Clock


@record
class QueuedWrite:
    """Something to be written: what it is, and the job that writes it, which can be repeated.

    `kept` is called once it is on the disk at the first try. Where that fails `waits` is called, and `later`
    once it is on the disk after all. `failed` is told of what is a fault of the program's own; then it does
    not wait. `answers` is how many answers it stands for.
    """

    what: object
    job: Callable[[LibraryWriter], Any]
    kept: Callable[[Any], None]
    waits: Callable[[], None]
    later: Callable[[Any], None]
    failed: Callable[[Exception], None]
    answers: int = 1


@record
class UnsavedAnswers:
    """So many answers wait since a moment (UTC), and why the last try to write them failed."""

    since: datetime
    error: LibraryError
    answers: int


class WriteQueue:
    """Writes one item after the other. Once one cannot be written, those after it wait behind it."""

    def __init__(
        self, background: Background, clock: Clock, show: Callable[[UnsavedAnswers | None], None]
    ) -> None:
        """`show` is told whenever what waits has changed, None when all of it is on the disk."""
        self._background, self._clock, self._show = background, clock, show
        self._items: list[QueuedWrite] = []
        self._since = clock.now()
        self._error: LibraryError | None = None
        self._is_trying = False

    @property
    def items(self) -> tuple[QueuedWrite, ...]:
        """What waits, in the order in which it has to be written."""
        return tuple(self._items)

    @property
    def unsaved(self) -> UnsavedAnswers | None:
        """What there is to tell of what waits; None if nothing does."""
        if not self._items or self._error is None:
            return None
        return UnsavedAnswers(self._since, self._error, sum(item.answers for item in self._items))

    def write(self, item: QueuedWrite) -> None:
        """Write an item, behind those that wait."""
        if self._items:
            self._add(item)
            self.try_again()
        else:
            self._background.write(item.job, item.kept, lambda error: self._refused(item, error))

    def try_again(self) -> None:
        """Write what waits, in its order, as far as that goes."""
        if self._items and not self._is_trying:
            self._is_trying = True
            item = self._items[0]
            self._background.write(item.job, lambda value: self._written(item, value), self._still_refused)

    def forget(self, doomed: Callable[[object], bool]) -> None:
        """Write nothing of what is doomed, as its learner is to be erased; what is under way may come yet."""
        left = [item for item in self._items if not doomed(item.what)]
        if left != self._items:
            self._items = left
            self._show(self.unsaved)

    def _refused(self, item: QueuedWrite, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            item.failed(error)
            return
        if not self._items:
            self._since = self._clock.now()
        self._error = error
        self._add(item)

    def _add(self, item: QueuedWrite) -> None:
        self._items.append(item)
        self._show(self.unsaved)
        item.waits()

    def _written(self, item: QueuedWrite, value: Any) -> None:
        self._is_trying = False
        if item in self._items:
            self._items.remove(item)
        self._show(self.unsaved)
        item.later(value)
        self.try_again()

    def _still_refused(self, error: Exception) -> None:
        self._is_trying = False
        if not isinstance(error, LibraryError):
            raise error
        self._error = error
        self._show(self.unsaved)
