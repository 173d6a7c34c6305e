"""All types of draft, each with what yields its candidates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from quizapp.drafting.suggest.generators import (
    chain_question,
    contradicted_verdict,
    date_gap,
    evidence_question,
    finding_question,
    match_question,
    not_stated_verdict,
    number_gap,
    order_question,
    speaker_question,
    supported_verdict,
)

if TYPE_CHECKING:
    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.drafting_options import HeldOutClaim
    from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
    from quizapp.drafting.suggestions import SuggestionType

    Maker = Callable[
        [ArticleIndex, Sequence[SuggestionCheck]], Iterator[SuggestionCandidate | RejectedCandidate]
    ]


def build_generators(held_out: Sequence[HeldOutClaim]) -> dict[SuggestionType, Maker]:
    """Return what yields the candidates of each type; `held_out` are claims of other articles."""
    return {
        "who-said-it": speaker_question.generate_candidates,
        "chain": chain_question.generate_candidates,
        "evidence": evidence_question.generate_candidates,
        "supported": supported_verdict.generate_candidates,
        "contradicted": contradicted_verdict.generate_candidates,
        "not-stated": not_stated_verdict.build_generator(held_out),
        "number": number_gap.generate_candidates,
        "date": date_gap.generate_candidates,
        "match": match_question.generate_candidates,
        "order": order_question.generate_candidates,
        "found-or-claimed": finding_question.generate_candidates,
    }
