"""Pitfall 10: nothing in what is asked, or in how the options look, gives the speaker away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check
from quizapp.pack.checks.warnings.words import stems, words

if TYPE_CHECKING:
    from quizapp.drafting.models import Voice
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Claim, Ground

_ASKED: Final = frozenset({"who-said-it", "match", "chain", "found-or-claimed"})
_ONE: Final = frozenset({"i", "i’m", "i'm", "me", "my", "myself", "mine"})
_LONGER: Final = 2.5


def sort_of(voice: Voice) -> str:
    """Return what a voice looks like among options: a person, or a body that publishes."""
    return "person" if voice.kind in ("person", "unnamed") else "body"


def _unfit(ground: Ground, claim: Claim, other: str) -> bool:
    """Tell whether an option gives itself away as wrong: it is named in the claim, or could not say “I”."""
    voice = ground.naming.voice(other)
    if _ONE & set(words(claim.words)) and sort_of(voice) != "person":
        return True
    return ground.naming.stands(other, claim.words)


def _fails(ground: Ground, candidate: Candidate) -> bool:
    if candidate.type not in _ASKED:
        return False
    if any(_betrays(ground, claim) for claim in candidate.claims):
        return True
    if candidate.type == "match":
        return _some_alone(ground, [*(claim.voice.id for claim in candidate.claims), *candidate.others])
    if candidate.type != "who-said-it" or candidate.key is None or candidate.key not in ground.naming:
        return False
    key = ground.naming.voice(candidate.key)
    others = [ground.naming.voice(voice) for voice in candidate.others if voice in ground.naming]
    longest = max((len(other.name) for other in others), default=0)
    sorts = [sort_of(other) for other in others]
    alone = sort_of(key) not in sorts or (sort_of(key) == "body" and sorts.count("person") > 1)
    return alone or len(key.name) > _LONGER * longest


def _betrays(ground: Ground, claim: Claim) -> bool:
    """Tell whether words of a claim name its speaker, by name or role, or say “I” where a body speaks."""
    if ground.naming.matter(claim.voice.id) & stems(claim.words):
        return True
    return bool(_ONE & set(words(claim.words))) and sort_of(claim.voice) != "person"


def _some_alone(ground: Ground, voices: list[str]) -> bool:
    """Tell whether of three voices to be matched one alone is a body, or a person."""
    sorts = [sort_of(ground.naming.voice(voice)) for voice in voices if voice in ground.naming]
    return len(sorts) > 2 and min(sorts.count("person"), sorts.count("body")) == 1 and len(sorts) < 4


CHECK: Final = Check(
    "giveaway", "its words, or how the options look, would give the answer away", _fails, _unfit
)
