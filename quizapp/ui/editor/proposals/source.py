"""Where drafts come from: the port through which the page on proposals has an article drafted from. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.drafting.drafts import Drafts
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class Progress:
    """So many steps are done, of so many; a total of 0 is not known yet."""

    done: int
    total: int


class NotDraftedError(Exception):
    """An article from which nothing can be drafted; `why` says so in words, '' where nobody knows."""

    def __init__(self, why: Callable[[Translate], str] | None = None) -> None:
        super().__init__()
        self.why: Callable[[Translate], str] = why or (lambda _: "")


class DraftSource(Protocol):
    """Drafts from one article at a time."""

    def start(self, source: Mapping[str, Any]) -> Iterator[Progress | Drafts]:
        """Draft from an article, plain JSON of the pack format, on a worker's thread.

        Each `Drafts` that comes holds all drafts so far: those that came before, in their places, then new
        ones; the last is whole. It ends at once when it is cancelled. Raises NotDraftedError.
        """
        ...

    def cancel(self) -> None:
        """Stop drafting, if anything is drafted; told from the window's thread."""
        ...
