"""Where drafts come from: the port through which the page on proposals has an article drafted from. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from quizapp.drafting.suggestions import SUGGESTION_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

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
