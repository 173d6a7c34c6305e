"""What somebody typed, as a query: whatever it is, it is one, and never an error.

Words stand in any order and may be the beginnings of longer ones; what is in quotation marks stands as it is,
word after word. One typed word that is several, such as well-known or any word of Chinese, is a phrase too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from quizapp.library.search.folding import WORDS, fold

MOST_WORDS: Final = 32
"""So many are looked for; what is typed beyond, a text pasted for one, is let be."""

LONGEST_WORD: Final = 80
SHORTEST_BEGINNING: Final = 3
LONGEST: Final = 2_000
"""Of longer typing, the beginning is looked at."""

_QUOTES: Final = re.compile('["“”„‟«»＂]')


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that stand one after the other; the last may go on, unless it is to be `whole`."""

    words: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every phrase."""

    phrases: tuple[Phrase, ...]

    @property
    def in_read(self) -> Query:
        """The query for passages and explanations, where a letter or two are a whole word.

        To look for all that begins with them would mean to go through most of what is there.
        """
        return Query(
            tuple(
                replace(phrase, whole=phrase.whole or len(phrase.words[-1]) < SHORTEST_BEGINNING)
                for phrase in self.phrases
            )
        )

    @property
    def expression(self) -> str:
        """The query in the words of SQLite's index (https://www.sqlite.org/fts5.html, section 3)."""
        return " ".join(
            f'"{" ".join(phrase.words)}"{"" if phrase.whole else " *"}' for phrase in self.phrases
        )


def query_of(typed: str) -> Query:
    """Return what was typed as a query; one without phrases finds nothing."""
    found: list[Phrase] = []
    parts = _QUOTES.split(typed[:LONGEST])
    for number, part in enumerate(parts):
        if number % 2:
            # Marks that are not closed yet: the last word is still being typed.
            found.append(Phrase(_words(part), whole=number < len(parts) - 1))
        else:
            found += [Phrase(_words(word)) for word in part.split()]
    phrases = [phrase for phrase in dict.fromkeys(found) if phrase.words]
    kept: list[Phrase] = []
    count = 0
    for phrase in phrases:
        count += len(phrase.words)
        if count > MOST_WORDS and kept:
            break
        kept.append(phrase)
    return Query(tuple(kept))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word[:LONGEST_WORD] for word in WORDS.findall(fold(text))[:MOST_WORDS])
