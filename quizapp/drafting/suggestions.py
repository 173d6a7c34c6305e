"""What drafting gives: questions that are proposed, each with why, and what was held back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import Backend

SuggestionType = Literal[
    "who-said-it", "chain", "evidence", "supported", "contradicted", "not-stated",
    "number", "date", "match", "order", "found-or-claimed",
]  # fmt: skip
"""What a draft asks; several types share a kind of question."""
SUGGESTION_TYPES: Final[tuple[SuggestionType, ...]] = get_args(SuggestionType)


@dataclass(frozen=True, slots=True)
class SuggestionFeedback:
    """One reason why a draft is thought to be sound: a code that `ui/text` knows, and its words."""

    code: str
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that is proposed and that no person has accepted yet.

    `question` is a question of the pack format, as plain JSON, with `origin` "suggested"; the passages it
    cites and the speakers it names are those of the drafts that it belongs to. `confidence` is between 0 and
    1; `spans` are the code points of the reading on which it rests, the claim's first; `confirm` tells that a
    person has to confirm what no rule can know (that the article does not say a thing).
    """

    id: str
    type: SuggestionType
    question: Mapping[str, Any]
    confidence: float
    why: tuple[SuggestionFeedback, ...]
    spans: tuple[tuple[int, int], ...]
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class ArticleSuggestions:
    """All drafts of one article, the best first, with the source and the speakers that they need.

    `source` and `speakers` are plain JSON of the pack format; `disputed` the terms that a pack of these
    drafts has to list; `held_back` counts what was not proposed, by the code of the check that it failed.
    """

    source: Mapping[str, Any]
    speakers: tuple[Mapping[str, Any], ...]
    drafts: tuple[Suggestion, ...]
    held_back: Mapping[str, int]
    disputed: tuple[str, ...]
    backend: Backend
    language: str
