"""Pitfall 4: no party and no crowd is asked for or offered: somebody else who speaks may belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.suggest.word_lists import CROWD
from quizapp.pack.checks.warnings.english_lexicon import split_words

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_ASKED: Final = frozenset({"who-said-it", "match", "found-or-claimed"})
_PARTY: Final = frozenset(
    {"party", "parties", "democrats", "republicans", "conservatives", "socialists", "greens"}
)


def is_crowd(ground: ArticleIndex, speaker: str) -> bool:
    """Tell whether a speaker is a group of people without a name of its own, or a party."""
    each = ground.naming.speaker(speaker)
    found = split_words(each.name)
    if each.kind == "group" or not _PARTY.isdisjoint(found):
        return True
    several = each.kind == "unnamed" and ground.naming.is_plural(speaker)
    # “League of Families” is a league.
    head = split_words(each.name.partition(" of ")[0])
    return each.kind != "person" and (several or not CROWD.isdisjoint(head[-1:]))


def _unfit(ground: ArticleIndex, _claim: Claim, other: str) -> bool:
    return is_crowd(ground, other)


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    if candidate.type not in _ASKED:
        return False
    speakers = [*candidate.choices]
    speakers += [claim.speaker.id for claim in candidate.claims] if candidate.type == "match" else []
    return any(is_crowd(ground, speaker) for speaker in speakers if speaker in ground.naming)


CHECK: Final = SuggestionCheck(
    "crowd",
    "a crowd or a party would be asked for or offered, and others who speak may belong to it",
    _fails,
    _unfit,
)
