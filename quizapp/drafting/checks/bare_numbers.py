"""Pitfall 13: a date, a score, an age, a part of a name or of a split unit is no number to ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate


def _fails(_ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    figure = candidate.figure
    if figure is None:
        return False
    # “A review of 1,786 trials says so” would tell the number.
    return figure.fault is not None or any(figure.words in claim.speaker.name for claim in candidate.claims)


CHECK: Final = SuggestionCheck(
    "no-number", "the number is part of a date, a score, an age, a time or a name", _fails
)
