"""All checks of drafts, in the order in which they are tried, and what is told of what they hold back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks import (
    ambiguous_pronouns,
    bare_numbers,
    crowds,
    deixis,
    doubtful_verdicts,
    ellipsis,
    fragments,
    giveaways,
    harm,
    headline_names,
    hearsay,
    issuer,
    joint_speakers,
    minimum_confidence,
    narrator_pronouns,
    non_speakers,
    plain_assertion,
    self_containment,
    shared_claims,
    speaker_aliases,
    speaker_citation,
    spokespeople,
    unbalanced_quotation,
    unexplained_nouns,
    vague_names,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

CHECKS: Final[tuple[SuggestionCheck, ...]] = (
    plain_assertion.CHECK,
    joint_speakers.CHECK,
    hearsay.CHECK,
    unbalanced_quotation.CHECK,
    fragments.CHECK,
    self_containment.CHECK,
    narrator_pronouns.CHECK,
    deixis.CHECK,
    ellipsis.CHECK,
    unexplained_nouns.CHECK,
    ambiguous_pronouns.CHECK,
    headline_names.CHECK,
    crowds.CHECK,
    vague_names.CHECK,
    non_speakers.CHECK,
    spokespeople.CHECK,
    issuer.CHECK,
    speaker_aliases.CHECK,
    shared_claims.CHECK,
    giveaways.CHECK,
    bare_numbers.CHECK,
    doubtful_verdicts.CHECK,
    harm.CHECK,
    speaker_citation.CHECK,
    minimum_confidence.CHECK,
)

REJECTION_SENTENCES: Final[dict[str, str]] = {
    **{check.code: check.sentence for check in CHECKS},
    "no-clause": "what is said there is no whole sentence that can be asked about",
    "few-rivals": "fewer than two other speakers are left who surely did not say it",
    "no-side": "nobody of the speaker's own side can be offered beside them",
    "not-proved": "the words, or the speaker's name, could not be cited exactly once",
    "flawed": "the checks of a pack found a flaw in the question",
    "repeats": "another draft asks about the same words already",
    "rejected": "it was rejected before",
    "no-distractor": "no other speaker has a sentence that could be mistaken for it",
    "few-dates": "the article has too few dates that could be mistaken for it",
    "language": "drafts are made for English articles alone",
}
"""Why a draft was held back, by code; each sentence goes on from “Held back because”."""


def find_failed_check(
    ground: ArticleIndex, candidate: SuggestionCandidate, checks: Sequence[SuggestionCheck] = CHECKS
) -> str | None:
    """Return the code of the first check that a candidate fails, None if it fails none."""
    return next((check.code for check in checks if check.fails(ground, candidate)), None)
