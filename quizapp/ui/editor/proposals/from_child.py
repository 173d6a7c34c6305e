"""Drafts that are made in a child process: how far it is, what came of it, and that it is stopped. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from quizapp.article.opening import Steps
from quizapp.ui.editor.proposals.source import NotDraftedError, Progress

if TYPE_CHECKING:
    from quizapp.drafting.drafts import Drafts
    from quizapp.ui.editor.proposals.source import Wish
    from quizapp.ui.ports import Translate


class Drafted(Protocol):
    """What a child comes to."""

    @property
    def drafts(self) -> Drafts:
        """All that it proposes."""
        ...


Begin = Callable[[Mapping[str, Any], "Wish", Callable[[], bool]], Iterator["Steps | Drafted"]]
"""Drafts from an article what is wished for, and asks again and again whether to stop."""


@dataclass
class _Wanted:
    stopped: bool = False


class FromChild:
    """`begin` drafts, and raises a `fault` where it cannot; `why` says that in words."""

    def __init__(self, begin: Begin, fault: type[Exception], why: Callable[[Translate, Any], str]) -> None:
        self._begin, self._fault, self._why = begin, fault, why
        self._wanted = _Wanted()

    def start(self, source: Mapping[str, Any], wish: Wish) -> Iterator[Progress | Drafts]:
        """Draft from an article. Raises NotDraftedError, but not for what was stopped."""
        wanted = self._wanted = _Wanted()
        try:
            for each in self._begin(source, wish, lambda: wanted.stopped):
                yield Progress(each.done, each.total) if isinstance(each, Steps) else each.drafts
        except self._fault as error:
            if not wanted.stopped:
                told = error
                raise NotDraftedError(lambda translate: self._why(translate, told)) from error

    def cancel(self) -> None:
        """Have the child ended at its next look."""
        self._wanted.stopped = True
