"""Pitfall 6: no words of a headline or a caption, and no name that only a line in title case has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.suggest.word_lists import ANY_SAY

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_TITLE_CASE: Final = 0.7
_APART: Final = frozenset({"headline", "caption"})
"""What stands apart from the running text, and often says the same in other words."""

_LONG: Final = 4


def is_headline_only(ground: ArticleIndex, speaker: str) -> bool:
    """Tell whether the name of a speaker stands in no running sentence, or holds a verb of saying."""
    each = ground.naming.speaker(speaker)
    if each.name[:1].islower():
        return False
    words = [word.casefold() for word in each.name.split()]
    if each.kind == "person" and len(words) > 1 and not ANY_SAY.isdisjoint(words[1:]):
        return True
    running = (
        ground.texts[part.passage]
        for part in ground.reading.parts
        if part.role != "headline"
        and any(name in ground.texts[part.passage] for name in (each.name, *each.aliases))
    )
    return all(map(_title_case, running))


def _title_case(line: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) >= _LONG]
    return bool(words) and sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)


def _unfit(ground: ArticleIndex, _claim: Claim, other: str) -> bool:
    return is_headline_only(ground, other)


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    if any(ground.reading.parts[claim.said.part].role in _APART for claim in candidate.claims):
        return True
    return any(
        is_headline_only(ground, speaker) for speaker in candidate.speaking if speaker in ground.naming
    )


CHECK: Final = SuggestionCheck(
    "headline-name", "the words, or a speaker's name, stand in a headline alone", _fails, _unfit
)
