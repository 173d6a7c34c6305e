"""Pitfall 15: quotation marks that are not closed, or stand in one another, tell nothing for sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.suggest.quotation_marks import is_balanced, is_inside_quotation, is_nested

_OPENING: Final = frozenset("“‘")
_CLOSING: Final = re.compile(r"[”]|[’'](?!\w)")

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate


def _uneven(ground: ArticleIndex, claim: Claim) -> bool:
    words = claim.words
    if not is_balanced(words) or is_nested(words):
        return True
    if _cue_is_quoted(ground, claim):
        return True
    part = ground.reading.parts[claim.said.part].span
    before = ground.reading.text[part.start : claim.said.content.start]
    if claim.said.form == "direct":
        # An opening mark before it is its own, and each one before that is closed.
        opened = before.count("“") - before.count("”")
        return "“" in before and opened != 1
    return is_inside_quotation(before)


def _cue_is_quoted(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether a cue stands in marks that its sentence opens: somebody else tells of the words."""
    cue = claim.said.cue
    if cue is None or not ground.is_in_a_part(cue):
        return False
    rows = ground.touched(claim.said.part, cue)
    start = ground.sentences[rows[0]].span.start if rows else cue.start
    before = ground.reading.text[start : cue.start]
    return bool(before) and before[0] in _OPENING and not _CLOSING.search(before[1:])


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    return any(_uneven(ground, claim) for claim in candidate.claims) or not all(
        map(is_balanced, candidate.texts)
    )


CHECK: Final = SuggestionCheck("marks", "its quotation marks are not closed, or stand in one another", _fails)
