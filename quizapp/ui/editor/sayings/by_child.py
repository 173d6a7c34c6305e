"""Articles that a child process reads: who says what, and drafts that follow what was corrected. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from quizapp.article.opening import Steps
from quizapp.drafting.correcting import corrected
from quizapp.drafting.models import Reading
from quizapp.drafting.reading import Lender
from quizapp.ui.editor.proposals.from_child import FromChild
from quizapp.ui.editor.proposals.source import NotDraftedError, Progress, Wish
from quizapp.ui.editor.sayings.source import Found

if TYPE_CHECKING:
    from quizapp.drafting.drafts import Draft, Drafts
    from quizapp.ui.editor.proposals.source import DraftSource
    from quizapp.ui.editor.sayings.source import About, Beside
    from quizapp.ui.ports import Translate

Source = Mapping[str, Any]
Stop = Callable[[], bool]
Lenders = Sequence[Lender]
T = TypeVar("T")

KEPT: Final = 6
"""So many articles that were read last need not be read again."""


@dataclass(frozen=True, slots=True)
class _Came:
    drafts: Drafts


@dataclass
class _Wanted:
    stopped: bool = False


class ByChild:
    """`read` reads an article, `draft` drafts from what was read; both raise a `fault`, which `why` words.

    `prove` holds a draft that was edited against drafting's checks.
    """

    def __init__(
        self,
        read: Callable[[Source, Stop], Iterator[Steps | Reading]],
        draft: Callable[[Source, Reading, About, Lenders, Wish, Stop], Iterator[Steps | Drafts]],
        prove: Callable[[Source, Reading, About, Draft, Source, Sequence[Source]], str],
        fault: type[Exception],
        why: Callable[[Translate, Any], str],
    ) -> None:
        self._read, self._draft, self._prove = read, draft, prove
        self._fault, self._why = fault, why
        self._kept: dict[object, Reading] = {}
        self._wanted = _Wanted()

    def read(self, source: Source) -> Iterator[Progress | Reading]:
        """Read who says what, at once what was read before. Raises NotDraftedError."""
        yield from self._told(lambda stop: self._reading(source, stop))

    def look(self, source: Source, about: About) -> Iterator[Progress | Found]:
        """Look what can be drafted, as corrected, of the article alone. Raises NotDraftedError."""
        about = replace(about, beside=())
        for each in self._told(lambda stop: self._drafting(source, about, Wish(), stop)):
            if isinstance(each, Progress):
                yield each
            else:
                yield Found(len(each.drafts.drafts), each.drafts.held_back)

    def fault(
        self, source: Source, about: About, draft: Draft, edited: Source, voices: Sequence[Source]
    ) -> str:
        """Return what drafting holds against a draft as it was edited. Raises NotDraftedError.

        It is not what `cancel` ends: whoever asked goes on by what comes of it.
        """
        *_, read = self._worded(lambda stop: self._reading(source, stop), _Wanted())
        return self._prove(source, read, about, draft, edited, voices) if isinstance(read, Reading) else ""

    def drafts(self, about: Callable[[Source], About]) -> DraftSource:
        """Return what drafts from an article, and follows what is told of it once that begins."""

        def begin(source: Source, wish: Wish, stop: Stop) -> Iterator[Steps | _Came]:
            yield from self._drafting(source, about(source), wish, stop)

        return FromChild(begin, self._fault, self._why)

    def cancel(self) -> None:
        """Have the child ended at its next look."""
        self._wanted.stopped = True

    def _told(self, begin: Callable[[Stop], Iterator[Steps | T]]) -> Iterator[Progress | T]:
        self._wanted = _Wanted()
        yield from self._worded(begin, self._wanted)

    def _worded(
        self, begin: Callable[[Stop], Iterator[Steps | T]], wanted: _Wanted
    ) -> Iterator[Progress | T]:
        try:
            for each in begin(lambda: wanted.stopped):
                yield Progress(each.done, each.total) if isinstance(each, Steps) else each
        except self._fault as error:
            if not wanted.stopped:
                told = error
                raise NotDraftedError(lambda translate: self._why(translate, told)) from error

    def _reading(self, source: Source, stop: Stop) -> Iterator[Steps | Reading]:
        same = _same(source)
        if same not in self._kept:
            for each in self._read(source, stop):
                if isinstance(each, Steps):
                    yield each
                else:
                    self._keep(same, each)
        yield self._kept[same]

    def _keep(self, same: object, read: Reading) -> None:
        self._kept[same] = read
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]

    def _drafting(self, source: Source, about: About, wish: Wish, stop: Stop) -> Iterator[Steps | _Came]:
        for each in self._reading(source, stop):
            if isinstance(each, Steps):
                yield each
                continue
            lenders: list[Lender] = []
            yield from self._lending(lenders, about.beside if "not-stated" in wish.types else (), stop)
            for come in self._draft(source, each, about, lenders, wish, stop):
                yield come if isinstance(come, Steps) else _Came(come)

    def _lending(self, lenders: list[Lender], beside: Iterable[Beside], stop: Stop) -> Iterator[Steps]:
        """Read the articles that lend, as they were corrected; one that cannot be read lends nothing."""
        for each in beside:
            try:
                for come in self._reading(each.source, stop):
                    if isinstance(come, Steps):
                        yield come
                    else:
                        lenders.append(Lender(each.source, corrected(come, each.corrections).reading))
            except self._fault:
                if stop():
                    raise


def _same(source: Source) -> object:
    """Return by what an article is known to be the one that was read."""
    passages = source.get("passages", [])
    texts = tuple((each.get("id"), each.get("role"), each.get("text")) for each in passages)
    return source.get("language"), texts
