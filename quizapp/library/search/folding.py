"""Words as they are compared: without case, accents, marks and joints, and where each stands in its text.

Straße and strasse, Łódź and lodz, O’Neill and oneill, U.N. and UN, المُتَحَدِّث and المتحدث come out the
same. Where a script has no spaces between words, each character is a word of its own; words of such a
script are then phrases. Characters are taken apart as Unicode says (https://www.unicode.org/reports/tr15/,
NFKD), so that only what it does not take apart is listed here.

What somebody typed is a query, whatever it is, and never an error. Words stand in any order and may be the
beginnings of longer ones; what is in quotation marks stands as it is, word after word. One typed word that
is several, such as well-known or any word of Chinese, is a phrase too. An excerpt is the part of a long
text that shows them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence


FOLDING_FORM: Final = f"1-{unicodedata.unidata_version}"
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

MOST_WORDS: Final = 32
"""So many are looked for; what is typed beyond, a text pasted for one, is let be."""

LONGEST_WORD: Final = 80
SHORTEST_BEGINNING: Final = 3
QUERY_LONGEST: Final = 2_000
"""Of longer typing, the beginning is looked at."""

_QUOTES: Final = re.compile('["“”„‟«»＂]')

EXCERPT_LONGEST: Final = 240
"""Characters of a text that are shown with a hit."""

_BEFORE: Final = 50
"""Characters shown before the first mark of a text that has to be cut."""

_NEAR: Final = 20
"""How far a cut is moved so that it does not part a word."""

TextSpan = tuple[int, int]
"""Start and end (exclusive) in a text."""


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


def fold_text(text: str) -> str:
    """Return a text as it is put into the index: folded words with anything else between them."""
    return _DROPPED.sub("", text.translate(_TABLE))


@dataclass(frozen=True, slots=True)
class FoldedText:
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


def spread_text(text: str) -> FoldedText:
    """Fold a text, and keep where each character came from."""
    whole = text.translate(_TABLE)
    places: Sequence[int] = range(len(text))
    if not text.isascii() and any(len(_TABLE[ord(char)]) != 1 for char in set(text)):
        places = [place for place, char in enumerate(text) for _ in _TABLE[ord(char)]]
    gone = {match.start() for match in _DROPPED.finditer(whole)}
    if gone:
        places = [at for place, at in enumerate(places) if place not in gone]
        whole = _DROPPED.sub("", whole)
    return FoldedText(text, whole, places)


@dataclass(frozen=True, slots=True)
class QueryPhrase:
    """Folded words that stand one after the other; the last may go on, unless it is to be `whole`."""

    words: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class WordQuery:
    """What is looked for: every phrase."""

    phrases: tuple[QueryPhrase, ...]

    @property
    def in_read(self) -> WordQuery:
        """The query for passages and explanations, where a letter or two are a whole word.

        To look for all that begins with them would mean to go through most of what is there.
        """
        return WordQuery(
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


def parse_query(typed: str) -> WordQuery:
    """Return what was typed as a query; one without phrases finds nothing."""
    found: list[QueryPhrase] = []
    parts = _QUOTES.split(typed[:QUERY_LONGEST])
    for number, part in enumerate(parts):
        if number % 2:
            # Marks that are not closed yet: the last word is still being typed.
            found.append(QueryPhrase(_words(part), whole=number < len(parts) - 1))
        else:
            found += [QueryPhrase(_words(word)) for word in part.split()]
    phrases = [phrase for phrase in dict.fromkeys(found) if phrase.words]
    kept: list[QueryPhrase] = []
    count = 0
    for phrase in phrases:
        count += len(phrase.words)
        if count > MOST_WORDS and kept:
            break
        kept.append(phrase)
    return WordQuery(tuple(kept))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word[:LONGEST_WORD] for word in WORDS.findall(fold_text(text))[:MOST_WORDS])


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text, or a part of it, with what was found in it; `before` and `after` tell that it goes on there."""

    text: str
    marks: tuple[TextSpan, ...]
    before: bool = False
    after: bool = False


def find_marks(text: str, query: WordQuery) -> tuple[TextSpan, ...]:
    """Return where the phrases of a query stand in a text, in order, apart from each other."""
    found = spread_text(text)
    spans = (match.span() for pattern in _patterns(query) for match in pattern.finditer(found.folded))
    return _joined([found.span(*span) for span in spans])


def find_best(texts: Sequence[str], query: WordQuery) -> int:
    """Return the place of the text in which most of the phrases stand; of several, the first."""
    patterns, most, found = _patterns(query), 0, 0
    for place, text in enumerate(texts if len(texts) > 1 else ()):
        folded = fold_text(text)
        count = sum(pattern.search(folded) is not None for pattern in patterns)
        if count > most:
            most, found = count, place
        if most == len(patterns):
            break
    return found


def build_excerpt(text: str, query: WordQuery) -> Excerpt:
    """Return the part of a text around what was found first."""
    found = find_marks(text, query)
    if len(text) <= EXCERPT_LONGEST:
        return Excerpt(text, found)
    first = found[0][0] if found else 0
    start = 0 if first <= _BEFORE else _cut(text, first - _BEFORE, forward=True)
    end = (
        len(text)
        if start + EXCERPT_LONGEST >= len(text)
        else _cut(text, start + EXCERPT_LONGEST, forward=False)
    )
    inside = tuple(
        (max(each_start, start) - start, min(each_end, end) - start)
        for each_start, each_end in found
        if each_start < end and each_end > start
    )
    return Excerpt(text[start:end], inside, start > 0, end < len(text))


@lru_cache(maxsize=8)
def _patterns(query: WordQuery) -> tuple[re.Pattern[str], ...]:
    """Return what matches each phrase in a folded text."""
    return tuple(map(_pattern, query.phrases))


def _pattern(phrase: QueryPhrase) -> re.Pattern[str]:
    words = f"{NO_WORD}+".join(map(re.escape, phrase.words))
    return re.compile(f"(?<!{IN_WORD}){words}{f'(?!{IN_WORD})' if phrase.whole else ''}")


def _joined(spans: list[TextSpan]) -> tuple[TextSpan, ...]:
    joined: list[TextSpan] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _cut(text: str, at: int, *, forward: bool) -> int:
    """Return a place near this one where a word begins or ends, if there is one."""
    if forward:
        space = text.find(" ", at, at + _NEAR)
        return at if space < 0 else space + 1
    space = text.rfind(" ", at - _NEAR, at)
    return at if space < 0 else space
