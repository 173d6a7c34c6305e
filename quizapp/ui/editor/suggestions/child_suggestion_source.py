"""Drafts that are made in a child process: how far it is, what came of it, and that it is stopped. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from quizapp.article.file_opener import ReadProgress
from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError, SuggestionProgress

if TYPE_CHECKING:
    from quizapp.drafting.suggestions import ArticleSuggestions
    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionOptions
    from quizapp.ui.ports import Translate


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
