"""What of a run of words is a name, and what only stands before it: openers, origins, titles.

“Yesterday Finance Minister Ilse Drabek” names Ilse Drabek, whose title is “Finance Minister”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import (
    capitalisation,
    first_names,
    noun_classes,
    organisations,
    places,
    speaker_noun_lists,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_SMALL: Final = frozenset({"the", "of", "for", "and", "a", "an"})
_LONGEST_TITLE: Final = 4
"""So many words a title has at most, but before “of”: “Secretary of State for Trade Ann Tarr”."""


@dataclass(frozen=True, slots=True)
class TitleSplit:
    """A run parted: at which of its words (from 0) the name begins, its title, whether “the” came first."""

    at: int
    title: tuple[str, ...]
    after_the: bool


def split_title(words: Sequence[str], *, begins: bool) -> TitleSplit | None:
    """Return where the name in a run begins, or None if nothing is left. `begins`: it begins a sentence."""
    low = [word.lower() for word in words]
    at = _past_opener(low) if begins else 0
    if at == len(low):
        return None
    title: tuple[str, ...] = ()
    if len(low) - at >= 3 and low[-2] in first_names.FIRST and low[at] not in first_names.FIRST:
        title, at = tuple(words[at:-2]), len(low) - 2
    at += (
        low[at] in capitalisation.WEEKDAYS
        and len(low) - at > 2
        and not organisations.IN_NAMES.intersection(low[at:])
    )
    after_the = low[at] == "the" and len(low) - at > 1
    at = _past_small(low, _past_origin(low, at))
    count = _titles([word.strip("’'") for word in low[at:]])
    title += tuple(words[at : at + count])
    at += count
    if all(word in capitalisation.DAYS or word in speaker_noun_lists.HONORIFICS for word in low[at:]):
        return None
    if at == len(words) - 1 and (words[at] in capitalisation.ALONE or _is_demonym(words[at])):
        return None
    return TitleSplit(at, title, after_the)


def _is_demonym(word: str) -> bool:
    """Return whether a word tells where somebody comes from, and who: “Dutchwoman”."""
    return bool(re.match(r"[A-Z][a-z]+(?:sh|ch)(?:wo)?m[ae]n$", word))


def _past_opener(low: Sequence[str]) -> int:
    """Return the place after a word that only begins the sentence; a title stays where a name follows."""
    if len(low) == 1:
        return 1 if low[0] in capitalisation.OPENERS else 0
    return (
        1 if low[0].rstrip(".") in capitalisation.OPENERS and low[0] not in speaker_noun_lists.TITLES else 0
    )


def _past_origin(low: Sequence[str], at: int) -> int:
    """Return the place after words that tell where somebody comes from: “Oslo-born”, “Norway”."""
    while _is_origin(low, at):
        at += 1
    return at


def _is_origin(low: Sequence[str], at: int) -> bool:
    left = len(low) - at
    if left < 2:
        return False
    country, born = low[at] in places.COUNTRIES, low[at].endswith(places.BORN)
    if (country or born) and low[at + 1] in first_names.FIRST:
        return True
    if left == 3 and country:
        return not organisations.IN_NAMES & set(low[at:])
    return left == 2 and born


def _past_small(low: Sequence[str], at: int) -> int:
    while at < len(low) and low[at] in _SMALL:
        at += 1
    return at


def _titles(low: Sequence[str]) -> int:
    """Return how many words before a name are its title: two of “Finance Minister Ilse Drabek”.

    An office's own name (“Minister of Trade”) is none, unless a first name stands within the run; nor is the
    beginning of a body's name (“Father Christmas Trust”), unless only people can have the title.
    """
    office = _office(low)
    if office:
        return office
    count = 1 if len(low) > 2 and low[0] not in first_names.FIRST and low[1] in first_names.FIRST else 0
    for at in range(min(_LONGEST_TITLE, len(low) - 1)):
        if low[at] in first_names.FIRST:
            break
        if low[at] in speaker_noun_lists.TITLES or noun_classes.is_person(low[at].rstrip(".")):
            if low[at + 1] in ("of", "for", "and"):
                break
            count = at + 1
    of_a_body = any(word.strip(".") in organisations.IN_NAMES for word in low[count:])
    return 0 if of_a_body and not speaker_noun_lists.HONORIFICS & set(low[:count]) else count


def _office(low: Sequence[str]) -> int:
    """Return how many words an office has before a first name, if “of” or “for” is one of them; else 0."""
    linked = next((at for at, word in enumerate(low) if word in ("of", "for")), len(low))
    return next((at for at in range(len(low) - 2, linked, -1) if low[at] in first_names.FIRST), 0)
