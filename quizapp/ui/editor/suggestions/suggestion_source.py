"""Where proposals come from: the port through which an article is drafted from, in a child process. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from quizapp.article.file_opener import ReadProgress
from quizapp.drafting.suggestions import SUGGESTION_TYPES

if TYPE_CHECKING:
    from quizapp.drafting.suggestions import ArticleSuggestions, SuggestionType
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class SuggestionProgress:
    """So many steps are done, of so many; a total of 0 is not known yet."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class SuggestionOptions:
    """Which types are drafted, at most how many, and how difficult (1 to 3; None: as it comes)."""

    types: tuple[SuggestionType, ...] = SUGGESTION_TYPES
    limit: int = 20
    difficulty: int | None = None


class NoSuggestionsError(Exception):
    """An article from which nothing can be drafted; `why` says so in words, '' where nobody knows."""

    def __init__(self, why: Callable[[Translate], str] | None = None) -> None:
        super().__init__()
        self.why: Callable[[Translate], str] = why or (lambda _: "")


class SuggestionSource(Protocol):
    """Drafts from one article at a time."""

    def start(
        self, source: Mapping[str, Any], wish: SuggestionOptions
    ) -> Iterator[SuggestionProgress | ArticleSuggestions]:
        """Draft from an article, plain JSON of the pack format, on a worker's thread.

        Each `ArticleSuggestions` that comes holds all drafts so far: those that came before, in their places,
        then new ones; the last is whole. It ends at once when it is cancelled. Raises NoSuggestionsError.
        """
        ...

    def cancel(self) -> None:
        """Stop drafting, if anything is drafted; told from the window's thread."""
        ...


class SuggestionResult(Protocol):
    """What a child comes to."""

    @property
    def drafts(self) -> ArticleSuggestions:
        """All that it proposes."""
        ...


SuggestFunction = Callable[
    [Mapping[str, Any], "SuggestionOptions", Callable[[], bool]], Iterator["ReadProgress | SuggestionResult"]
]
"""Drafts from an article what is wished for, and asks again and again whether to stop."""


@dataclass
class _SuggestCancelFlag:
    stopped: bool = False


class ChildSuggestionSource:
    """`begin` drafts, and raises a `fault` where it cannot; `why` says that in words."""

    def __init__(
        self, begin: SuggestFunction, fault: type[Exception], why: Callable[[Translate, Any], str]
    ) -> None:
        self._begin, self._fault, self._why = begin, fault, why
        self._wanted = _SuggestCancelFlag()

    def start(
        self, source: Mapping[str, Any], wish: SuggestionOptions
    ) -> Iterator[SuggestionProgress | ArticleSuggestions]:
        """Draft from an article. Raises NoSuggestionsError, but not for what was stopped."""
        wanted = self._wanted = _SuggestCancelFlag()
        try:
            for each in self._begin(source, wish, lambda: wanted.stopped):
                yield (
                    SuggestionProgress(each.done, each.total)
                    if isinstance(each, ReadProgress)
                    else each.drafts
                )
        except self._fault as error:
            if not wanted.stopped:
                told = error
                raise NoSuggestionsError(lambda translate: self._why(translate, told)) from error

    def cancel(self) -> None:
        """Have the child ended at its next look."""
        self._wanted.stopped = True
