"""What can be wished for before anything is drafted, and what is lent from other articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.drafting.suggestions import SUGGESTION_TYPES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from quizapp.drafting.source_reading import ReadingSpan
    from quizapp.drafting.suggestions import SuggestionType

DEFAULT_LIMIT: Final = 20
"""So many drafts are shown where nobody wishes for another number."""


@dataclass(frozen=True, slots=True)
class DraftingOptions:
    """Which types, at most how many, how difficult (1 to 3, None: any), and from which words of the text."""

    types: tuple[SuggestionType, ...] = SUGGESTION_TYPES
    limit: int = DEFAULT_LIMIT
    difficulty: int | None = None
    within: ReadingSpan | None = None


@dataclass(frozen=True, slots=True)
class HeldOutClaim:
    """A claim of another article, and the title of that article.

    It is a sentence of that article's own telling, or, with a `speaker` by name, what goes on from
    “According to …,”.
    """

    text: str
    title: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class DraftingContext:
    """What is given beside the article: other articles' claims, speakers' sides, what was rejected.

    `sides` maps speaker ids to the labels that an author gave; `rejected` holds the ids of drafts.
    """

    held_out: Sequence[HeldOutClaim] = ()
    sides: Mapping[str, str] = field(default_factory=dict)
    rejected: Collection[str] = frozenset()
