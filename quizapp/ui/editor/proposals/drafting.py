"""Having an article drafted from, on a worker: what comes of it, and that it can be stopped. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.editor.proposals.lot import Proved, Prover
from quizapp.ui.editor.proposals.source import NotDraftedError, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.editing.pointers import Json
    from quizapp.ui.editor.proposals.source import DraftSource, Wish
    from quizapp.ui.ports import LongBackground


class Drafting:
    """One article at a time; what comes of one that was stopped is told to nobody."""

    def __init__(self, source: DraftSource, background: LongBackground) -> None:
        self._source, self._background = source, background
        self._wanted: object = None

    @property
    def goes_on(self) -> bool:
        """Whether an article is being drafted from."""
        return self._wanted is not None

    def start(
        self,
        document: Json,
        article: Json,
        wish: Wish,
        came: Callable[[Progress | Proved], None],
        done: Callable[[], None],
        failed: Callable[[NotDraftedError], None],
    ) -> None:
        """Draft from an article of a document; each of the drafts is looked at once more before it comes."""
        wanted = self._wanted = object()
        prover = Prover(document)

        def told(act: Callable[[], None], *, last: bool) -> None:
            if self._wanted is wanted:
                self._wanted = None if last else wanted
                act()

        def broke(error: Exception) -> None:
            if not isinstance(error, NotDraftedError):
                raise error
            failed(error)

        self._background.read_batches(
            lambda _: self._drafted(wanted, article, wish, prover),
            lambda each: told(lambda: came(each), last=False),
            lambda: told(done, last=True),
            lambda error: told(lambda: broke(error), last=True),
        )

    def _drafted(
        self, wanted: object, article: Json, wish: Wish, prover: Prover
    ) -> Iterator[Progress | Proved]:
        for each in self._source.start(article, wish):
            if self._wanted is not wanted:
                return
            yield each if isinstance(each, Progress) else prover.proved(each)

    def stop(self) -> None:
        """Stop, if an article is being drafted from."""
        if self._wanted is not None:
            self._wanted = None
            self._source.cancel()
