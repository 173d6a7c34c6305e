"""Typed numbers: digits in the ways of many languages, fractions, words; and how a number is shown.

What was read is always shown, so a reading may be helpful but never secret. No pydantic.
"""

import re
import unicodedata
from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from quizapp.quiz.number_words import read_words
from quizapp.quiz.responses import NumberAnswer

_LONGEST: Final = 200
_MINUS: Final = "\u2212"
_THIN: Final = "\u202f"
_SIGNS: Final = str.maketrans({**dict.fromkeys("−‐‑–﹣-", "-"), "+": "+", "⁄": "/", "∕": "/"})
_QUOTES: Final = str.maketrans(dict.fromkeys("’‘ʼ′", "'"))
_RATIO: Final = re.compile(r"(?:(0|[1-9]\d*) )?(0|[1-9]\d*) ?/ ?([1-9]\d*)")
_PER_CENT: Final = re.compile(r"\s*(?:%|٪)$")


class Marks(NamedTuple):
    """How a language writes a number: the mark before the decimals, and the one between thousands."""

    decimal: str
    group: str


_COMMA_AND_POINT: Final = Marks(",", ".")
_COMMA_AND_SPACE: Final = Marks(",", " ")
_POINT_AND_COMMA: Final = Marks(".", ",")
_POINT_AND_QUOTE: Final = Marks(".", "'")
_MARKS: Final[Mapping[str, Marks]] = {
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

_ALL_MARKS: Final = tuple(Marks(decimal, group) for decimal in ".," for group in ".,' " if decimal != group)


def marks_of(language: str) -> Marks:
    """Return how a language (BCP 47) writes numbers."""
    parts = language.lower().split("-")
    return _MARKS.get("-".join(parts[:2])) or _MARKS.get(parts[0]) or _POINT_AND_COMMA


def read_number(typed: str, language: str) -> Fraction | None:
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
    words = read_words(body, language, lambda digits: _digits(digits, language))
    return None if words is None else sign * words


def show_number(value: Fraction, decimals: int, language: str) -> str:
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
    marks = marks_of(language)
    grouped = f"{int(whole):,}".replace(",", marks.group.replace(" ", _THIN).replace("'", "’"))
    return sign + grouped + (marks.decimal + rest if rest else "")


def number_answer(
    typed: str, language: str, before: str | None = None, after: str | None = None
) -> NumberAnswer:
    """Return the answer that was typed; the words printed around the field may have been typed too."""
    read = read_number(typed, language)
    if read is None:
        read = read_number(_between(typed, before, after), language)
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
    own = marks_of(language)
    found = _in_marks(text, own)
    if found is not None:
        return found
    found = _in_marks(text, Marks(own.decimal, " "))
    if found is not None:
        return found
    others = {value for marks in _ALL_MARKS if (value := _in_marks(text, marks)) is not None}
    return others.pop() if len(others) == 1 else None


def _in_marks(text: str, marks: Marks) -> Fraction | None:
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
