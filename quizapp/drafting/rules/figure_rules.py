"""Figures that somebody puts on a thing, and what is spoken of in quoted words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.tokenizer import NarrationWord

_FIGURE: Final = 6
"""So far behind “at” a figure may stand: “at more than one in ten”."""
_REACH: Final = 24
_NUMBERS: Final = word_set(
    "one two three four five six seven eight nine ten eleven twelve hundred half third quarter nil zero"
)


def has_put_figure(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether what follows “put” is a thing and its figure: “the loss at 61 million”."""
    for place in range(at + 1, min(at + _REACH, len(words) - 1)):
        aside = words[place].text == "," and words[place + 1].low != "at"
        if words[place].text in ".;:" or words[place].stands or aside:
            return False
        if words[place].low == "at" and not words[place].quoted:
            return any(_is_figure(word) for word in words[place + 1 : place + 1 + _FIGURE])
    return False


def has_spoken_quote(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether “of” and quoted words follow a verb: “spoke of a ‘very near thing’”."""
    of = at < len(words) and words[at].low == "of"
    return of and any(word.quoted for word in words[at + 1 : at + 1 + _FIGURE])


def _is_figure(word: NarrationWord) -> bool:
    return word.quoted or word.low in _NUMBERS or any(letter.isdigit() for letter in word.low)
