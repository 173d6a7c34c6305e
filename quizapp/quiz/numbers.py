"""Typed numbers: digits in the ways of many languages, fractions, words; and how a number is shown.

Words are read by a table for each language that has one, English first. What was read is always shown, so a
reading may be helpful but never secret. No pydantic.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, NamedTuple

from quizapp.quiz.responses import NumberAnswer

Tokens = Sequence[str]


@dataclass(frozen=True, slots=True)
class NumberWords:
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

_ENGLISH: Final = NumberWords(
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
_TABLES: Final[Mapping[str, NumberWords]] = {"en": _ENGLISH}


def has_number_words(language: str) -> bool:
    """Tell whether numbers in words are read in a language (BCP 47)."""
    return _words_of(language) is not None


def parse_number_words(text: str, language: str, digits: Callable[[str], Fraction | None]) -> Fraction | None:
    """Return the number that words stand for, such as “two-thirds”, “a hundred and five” or “1.5 million”.

    None if they stand for none, or the language has no table. `digits` reads what is written in digits.
    """
    words = _words_of(language)
    if words is None:
        return None
    return _NumberWordReader(words, digits).read(words.left_out.sub("", text.casefold()))


def _words_of(language: str) -> NumberWords | None:
    return _TABLES.get(language.lower().split("-", maxsplit=1)[0])


@dataclass(frozen=True, slots=True)
class _NumberWordReader:
    words: NumberWords
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


_LONGEST: Final = 200
_MINUS: Final = "\u2212"
_THIN: Final = "\u202f"
_SIGNS: Final = str.maketrans({**dict.fromkeys("−‐‑–﹣-", "-"), "+": "+", "⁄": "/", "∕": "/"})
_QUOTES: Final = str.maketrans(dict.fromkeys("’‘ʼ′", "'"))
_RATIO: Final = re.compile(r"(?:(0|[1-9]\d*) )?(0|[1-9]\d*) ?/ ?([1-9]\d*)")
_PER_CENT: Final = re.compile(r"\s*(?:%|٪)$")


class NumberMarks(NamedTuple):
    """How a language writes a number: the mark before the decimals, and the one between thousands."""

    decimal: str
    group: str


_COMMA_AND_POINT: Final = NumberMarks(",", ".")
_COMMA_AND_SPACE: Final = NumberMarks(",", " ")
_POINT_AND_COMMA: Final = NumberMarks(".", ",")
_POINT_AND_QUOTE: Final = NumberMarks(".", "'")
_MARKS: Final[Mapping[str, NumberMarks]] = {
    language: marks
    for languages, marks in {
        "ca da de el es gl hr id is it nl pt ro sl sr tr vi": _COMMA_AND_POINT,
        "be bg cs et fi fr hu hy ka kk lt lv nb nn no pl ru sk sv uk de-at en-za pt-pt": _COMMA_AND_SPACE,
        "de-ch de-li it-ch": _POINT_AND_QUOTE,
        "es-gt es-hn es-mx es-pa es-pe es-pr es-us": _POINT_AND_COMMA,
    }.items()
    for language in languages.split()
}
"""By language, or language and region, after the Unicode CLDR; every other language has point and comma."""

_ALL_MARKS: Final = tuple(
    NumberMarks(decimal, group) for decimal in ".," for group in ".,' " if decimal != group
)


def find_number_marks(language: str) -> NumberMarks:
    """Return how a language (BCP 47) writes numbers."""
    parts = language.lower().split("-")
    return _MARKS.get("-".join(parts[:2])) or _MARKS.get(parts[0]) or _POINT_AND_COMMA


def parse_number(typed: str, language: str) -> Fraction | None:
    """Return the number that was typed, or None if it is none or could be two.

    Digits are read in the ways of the language, or else of any other if they all agree: in English 1.5 and
    1,500, but also 3,1 and 1.500.000. A per cent sign at the end is left out: 31 % is read as 31.
    Fractions (2/3, 1½) are read in every language, words in those that have a table.
    """
    text = _plain(typed)
    if not text or len(text) > _LONGEST:
        return None
    sign = -1 if text[0] == "-" else 1
    body = text[1:].lstrip() if text[0] in "+-" else text
    found = _ratio(body)
    if found is None:
        found = _digits(body, language)
    if found is not None:
        return sign * found
    words = parse_number_words(body, language, lambda digits: _digits(digits, language))
    return None if words is None else sign * words


def format_localized_number(value: Fraction, decimals: int, language: str) -> str:
    """Return a number as the language writes it, with at least so many decimals, and never fewer than it has.

    One without an end in decimals is shown as a fraction. Reading it again gives the same number.
    """
    sign = _MINUS if value < 0 else ""
    places = _places(abs(value))
    if places is None:
        return f"{sign}{abs(value.numerator)}/{value.denominator}"
    places = max(places, decimals)
    digits = str(abs(value) * 10**places // 1).rjust(places + 1, "0")
    whole, rest = digits[: len(digits) - places], digits[len(digits) - places :]
    marks = find_number_marks(language)
    grouped = f"{int(whole):,}".replace(",", marks.group.replace(" ", _THIN).replace("'", "’"))
    return sign + grouped + (marks.decimal + rest if rest else "")


def parse_number_answer(
    typed: str, language: str, before: str | None = None, after: str | None = None
) -> NumberAnswer:
    """Return the answer that was typed; the words printed around the field may have been typed too."""
    read = parse_number(typed, language)
    if read is None:
        read = parse_number(_between(typed, before, after), language)
    return NumberAnswer(typed, None if read is None else str(read))


def _between(typed: str, before: str | None, after: str | None) -> str:
    text = " ".join(typed.split())
    start, end = " ".join((before or "").split()), " ".join((after or "").split())
    if start and text.casefold().startswith(start.casefold()):
        text = text[len(start) :]
    if end and text.casefold().endswith(end.casefold()):
        text = text[: len(text) - len(end)]
    return text


def _plain(typed: str) -> str:
    """The text with one kind of digit, minus, apostrophe and space, ½ as 1/2, without a per cent sign."""
    text = "".join(map(_plain_char, typed.translate(_SIGNS).translate(_QUOTES)))
    return _PER_CENT.sub("", " ".join(text.split()))


def _plain_char(char: str) -> str:
    if char.isascii():
        return char
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    name = unicodedata.normalize("NFKC", char)
    return f" {name.replace('⁄', '/')}" if "⁄" in name and name[-1].isdigit() else char


def _ratio(text: str) -> Fraction | None:
    """A fraction such as 2/3, or a mixed number such as 1 1/2, whose fraction is below 1."""
    match = _RATIO.fullmatch(text)
    if not match:
        return None
    whole, above, below = match.group(1), int(match.group(2)), int(match.group(3))
    if whole is not None and not 0 < above < below:
        return None
    return int(whole or 0) + Fraction(above, below)


def _digits(text: str, language: str) -> Fraction | None:
    own = find_number_marks(language)
    found = _in_marks(text, own)
    if found is not None:
        return found
    found = _in_marks(text, NumberMarks(own.decimal, " "))
    if found is not None:
        return found
    others = {value for marks in _ALL_MARKS if (value := _in_marks(text, marks)) is not None}
    return others.pop() if len(others) == 1 else None


def _in_marks(text: str, marks: NumberMarks) -> Fraction | None:
    """The number that digits stand for if they are written so: thousands in threes, or the Indian way."""
    group, decimal = re.escape(marks.group), re.escape(marks.decimal)
    grouped = rf"[1-9]\d{{0,2}}(?:{group}\d{{3}})+|[1-9]\d?(?:{group}\d\d)+{group}\d{{3}}"
    match = re.fullmatch(rf"({grouped}|\d+)?(?:{decimal}(\d+))?", text, re.ASCII)
    if not match or not any(match.groups()):
        return None
    whole, rest = (match.group(1) or "0").replace(marks.group, ""), match.group(2) or ""
    return Fraction(int(whole + rest), 10 ** len(rest))


def _places(value: Fraction) -> int | None:
    """The decimals that a number has; None if they never end or are too many to show."""
    for places in range(19):
        if (value * 10**places).denominator == 1:
            return places
    return None
