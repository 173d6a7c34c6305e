"""Which language a text is in, by the small words that every sentence has; nothing where that is not plain.

Pages and word processors often tell the language of the program that made them instead.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_SMALL: Final = {
    "en": "the of and to in that is was for with it on as by he said",
    "de": "der die und das nicht von den mit sich ist ein eine auf dem für im",
    "fr": "le les des et une est dans pour que du qui par sur pas au la",
    "es": "el los las que por con una para del y se en su lo como la",
    "it": "il che di della per non sono gli nel è con un una del dei la",
    "pt": "os não uma com para do da que em dos no na ao por se um",
    "nl": "het een van en dat niet op voor zijn de met te ook aan is door",
    "sv": "och att som det är på av för inte en med den till ett har om",
    "pl": "i w na nie się z do że jest to jak po o za od przez",
}
_SMALL_WORDS: Final = {name: frozenset(words.split()) for name, words in _SMALL.items()}
_WORD: Final = re.compile(r"[^\W\d_]+")
_FEWEST: Final = 60
"""Words of a text that is long enough."""
_READ: Final = 20_000
"""Characters that are read of it."""
_SHARE: Final = 0.15
"""Part of the words that are small ones of its language, at least."""
_AHEAD: Final = 1.6
"""So many times more of them than of any other language, at least."""


def language_of(text: str) -> str:
    """Return the language of a text as a BCP 47 tag of two letters; nothing where it is not plain."""
    words = _WORD.findall(text[:_READ].casefold())
    if len(words) < _FEWEST:
        return ""
    seen = Counter(words)
    counts = Counter({name: sum(seen[word] for word in small) for name, small in _SMALL_WORDS.items()})
    (first, most), (_, next_most) = counts.most_common(2)
    return first if most >= _SHARE * len(words) and most >= _AHEAD * next_most else ""


def agreed(told: str, text: str) -> str:
    """Return the language that is told if the text is in it, or may be; else that of the text.

    A language that is told and the text denies counts for nothing, however plain another one is.
    """
    found = language_of(text)
    if not told:
        return found
    return told if found in ("", told.partition("-")[0].lower()) else ""
