"""What somebody passes on of another whom nobody found there is nobody's to be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.pack.checks.warnings.english_lexicon import parse_word_list, split_words

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_ASKED: Final = frozenset({"who-said-it", "match", "found-or-claimed"})
_SPEAKING: Final = parse_word_list(
    """said says told tells asserted asserts claimed claims alleged alleges reported according denied denies
    complained complains argued argues insisted insists"""
)


def _passes_on(claim: Claim) -> bool:
    """Tell whether a claim that is not in quotation marks makes somebody speak."""
    return claim.said.form != "direct" and not _SPEAKING.isdisjoint(split_words(claim.words))


def _fails(_ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    return candidate.type in _ASKED and any(map(_passes_on, candidate.claims))


CHECK: Final = SuggestionCheck(
    "passed-on", "it passes on what somebody else says, and it is not sure whose words these are", _fails
)
