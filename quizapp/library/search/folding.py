"""Words as they are compared: without case, accents, marks and joints, and where each stands in its text.

Straße and strasse, Łódź and lodz, O’Neill and oneill, U.N. and UN, المُتَحَدِّث and المتحدث come out the same.
Where a script has no spaces between words, each character is a word of its own; words of such a script are
then phrases. Characters are taken apart as Unicode says (https://www.unicode.org/reports/tr15/, NFKD), so
that only what it does not take apart is listed here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

FORM: Final = f"1-{unicodedata.unidata_version}"
"""Changes where words may come out otherwise: an index of another form is made anew."""

_LETTERS: Final = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ƒ": "f", "ŋ": "n", "ĸ": "k",
    "æ": "ae", "œ": "oe", "þ": "th",
    # The same letter at the end of a word, and as Persian and Urdu write it.
    "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ہ": "ه", "ـ": "",
})  # fmt: skip
_JOINTS: Final = dict.fromkeys("’‘ʼʹ′׳״", "'")
"""Apostrophes of all sorts, and the marks in Hebrew short forms: a word goes on across them."""

_UNSPACED: Final = (
    (0x0E00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3040, 0x312F),
    (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Thai, Lao, Tibetan, Burmese, Khmer, the Japanese syllables, and Chinese characters."""

_VIRAMA: Final = 9
"""The class of the signs that join letters in Indic scripts: they belong to the word."""

NO_WORD: Final = r"[\x00-\x2f\x3a-\x60\x7b-\x7f]"
IN_WORD: Final = r"[^\x00-\x2f\x3a-\x60\x7b-\x7f]"
"""What parts words after folding, and what is in them: small letters, digits, all that is not ASCII."""

_LETTER: Final = r"[^\x00-\x60\x7b-\x7f]"
WORDS: Final = re.compile(f"{IN_WORD}+")
_DROPPED: Final = re.compile(
    # A joint between two characters of a word; a point after a letter that stands alone, before another.
    rf"['.](?:(?<={IN_WORD}')(?={IN_WORD})|(?<={_LETTER}\.)(?<!{IN_WORD}{_LETTER}\.)(?={_LETTER}(?!{IN_WORD})))"
)


class _Table(dict[int, str]):
    """What each character comes to; worked out when it is met first."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


def _folded(char: str) -> str:
    if char in _JOINTS:
        return "'"
    if "VARIATION SELECTOR" in unicodedata.name(char, ""):
        return ""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(map(_part, apart.translate(_LETTERS)))


def _part(char: str) -> str:
    if char.isascii():
        # SQLite leaves letters and digits; what else there is parts words, or is looked at once more.
        return max(char, " ")
    if unicodedata.combining(char) not in (0, _VIRAMA):
        return ""
    sort = unicodedata.category(char)
    if sort == "Cf":
        return ""
    if sort[0] == "S" or any(first <= ord(char) <= last for first, last in _UNSPACED):
        return f" {char} " if sort[0] in "LMNS" else " "
    return char if sort[0] in "LMN" else " "


_TABLE: Final = _Table()


def fold(text: str) -> str:
    """Return a text as it is put into the index: folded words with anything else between them."""
    return _DROPPED.sub("", text.translate(_TABLE))


@dataclass(frozen=True, slots=True)
class Spread:
    """A text, the same as it is compared, and for each character of that its place in the text."""

    text: str
    folded: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text a part of what is compared stands, start and end (exclusive).

        Marks on the last letter belong to it.
        """
        after = self.places[end - 1] + 1
        while after < len(self.text) and not _TABLE[ord(self.text[after])]:
            after += 1
        return self.places[start], after


def spread(text: str) -> Spread:
    """Fold a text, and keep where each character came from."""
    whole = text.translate(_TABLE)
    places: Sequence[int] = range(len(text))
    if not text.isascii() and any(len(_TABLE[ord(char)]) != 1 for char in set(text)):
        places = [place for place, char in enumerate(text) for _ in _TABLE[ord(char)]]
    gone = {match.start() for match in _DROPPED.finditer(whole)}
    if gone:
        places = [at for place, at in enumerate(places) if place not in gone]
        whole = _DROPPED.sub("", whole)
    return Spread(text, whole, places)
