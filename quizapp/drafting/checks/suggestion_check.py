"""What a check is: a code, a sentence for people, and what it finds wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate


def accept_candidate(_ground: ArticleIndex, _candidate: SuggestionCandidate) -> bool:
    """Find nothing wrong."""
    return False


def accept_speaker(_ground: ArticleIndex, _claim: Claim, _other: str) -> bool:
    """Find every speaker fit to be offered."""
    return False


@dataclass(frozen=True, slots=True)
class SuggestionCheck:
    """A rule for drafts.

    `fails` tells whether a candidate breaks it; `unfit` whether a speaker may not be offered beside the
    speaker of a claim. The sentence goes on from “Held back because”.
    """

    code: str
    sentence: str
    fails: Callable[[ArticleIndex, SuggestionCandidate], bool] = accept_candidate
    unfit: Callable[[ArticleIndex, Claim, str], bool] = accept_speaker


def build_speaker_rule(
    unfit: Callable[[ArticleIndex, Claim, str], bool],
) -> Callable[[ArticleIndex, SuggestionCandidate], bool]:
    """Return the rule that none of a candidate's speakers is unfit beside the speaker of its first claim."""

    def fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
        if candidate.key is None or not candidate.claims:
            return False
        return any(unfit(ground, candidate.claims[0], other) for other in candidate.others)

    return fails
