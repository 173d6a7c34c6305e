"""Headlines in which every word begins with a capital letter, written as a sentence is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ]+(?:[’'][a-z]+)?")
_SMALL: Final = re.compile(r"\b[a-zà-ÿ]{2,}\b")
_MANY: Final = 0.7
"""So large a part of a headline's longer words is capitalised where all are meant to be."""
_SAYING: Final = frozenset(
    form
    for verb in reporting_verbs.STATING | reporting_verbs.JUDGING | reporting_verbs.CALLING
    for form in (verb, f"{verb}s", f"{verb[:-1]}ies" if verb.endswith("y") else f"{verb}es")
)


def find_lowercase_words(paragraphs: Iterable[str]) -> frozenset[str]:
    """Return the words that a text writes without a capital letter."""
    return frozenset(word for each in paragraphs for word in _SMALL.findall(each))


def convert_to_sentence_case(headline: str, small: frozenset[str]) -> str:
    """Return a headline of capitalised words with those small that the article writes so; others as they are.

    The result is as long as the headline, letter for letter.
    """
    longer = [word for word in _WORD.findall(headline) if len(word) > 3]
    if len(longer) < 3 or sum(word[0].isupper() for word in longer) < _MANY * len(longer):
        return headline

    def lowered(match: re.Match[str]) -> str:
        word = match.group()
        low = word.lower()
        if match.start() == 0 or word.isupper() or not (low in small or low in _SAYING):
            return word
        return low if len(low) == len(word) else word

    return _WORD.sub(lowered, headline)
