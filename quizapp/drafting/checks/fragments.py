"""What is no sentence to be shown by itself: a list, a recipe's step, a live report's time, a page's link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.standalone_texts import WHOLE_TEXT_TYPES, list_text_units
from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.suggest.claim_clauses import has_verb

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_PAGE: Final = re.compile(
    r"^(?:\d{1,2}[:.]\d\d\b|\w{1,3}:\s|\(|[•*·>–—-])"
    r"|[*|@©®™]|https?:|www\.|\.com\b"
    r"|\((?:orig|reg|photo|image|picture|source|left|right|above|below)\b"
    r"|^(?:click|read|see|watch|listen|follow|sign\s+up|subscribe|related|source|photo|image|picture|caption)\b:?"
    r"|\scontributed\s+(?:reporting|to\s+this)|\b(?:is|are)\s+(?:below|above)\b|\s\.$"
    r"|—\s?(?:think|imagine|picture|say|call)\b",
    re.IGNORECASE,
)
_FEWEST: Final = 6
"""A statement of fewer words that the article tells itself asks nothing."""

_ORDER: Final = re.compile(
    r"(?:Add|Bake|Boil|Bring|Buy|Check|Choose|Cook|Cut|Fill|Find|Get|Give|Go|Heat|Keep|Let|Make|Mix|Open|Place|"
    r"Pour|Press|Put|Remember|Remove|Serve|Set|Start|Stir|Take|Tell|Try|Turn|Use|Wait)\s+"
    r"(?:the|a|an|your|it|them|this|to|on|off|up|in|for|until|with|all|each)\b"
)


def is_fragment(said: str) -> bool:
    """Tell whether words have what only a page has around its sentences, or are an order to the reader."""
    return bool(_PAGE.search(said) or _ORDER.match(said))


def _fails(_ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    told = candidate.whole and candidate.type in WHOLE_TEXT_TYPES
    if (
        told
        and "statement" in candidate.question
        and 0 < len(" ".join(list_text_units(candidate)).split()) < _FEWEST
    ):
        return True
    return any(
        is_fragment(said) or (told and (said[-1:] == "!" or not has_verb(said)))
        for said in list_text_units(candidate)
    )


CHECK: Final = SuggestionCheck("fragment", "it is no sentence of its own, but a piece of a page", _fails)
