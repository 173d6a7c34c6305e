"""Something that is done with an article on a worker, one after another, and that can be stopped. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.ui.ports import BatchBackground

T = TypeVar("T")


class BackgroundTask:
    """One thing at a time; of one that was stopped nothing is told. `cancel` ends what it uses."""

    def __init__(self, cancel: Callable[[], None], background: BatchBackground) -> None:
        self._cancel, self._background = cancel, background
        self._wanted: object = None

    @property
    def goes_on(self) -> bool:
        """Whether something is being done."""
        return self._wanted is not None

    def start(
        self,
        begin: Callable[[], Iterator[T]],
        came: Callable[[T], None],
        done: Callable[[], None],
        failed: Callable[[NoSuggestionsError], None],
    ) -> None:
        """Do something in place of what goes on, and tell what comes of it."""
        self.stop()
        wanted = self._wanted = object()

        def told(act: Callable[[], None], *, last: bool) -> None:
            if self._wanted is wanted:
                self._wanted = None if last else wanted
                act()

        def broke(error: Exception) -> None:
            if not isinstance(error, NoSuggestionsError):
                raise error
            failed(error)

        self._background.read_batches(
            lambda _: self._batches(wanted, begin),
            lambda each: told(lambda: came(each), last=False),
            lambda: told(done, last=True),
            lambda error: told(lambda: broke(error), last=True),
        )

    def stop(self) -> None:
        """Stop what goes on, if anything does."""
        if self._wanted is not None:
            self._wanted = None
            self._cancel()

    def _batches(self, wanted: object, begin: Callable[[], Iterator[T]]) -> Iterator[T]:
        for each in begin():
            if self._wanted is not wanted:
                return
            yield each
