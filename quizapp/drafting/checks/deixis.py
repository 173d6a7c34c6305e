"""“Today”, “at the time” and “from there” tell no time and no place to who reads a statement alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.standalone_texts import list_unquoted_texts
from quizapp.drafting.checks.suggestion_check import SuggestionCheck

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_MOMENT: Final = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|(?:right|just|for|by|until)\s+now"
    r"|last\s+(?:night|week|month|weekend)|next\s+(?:week|month|weekend)"
    r"|this\s+(?:morning|afternoon|evening|week|weekend|month)"
    r"|(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago"
    r"|(?:hours?|days?|weeks?|months?|years?)\s+(?:later|earlier|afterwards)(?!\s+than)"
    r"|(?:the|that)\s+(?:previous|following|preceding|same|next)\s+(?:day|week|month|year|night|morning|evening)"
    r"|at\s+(?:the\s+time|that\s+time|that\s+point|the\s+moment|present)(?!\s+(?:of|when|that)\b)"
    r"|by\s+then|from\s+then|until\s+then|from\s+there|in\s+question|(?:has|have|had)\s+since\b)\b",
    re.IGNORECASE,
)

_WEEK: Final = re.compile(r"\b(?:(?:this|last|next)\s+(?:week|month|weekend)|years?\s+ago)\b", re.IGNORECASE)
_OF_THE_ARTICLE: Final = frozenset({"number", "date"})
"""Those that say in which paragraph their sentence stands: its week is that of the article."""


def has_deixis(said: str) -> bool:
    """Tell whether words speak of a time or a place that only their place in the article tells."""
    return bool(_MOMENT.search(said))


def _fails(_ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    texts = list_unquoted_texts(candidate)
    if candidate.type in _OF_THE_ARTICLE:
        texts = tuple(_WEEK.sub("", said) for said in texts)
    return any(map(has_deixis, texts))


CHECK: Final = SuggestionCheck(
    "moment", "its “today”, “at the time” or the like tells nobody when or where", _fails
)
