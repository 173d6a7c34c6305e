"""A draft is shown only if all that it rests on is sure enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

MIN_CONFIDENCE: Final = 0.7
MIN_CONFIDENCE_OF_SEVERAL: Final = 0.6
"""For a match, whose claims name their speakers themselves and are each looked at by whoever accepts it."""


def _fails(_ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    return candidate.confidence < (MIN_CONFIDENCE_OF_SEVERAL if candidate.type == "match" else MIN_CONFIDENCE)


CHECK: Final = SuggestionCheck("unsure", "who says what is not sure enough there", _fails)
