"""Pitfall 10: nothing in what is asked, or in how the options look, gives the speaker away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.pack.checks.warnings.english_lexicon import collect_stems, split_words

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import DetectedSpeaker
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_ASKED: Final = frozenset({"who-said-it", "match", "chain", "found-or-claimed"})
_ONE: Final = frozenset({"i", "i’m", "i'm", "me", "my", "myself", "mine"})
_LONGER: Final = 2.5


def classify_option(speaker: DetectedSpeaker) -> str:
    """Return what a speaker looks like among options: a person, or a body that publishes."""
    return "person" if speaker.kind in ("person", "unnamed") else "body"


def _unfit(ground: ArticleIndex, claim: Claim, other: str) -> bool:
    """Tell whether an option gives itself away as wrong: it is named in the claim, or could not say “I”."""
    speaker = ground.naming.speaker(other)
    if _ONE & set(split_words(claim.words)) and classify_option(speaker) != "person":
        return True
    return ground.naming.stands(other, claim.words)


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    if candidate.type not in _ASKED:
        return False
    if any(_betrays(ground, claim) for claim in candidate.claims):
        return True
    if candidate.type == "match":
        return _some_alone(ground, [*(claim.speaker.id for claim in candidate.claims), *candidate.others])
    if candidate.type != "who-said-it" or candidate.key is None or candidate.key not in ground.naming:
        return False
    key = ground.naming.speaker(candidate.key)
    others = [ground.naming.speaker(speaker) for speaker in candidate.others if speaker in ground.naming]
    longest = max((len(other.name) for other in others), default=0)
    sorts = [classify_option(other) for other in others]
    alone = classify_option(key) not in sorts or (
        classify_option(key) == "body" and sorts.count("person") > 1
    )
    return alone or len(key.name) > _LONGER * longest


def _betrays(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether words of a claim name its speaker, by name or role, or say “I” where a body speaks."""
    if ground.naming.matter(claim.speaker.id) & collect_stems(claim.words):
        return True
    return bool(_ONE & set(split_words(claim.words))) and classify_option(claim.speaker) != "person"


def _some_alone(ground: ArticleIndex, speakers: list[str]) -> bool:
    """Tell whether of three speakers to be matched one alone is a body, or a person."""
    sorts = [
        classify_option(ground.naming.speaker(speaker)) for speaker in speakers if speaker in ground.naming
    ]
    return len(sorts) > 2 and min(sorts.count("person"), sorts.count("body")) == 1 and len(sorts) < 4


CHECK: Final = SuggestionCheck(
    "giveaway", "its words, or how the options look, would give the answer away", _fails, _unfit
)
