"""Disputed terms: words that one speaker sets in quotation marks and another denies, or uses as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.pack.checks.warnings.english_lexicon import collect_stems

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

_QUOTED: Final = re.compile(r"[“\"‘]([a-z][\w’-]+(?: [a-z][\w’-]+){0,2})[”\"’](?!\w)")
_SMALL: Final = frozenset(
    {"the", "a", "an", "of", "to", "is", "are", "was", "were", "not", "and", "or", "in", "we"}
)
_MOST: Final = 30
_LONGEST: Final = 120


def find_disputed_terms(ground: ArticleIndex) -> tuple[str, ...]:
    """Return the terms of which a pack has to tell whose they are, in reading order.

    They are one to three words in quotation marks of their own, within what a speaker says, that another
    speaker says as well, or that somebody denies.
    """
    found: dict[str, None] = {}
    for claim in ground.claims:
        for met in _QUOTED.finditer(claim.words):
            term = met[1]
            if _SMALL.isdisjoint(term.split()) and len(term) <= _LONGEST and _is_shared(ground, claim, term):
                found[term] = None
    return tuple(found)[:_MOST]


def _is_shared(ground: ArticleIndex, claim: Claim, term: str) -> bool:
    sought = re.compile(rf"\b{re.escape(term)}s?\b", re.IGNORECASE)
    if claim.said.denies:
        return True
    return any(
        other.speaker.id != claim.speaker.id and sought.search(other.words)
        for other in ground.alike(collect_stems(term), 0)
    )
