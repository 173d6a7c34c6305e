"""Putting what is installed into the index of what can be found, on the writer's thread. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.library.connections import Writer
    from quizapp.library.search.indexing import Indexing
    from quizapp.ui.background import Background


class Searching:
    """Lets the index follow what is installed; `failed` takes what that could not do."""

    def __init__(self, background: Background, failed: Callable[[Exception], None]) -> None:
        self._background, self._failed = background, failed

    def follow(self, anew: bool = False, then: Callable[[], None] = lambda: None) -> None:
        """Bring the index to what is installed, all of it anew if it is damaged, and then call something.

        Where there is nothing to do that takes no time, and nothing is written.
        """
        self._background.write_batches(
            lambda writer: _followed(writer, anew=anew), lambda _: None, then, self._failed
        )


def _followed(writer: Writer, *, anew: bool) -> Iterator[Indexing]:
    from quizapp.library.search.indexing import empty, indexing

    if anew:
        with writer.transaction() as connection:
            empty(connection)
    yield from indexing(writer)
