"""What leaves out words that stood before: “killed several hundred”, “not supposed to”, “was less happy”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.ellipsis_patterns import PATTERNS
from quizapp.drafting.checks.standalone_texts import list_text_units
from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.suggest.word_lists import COUNTS
from quizapp.pack.checks.warnings.english_lexicon import parse_word_list, split_words

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_LEFT_OUT: Final = re.compile("|".join(pattern for pattern, _example in PATTERNS), re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"[,.”\"’']*\s*(?:[^“”\".!?]{2,80}\.\s)?[“\"‘']?(?:But|Yet|However|Still),?\s(?=[a-z])"
)
"""“There was grass,” she said. “But it needed cutting.”"""

_FEW: Final = 6
_STANDS: Final = parse_word_list("he she it they")


def has_ellipsis(said: str) -> bool:
    """Tell whether words cannot be understood without a noun or a verb that stood before them."""
    return bool(_LEFT_OUT.search(said)) or _is_thin(said)


def _is_thin(said: str) -> bool:
    """Tell whether a few words on “he” or “it” have neither a name nor a number: “he would not go back”."""
    found = split_words(said)
    if len(found) > _FEW or not (found[:1] and (found[0] in _STANDS or found[:2] == ["the", "speaker"])):
        return False
    named = any(word[0].isupper() for word in said.split()[2:])
    return not named and not any(word[0].isdigit() or word in COUNTS for word in found)


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    return any(map(has_ellipsis, list_text_units(candidate))) or any(
        _is_half(ground, claim) for claim in candidate.claims if not candidate.whole
    )


def _is_half(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether the speaker goes on with a “But”: what stands before it is but half of what is meant."""
    part = ground.reading.parts[claim.said.part].span
    return _GOES_ON.match(ground.reading.text[claim.said.content.end : part.end]) is not None


CHECK: Final = SuggestionCheck("left-out", "it leaves out a word that only another sentence has", _fails)
