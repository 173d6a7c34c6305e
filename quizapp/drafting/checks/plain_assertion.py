"""Pitfall 11: what is denied, negated, said under a condition or asked, is no plain saying."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_LEADS: Final = re.compile(r"(?P<lead>\S[^“”]{3,}|“[^“”]{3,}),”? (?P<who>[^,“”]{2,80}), [“‘\"]?$")
"""“In an ordinary July, she said, …”: what stands before belongs to what is said."""

_JUDGED: Final = re.compile(
    r"\b(?:wrong|unfair|absurd|false|untrue|impossible|unlikely|nonsense|mistaken|unreasonable|ridiculous|"
    r"misleading|incorrect|doubtful|implausible|unthinkable|unacceptable|possible|likely|probable|conceivable|"
    r"hoped|feared|a\s+(?:lie|myth|mistake|fiction))\b",
    re.IGNORECASE,
)
"""“It was wrong, she argued, that …”: nothing of what follows is said to be so."""


_NOT_THAT: Final = re.compile(
    r"\b(?:not|no\s+(?:record|evidence|sign|proof|indication|suggestion))\s+(?:that\s+)?[“‘\"]?$"
)
"""“She said that it rained, but not that it was cold.”"""


_TOLD_BY: Final = re.compile(r"\b(?:told|tells)\s+(?:her|him|them|me|us)\b|\bhad\s+(?:said|told|promised)\b")
"""“The sister had told her, Mrs Hrast said, that …”: whose words?"""


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    return any(claim.flagged or is_qualified(ground, claim) for claim in candidate.claims)


def is_qualified(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether words before a claim, in its sentence, limit it or turn it round."""
    if not claim.sentences:
        return False
    said, start = claim.said, ground.sentences[claim.sentences[0]].span.start
    if said.cue is None or not start <= said.cue.start < said.content.start:
        return False
    before = ground.reading.text[start : said.content.start]
    if _JUDGED.search(before) is not None or _NOT_THAT.search(before) is not None:
        return True
    own = said.cue.start - start, said.cue.end - start
    if len(said.chain) == 1 and _TOLD_BY.search(f"{before[: own[0]]} {before[own[1] :]}") is not None:
        return True
    met = _LEADS.match(before)
    return met is not None and start + met.start("who") <= said.cue.start


CHECK: Final = SuggestionCheck(
    "not-plainly-said", "the article denies it, asks it, or says it under a condition", _fails
)
