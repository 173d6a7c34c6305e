"""What stands before a statement in its paragraph: who tells a count or a request often goes on with it.

Nothing is seen of whose words those are, nor of names in them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.classification import statement_patterns
from quizapp.drafting.lexicon import evaluative_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN: Final = re.compile(r"(?<=[.!?])[”’\"]?\s+")
_QUOTED: Final = re.compile(r"[“\"]")
_NEAR: Final = 2
"""How many sentences before it are looked at, with the one that it stands in."""
_FAR: Final = 600
"""Characters that are looked at."""


def extract_context_features(words: str) -> Iterator[str]:
    """Yield the features of a statement by the words of its paragraph that stand before it."""
    near = [each for each in _BETWEEN.split(words[-_FAR:]) if each.strip()][-_NEAR:]
    yield from (f"before:{each}" for each in _signs(" ".join(near)))


def _signs(words: str) -> list[str]:
    if not any(map(str.isalnum, words)):
        return ["nothing"]
    small = statement_patterns.drop_capitalized(words)
    seen = {
        "ought": statement_patterns.OUGHT.search(words),
        "please": statement_patterns.PLEASE.match(words.lstrip('“"‘ ')),
        "judges": evaluative_words.is_evaluative(small),
        "method": statement_patterns.METHOD.search(small),
        "figure": statement_patterns.FIGURE.search(words),
        "i": statement_patterns.ME.search(words),
        "we": statement_patterns.WE.search(words),
        "quoted": _QUOTED.search(words),
    }
    return [name for name, true in seen.items() if true] or ["plain"]
