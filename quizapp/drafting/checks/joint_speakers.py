"""Pitfall 12: two who speak together, or one within the other, are not asked for as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.pack.checks.warnings.english_lexicon import split_words

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate


def _together(ground: ArticleIndex, claim: Claim, *, row: bool, whole: bool) -> bool:
    """Tell whether others speak the same words.

    With `row`, those who pass them on are allowed; with `whole`, those whom this speaker passes on.
    """
    name = claim.speaker.name
    joined = claim.speaker.kind in ("group", "unnamed", "person") and {"and", "&"} & set(split_words(name))
    if joined or (len(claim.said.chain) > 1 and not row):
        return True
    return any(
        _shares(ground, claim, number, row=row, whole=whole)
        for line in claim.sentences
        for number in ground.sentences[line].claims
    )


def _shares(ground: ArticleIndex, claim: Claim, number: int, *, row: bool, whole: bool) -> bool:
    if number == claim.number:
        return False
    said = ground.reading.attributions[number]
    if whole and said.chain[: len(claim.said.chain)] == claim.said.chain != said.chain:
        return False
    if said.cue is not None and claim.said.content.holds(said.cue):
        return True  # words with which somebody else is made to speak
    shared = said.content.shared(claim.said.content)
    if not shared or said.chain == claim.said.chain:
        return False
    outer = row and said.chain == claim.said.chain[: len(said.chain)]
    return not outer


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    row, whole = candidate.type == "chain", candidate.may_name_a_speaker
    return any(_together(ground, claim, row=row, whole=whole) for claim in candidate.claims)


CHECK: Final = SuggestionCheck(
    "together", "several speak the same words, together or one within the other", _fails
)
