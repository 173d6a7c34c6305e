"""Pitfall 5: nobody who is offered as wrong said the like."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

SIMILARITY_THRESHOLD: Final = 0.5
"""The share of the shorter one's words of matter from which two claims count as alike."""

_TOLD_OF: Final = 0.6
"""The share of a claim's words in a sentence that names somebody, from which they may have said it."""


def says_similar(ground: ArticleIndex, claim: Claim, other: str) -> bool:
    """Tell whether a speaker says, or may say, much the same as a claim of somebody else."""
    if any(
        other in near.said.chain
        for near in ground.alike(claim.stems, SIMILARITY_THRESHOLD)
        if near is not claim
    ):
        return True
    if any(
        other in near.said.chain and near.said.content.shared(claim.said.content)
        for near in ground.touching(claim.sentences)
        if near is not claim
    ):
        return True
    return any(
        each.number not in claim.sentences and ground.naming.stands(other, each.words)
        for each in ground.sentences_alike(claim.stems, _TOLD_OF)
    )


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    if candidate.type == "match":
        pairs = permutations(candidate.claims, 2)
        return any(says_similar(ground, one, two.speaker.id) for one, two in pairs) or any(
            says_similar(ground, claim, other) for claim in candidate.claims for other in candidate.others
        )
    if candidate.key is None or not candidate.claims:
        return False
    return any(
        says_similar(ground, candidate.claims[0], other)
        for other in candidate.others
        if other in ground.naming and other not in candidate.claims[0].said.chain
    )


CHECK: Final = SuggestionCheck(
    "said-too",
    "somebody who would be offered as wrong says much the same",
    _fails,
    says_similar,
)
