"""Words as people type them: what is folded away before they are compared, and which slips are forgiven.

A slip is an insertion, a deletion, a substitution or a swap of neighbours, counted by the restricted
Damerau-Levenshtein distance (optimal string alignment: no part is edited twice).
"""

import unicodedata
from typing import Final

from quizapp.pack.canonical_text import remove_invisible

_FOLDED: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´ʼʻ‹›′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_ENDS: Final = " \"'.,;:!?"
_MOST: Final = 2


def normalize_answer(text: str) -> str:
    """Return the text as it is compared: NFKC; case, quotes, dashes, spaces folded; no marks at its ends."""
    if text.isascii():  # as the rest would do it, much faster
        return " ".join(text.replace("`", "'").casefold().split()).strip(_ENDS)
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.translate(_FOLDED)).casefold())
    seen = folded.translate(_FOLDED)
    seen = remove_invisible(seen)
    return " ".join(seen.split()).strip(_ENDS)


def count_forgiven_slips(given: str, wanted: str) -> int | None:
    """Return the slips between two normalised texts, or None where they are too many.

    One slip is forgiven from five letters on, two from nine; two in one word only if that word has nine, so
    that “north” never becomes “south”. A digit is never a slip. A space or hyphen may be lost or added.
    """
    if abs(len(given) - len(wanted)) > _MOST or _digits(given) != _digits(wanted):
        return None
    count = compute_edit_distance(given, wanted, _MOST)
    if count > _allowed(wanted):
        return None
    words, others = given.split(), wanted.split()
    if count < 2 or _bare(given) == _bare(wanted):
        return count
    pairs = zip(words, others, strict=False)
    one_each = all(
        compute_edit_distance(word, other, _MOST) <= max(1, _allowed(other)) for word, other in pairs
    )
    return count if len(words) == len(others) and one_each else None


def compute_edit_distance(one: str, other: str, most: int | None = None) -> int:
    """Return the restricted Damerau-Levenshtein distance of two texts (optimal string alignment).

    With `most`, every distance over it is returned as one more than it, and found much sooner.
    """
    if most is None:
        most = max(len(one), len(other))
    far = most + 1
    if abs(len(one) - len(other)) > most:
        return far
    before: list[int] = []
    last = [min(column, far) for column in range(len(other) + 1)]
    for row, char in enumerate(one, 1):
        # Beyond so many columns from the diagonal the distance is over `most` in any case (Ukkonen 1985).
        begin, end = max(1, row - most), min(len(other), row + most)
        now = [far] * (len(other) + 1)
        now[0] = min(row, far)
        for column in range(begin, end + 1):
            against = other[column - 1]
            best = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (char != against), far)
            swapped = row > 1 and column > 1 and char == other[column - 2] and one[row - 2] == against
            now[column] = min(best, before[column - 2] + 1) if swapped else best
        if min(now) == far == min(last):
            return far
        before, last = last, now
    return last[-1]


def _allowed(words: str) -> int:
    letters = sum(char.isalpha() for char in words)
    return 0 if letters < 5 else 1 if letters < 9 else _MOST


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _bare(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
