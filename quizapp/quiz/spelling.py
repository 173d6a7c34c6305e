"""Typed words: what is folded away, and which slips of spelling are forgiven. No pydantic.

A slip is an insertion, a deletion, a substitution or a swap of neighbours, counted by the restricted
Damerau-Levenshtein distance (optimal string alignment: no part is edited twice).
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

_FOLDED: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´ʼʻ‹›′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_ENDS: Final = " \"'.,;:!?"
_MOST: Final = 2


@dataclass(frozen=True, slots=True)
class Judged:
    """What typed words come to: the accepted words that they stand for with the slips forgiven, or neither.

    `known` is the place of the known wrong text that they are instead.
    """

    accepted: str | None = None
    slips: int = 0
    known: int | None = None


def judge_text(
    typed: str,
    accepted: Sequence[str],
    known: Sequence[str] = (),
    names: Iterable[Sequence[str]] = (),
    *,
    near: bool = True,
) -> Judged:
    """Judge typed words; `names` holds each voice's name and aliases, `near` forgives slips.

    A slip is never forgiven where a known wrong text, or a name of a voice that is not accepted, is as near.
    """
    given = normalised(typed)
    if not given:
        return Judged()
    right = [normalised(words) for words in accepted]
    wrong = [normalised(words) for words in known]
    if given in right:
        return Judged(accepted[right.index(given)])
    if given in wrong:
        return Judged(known=wrong.index(given))
    found = _nearest(given, right) if near else None
    if found is not None:
        place, count = found
        if all(distance(given, rival) > count for rival in (*wrong, *_others(names, right))):
            return Judged(accepted[place], count)
    mistaken = _nearest(given, wrong) if near else None
    return Judged(known=mistaken[0] if mistaken else None)


def normalised(text: str) -> str:
    """Return the text as it is compared: NFKC; case, quotes, dashes, spaces folded; no marks at its ends."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.translate(_FOLDED)).casefold())
    seen = "".join(char for char in folded.translate(_FOLDED) if unicodedata.category(char) != "Cf")
    return " ".join(seen.split()).strip(_ENDS)


def forgiven(given: str, wanted: str) -> int | None:
    """Return the slips between two normalised texts, or None where they are too many.

    One slip is forgiven from five letters on, two from nine; two in one word only if that word has nine, so
    that “north” never becomes “south”. A digit is never a slip. A space or hyphen may be lost or added.
    """
    if abs(len(given) - len(wanted)) > _MOST or _digits(given) != _digits(wanted):
        return None
    count = distance(given, wanted)
    if count > _allowed(wanted):
        return None
    words, others = given.split(), wanted.split()
    if count < 2 or _bare(given) == _bare(wanted):
        return count
    pairs = zip(words, others, strict=False)
    one_each = all(distance(word, other) <= max(1, _allowed(other)) for word, other in pairs)
    return count if len(words) == len(others) and one_each else None


def distance(one: str, other: str) -> int:
    """Return the restricted Damerau-Levenshtein distance of two texts (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            best = min(last[column] + 1, now[-1] + 1, last[column - 1] + (char != against))
            swapped = row > 1 and column > 1 and char == other[column - 2] and one[row - 2] == against
            now.append(min(best, before[column - 2] + 1) if swapped else best)
        before, last = last, now
    return last[-1]


def _nearest(given: str, wanted: Sequence[str]) -> tuple[int, int] | None:
    """The place of the nearest text that forgives, and the slips; the first of several."""
    slips = ((place, forgiven(given, words)) for place, words in enumerate(wanted))
    found = [(place, count) for place, count in slips if count is not None]
    return min(found, key=lambda pair: pair[1], default=None)


def _others(names: Iterable[Sequence[str]], accepted: Sequence[str]) -> list[str]:
    """The names of all voices that no accepted text names."""
    folded = [[normalised(name) for name in voice] for voice in names]
    return [name for voice in folded if not set(voice) & set(accepted) for name in voice]


def _allowed(words: str) -> int:
    letters = sum(char.isalpha() for char in words)
    return 0 if letters < 5 else 1 if letters < 9 else _MOST


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _bare(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
