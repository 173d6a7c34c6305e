"""Numbers in words, by a table for each language that has one, English first. No pydantic."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

Tokens = Sequence[str]


@dataclass(frozen=True, slots=True)
class Words:
    """The number words of a language. `parts` and `many_parts`: how many of a part make a whole."""

    small: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    parts: Mapping[str, int]
    many_parts: Mapping[str, int]
    one: frozenset[str]
    joined: frozenset[str]
    of: frozenset[str]
    point: frozenset[str]
    minus: frozenset[str]
    left_out: re.Pattern[str]


_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_THIRD_ON = "third fourth fifth sixth seventh eighth ninth tenth"
_PARTS = {word: value for value, word in enumerate(_THIRD_ON.split(), 3)}
_PARTS |= {"quarter": 4, "twentieth": 20, "hundredth": 100, "thousandth": 1000}

_ENGLISH: Final = Words(
    small={word: value for value, word in enumerate(_SMALL.split())} | {"nought": 0, "nil": 0, "none": 0},
    tens={word: 10 * value for value, word in enumerate(_TENS.split(), 2)},
    scales={
        "dozen": 12,
        "hundred": 100,
        "thousand": 10**3,
        **dict.fromkeys(("million", "mn"), 10**6),
        **dict.fromkeys(("billion", "bn"), 10**9),
        **dict.fromkeys(("trillion", "tn"), 10**12),
    },
    parts=_PARTS | {"half": 2},
    many_parts={word + "s": value for word, value in _PARTS.items()} | {"halves": 2},
    one=frozenset({"a", "an"}),
    joined=frozenset({"and"}),
    of=frozenset({"in", "of"}),
    point=frozenset({"point"}),
    minus=frozenset({"minus", "negative"}),
    left_out=re.compile(r"\s*\bper ?cent$|\bout (?=of )"),
)
_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_TABLES: Final[Mapping[str, Words]] = {"en": _ENGLISH}


def has_words(language: str) -> bool:
    """Tell whether numbers in words are read in a language (BCP 47)."""
    return _words_of(language) is not None


def read_words(text: str, language: str, digits: Callable[[str], Fraction | None]) -> Fraction | None:
    """Return the number that words stand for, such as “two-thirds”, “a hundred and five” or “1.5 million”.

    None if they stand for none, or the language has no table. `digits` reads what is written in digits.
    """
    words = _words_of(language)
    if words is None:
        return None
    return _Reader(words, digits).read(words.left_out.sub("", text.casefold()))


def _words_of(language: str) -> Words | None:
    return _TABLES.get(language.lower().split("-", maxsplit=1)[0])


@dataclass(frozen=True, slots=True)
class _Reader:
    words: Words
    digits: Callable[[str], Fraction | None]

    def read(self, text: str) -> Fraction | None:
        figure = re.match(r"\d(?:[\d.,' ]*\d)?", text)
        start = [figure.group()] if figure else []
        tokens = [*start, *_HYPHEN.sub(" ", text[figure.end() if figure else 0 :]).split()]
        if tokens and tokens[0] in self.words.minus:
            found = self._number(tokens[1:])
            return None if found is None else -found
        return self._number(tokens)

    def _number(self, tokens: Tokens) -> Fraction | None:
        ways = (self._cardinal, self._part, self._mixed, self._pointed, self._scaled, self._ratio)
        return next((found for way in ways if (found := way(tokens)) is not None), None)

    def _cardinal(self, tokens: Tokens) -> Fraction | None:
        """Split at the largest scale: “two hundred and five thousand” is (two hundred and five) × 1,000."""
        scales = [
            (self.words.scales[token], -place)
            for place, token in enumerate(tokens)
            if token in self.words.scales
        ]
        if not scales:
            return self._below_hundred(tokens)
        scale, place = max(scales)
        times, rest = self._count(tokens[:-place]), tokens[1 - place :]
        if times is None or not rest:
            return None if times is None else times * scale
        added = self._cardinal(rest[1:] if rest[0] in self.words.joined else rest)
        return None if added is None or added >= scale else times * scale + added

    def _count(self, tokens: Tokens) -> Fraction | None:
        if len(tokens) == 1 and tokens[0] in self.words.one:
            return Fraction(1)
        return self._cardinal(tokens)

    def _below_hundred(self, tokens: Tokens) -> Fraction | None:
        match tokens:
            case [one] if one[0].isdigit():
                return self.digits(one)
            case [one] if one in self.words.small or one in self.words.tens:
                return Fraction(self.words.small.get(one) or self.words.tens.get(one, 0))
            case [ten, one] if ten in self.words.tens and 0 < self.words.small.get(one, 0) < 10:
                return Fraction(self.words.tens[ten] + self.words.small[one])
        return None

    def _part(self, tokens: Tokens) -> Fraction | None:
        """“A third”, “two thirds”; not “twenty-fifth”, which is a place and no part."""
        if not tokens:
            return None
        count = self._count(tokens[:-1])
        if len(tokens) == 1 and self.words.parts.get(tokens[0]) in (2, 4):
            count = Fraction(1)
        below = (self.words.parts if count == 1 else self.words.many_parts).get(tokens[-1])
        return None if count is None or below is None else count / below

    def _mixed(self, tokens: Tokens) -> Fraction | None:
        """“Two and a half”."""
        for place, token in enumerate(tokens):
            if token in self.words.joined:
                whole, part = self._cardinal(tokens[:place]), self._part(tokens[place + 1 :])
                if whole is not None and part is not None and part < 1:
                    return whole + part
        return None

    def _pointed(self, tokens: Tokens) -> Fraction | None:
        """“Three point one four”."""
        for place, token in enumerate(tokens):
            if token in self.words.point:
                whole = self._cardinal(tokens[:place]) if place else Fraction(0)
                figures = [self.words.small.get(word, 10) for word in tokens[place + 1 :]]
                if whole is None or not figures or max(figures) > 9:
                    return None
                return whole + Fraction(int("".join(map(str, figures))), 10 ** len(figures))
        return None

    def _scaled(self, tokens: Tokens) -> Fraction | None:
        """“One and a half million”, “half a million”, “three quarters of a million”."""
        if not tokens or tokens[-1] not in self.words.scales:
            return None
        rest = list(tokens[:-1])
        if rest and rest[-1] in self.words.one:
            rest.pop()
            if rest and rest[-1] in self.words.of:
                rest.pop()
        found = self._part(rest) or self._mixed(rest) or self._pointed(rest)
        return None if found is None else found * self.words.scales[tokens[-1]]

    def _ratio(self, tokens: Tokens) -> Fraction | None:
        """“Two in five”, “8 out of 10”."""
        for place, token in enumerate(tokens):
            if token in self.words.of:
                some, whole = self._cardinal(tokens[:place]), self._cardinal(tokens[place + 1 :])
                if some is not None and whole:
                    return some / whole
        return None
