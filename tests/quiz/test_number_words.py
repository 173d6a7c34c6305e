"""Numbers in words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.number_words import has_words
from quizapp.quiz.numbers import read_number
from tests.quiz.builders import few

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
ONES = [*SMALL.split(), "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelt(number: int) -> str:
    """A whole number under a thousand million in English words."""
    for scale, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joined = " and " if 0 < rest < 100 else " "
            return f"{spelt(number // scale)} {word}{joined + spelt(rest) if rest else ''}"
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.integers(0, 10**9 - 1))
@few
def test_every_whole_number_in_words_is_read(number: int) -> None:
    assert read_number(spelt(number), "en") == number
    assert read_number(spelt(number).replace("-", " ").upper(), "en-GB") == number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("a hundred and five", "105"),
        ("an hundred", "100"),
        ("nineteen hundred", "1900"),
        ("two dozen", "24"),
        ("two hundred and five thousand", "205000"),
        ("two thousand million", "2000000000"),
        ("half", "1/2"),
        ("quarter", "1/4"),
        ("one quarter", "1/4"),
        ("two halves", "1"),
        ("three twentieths", "3/20"),
        ("two hundredths", "1/50"),
        ("five thousandths", "1/200"),
        ("a third", "1/3"),
        ("two-thirds", "2/3"),
        ("three quarters", "3/4"),
        ("two and a half", "5/2"),
        ("one and three quarters", "7/4"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("one and a half million", "1500000"),
        ("two point five million", "2500000"),
        ("3bn", "3000000000"),
        ("two trillion", "2000000000000"),
        ("2 tn", "2000000000000"),
        ("12 thousand", "12000"),
        ("2 thirds", "2/3"),
        ("two in five", "2/5"),
        ("8 out of 10", "4/5"),
        ("one in a hundred", "1/100"),
        ("ten per cent", "10"),
        ("ten percent", "10"),
        ("minus three", "-3"),
        ("three point one four", "157/50"),
        ("point five", "1/2"),
        ("three point nine", "39/10"),
        ("none", "0"),
        ("nil", "0"),
        ("nought", "0"),
    ],
)
def test_english_words_are_read(typed: str, value: str) -> None:
    assert read_number(typed, "en") == Fraction(value)


@pytest.mark.parametrize(
    "typed",
    [
        "and",
        "a",
        "hundred",
        "a hundred and",
        "twenty-fifth",
        "third",
        "two third",
        "one thirds",
        "twenty twelve",
        "twenty ten",
        "two dozen and twelve",
        "two and two halves",
        "two hundred hundred",
        "five twenty",
        "three point",
        "three point fourteen",
        "two in zero",
        "minus",
        "two and a",
        "million",
    ],
)
def test_words_that_are_no_number_are_not_read(typed: str) -> None:
    assert read_number(typed, "en") is None


def test_a_language_without_a_table_reads_digits_alone() -> None:
    assert read_number("two", "de") is None
    assert read_number("2", "de") == 2


def test_it_is_known_in_which_languages_words_are_read() -> None:
    assert [has_words(language) for language in ("en", "EN-gb", "de", "")] == [True, True, False, False]
