"""Numbers as people type them, in digits and in words, and as they are shown."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.numbers import format_localized_number, has_number_words, parse_number, parse_number_answer
from quizapp.quiz.responses import NumberAnswer

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
ONES = [*SMALL.split(), "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelt(number):
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
def test_every_whole_number_in_words_is_read(number):
    assert parse_number(spelt(number), "en") == number
    assert parse_number(spelt(number).replace("-", " ").upper(), "en-GB") == number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("a hundred and five", "105"), ("an hundred", "100"), ("nineteen hundred", "1900"),
        ("two dozen", "24"), ("two hundred and five thousand", "205000"),
        ("two thousand million", "2000000000"), ("half", "1/2"), ("quarter", "1/4"),
        ("one quarter", "1/4"), ("two halves", "1"), ("three twentieths", "3/20"),
        ("two hundredths", "1/50"), ("five thousandths", "1/200"), ("a third", "1/3"),
        ("two-thirds", "2/3"), ("three quarters", "3/4"), ("two and a half", "5/2"),
        ("one and three quarters", "7/4"), ("half a million", "500000"),
        ("a quarter of a million", "250000"), ("one and a half million", "1500000"),
        ("two point five million", "2500000"), ("3bn", "3000000000"), ("two trillion", "2000000000000"),
        ("2 tn", "2000000000000"), ("12 thousand", "12000"), ("2 thirds", "2/3"), ("two in five", "2/5"),
        ("8 out of 10", "4/5"), ("one in a hundred", "1/100"), ("ten per cent", "10"),
        ("ten percent", "10"), ("minus three", "-3"), ("three point one four", "157/50"),
        ("point five", "1/2"), ("three point nine", "39/10"), ("none", "0"), ("nil", "0"), ("nought", "0"),
    ],
)  # fmt: skip
def test_english_words_are_read(typed, value):
    assert parse_number(typed, "en") == Fraction(value)


@pytest.mark.parametrize(
    "typed",
    [
        "and", "a", "hundred", "a hundred and", "twenty-fifth", "third", "two third", "one thirds",
        "twenty twelve", "twenty ten", "two dozen and twelve", "two and two halves", "two hundred hundred",
        "five twenty", "three point", "three point fourteen", "two in zero", "minus", "two and a",
        "million",
    ],
)  # fmt: skip
def test_words_that_are_no_number_are_not_read(typed):
    assert parse_number(typed, "en") is None


def test_a_language_without_a_table_reads_digits_alone():
    assert parse_number("two", "de") is None
    assert parse_number("2", "de") == 2


def test_it_is_known_in_which_languages_words_are_read():
    assert [has_number_words(language) for language in ("en", "EN-gb", "de", "")] == [
        True,
        True,
        False,
        False,
    ]


LANGUAGES = ["en", "de", "fr", "de-CH", "es-MX", "pt-PT", "ja", "x-none"]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1000", "1000"), ("1,000", "1000"), ("1 000", "1000"), ("1\u2009000", "1000"),
        ("1\u202f000", "1000"), ("1’000", "1000"), ("1,00,000", "100000"), ("3.1", "31/10"),
        ("3,1", "31/10"), (".5", "1/2"), ("1.000", "1"), ("0,500", "1/2"), ("1.000.000", "1000000"),
        ("1.000,5", "2001/2"), ("-3", "-3"), ("−3", "-3"), ("– 3", "-3"), ("+3", "3"), ("31 %", "31"),
        ("31%", "31"), ("2/3", "2/3"), ("2 ⁄ 3", "2/3"), ("½", "1/2"), ("1½", "3/2"), ("-1 1/2", "-3/2"),
        ("٣١", "31"), ("３１", "31"), ("1.5 million", "1500000"), ("−two", "-2"),
    ],
)  # fmt: skip
def test_english_reads(typed, value):
    assert parse_number(typed, "en") == Fraction(value)


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "-", "%", "many", "1e5", "10²", "12 34", "1,5,0", "1 000/3", "1 2/2", "5/0", "1,", "٣x",
        "--3", "0x1f", "∞",
    ],
)  # fmt: skip
def test_what_is_no_number_or_could_be_two_is_not_read(typed):
    assert parse_number(typed, "en") is None


def test_a_very_long_text_is_not_read():
    assert parse_number("9" * 100_000, "en") is None


@pytest.mark.parametrize(
    ("language", "point", "comma"),
    [
        ("en", 1, 1000), ("de", 1000, 1), ("fr", None, 1), ("de-CH", 1, None), ("de-CH-1996", 1, None),
        ("es-MX", 1, 1000), ("nb-NO", None, 1),
    ],
)  # fmt: skip
def test_the_ways_of_the_packs_language_come_first(language, point, comma):
    assert parse_number("1.000", language) == point
    assert parse_number("1,000", language) == comma


def test_a_way_of_another_language_is_read_where_no_other_reading_is_possible():
    assert parse_number("3.14", "de") == Fraction("3.14")
    assert parse_number("1,000.5", "de") == Fraction("1000.5")


@pytest.mark.parametrize(
    ("value", "decimals", "language", "shown"),
    [
        ("1000", 0, "en", "1,000"), ("1000", 0, "de", "1.000"),
        ("1234567", 0, "fr", "1\u202f234\u202f567"), ("1234567", 0, "de-CH", "1’234’567"),
        ("0", 2, "en", "0.00"), ("-1/100", 0, "en", "−0.01"), ("3", 1, "en", "3.0"),
        ("31/10", 0, "de", "3,1"), ("-1/2", 0, "en", "−0.5"), ("2/3", 2, "en", "2/3"),
    ],
)  # fmt: skip
def test_a_number_is_shown_as_its_language_writes_it(value, decimals, language, shown):
    assert format_localized_number(Fraction(value), decimals, language) == shown


@given(
    st.fractions(max_denominator=10**4) | st.decimals(-(10**12), 10**12, places=4).map(Fraction),
    st.integers(0, 9),
    st.sampled_from(LANGUAGES),
)
def test_what_is_shown_is_read_again_as_the_same(value, decimals, language):
    if decimals == 3 and value.denominator > 1000:
        decimals = 4
    assert parse_number(format_localized_number(value, decimals, language), language) == value


@given(st.text(st.sampled_from("0123456789.,' \u2009-−/%½ andhlf"), max_size=12), st.sampled_from(LANGUAGES))
def test_a_number_that_was_read_is_shown_so_that_it_reads_the_same(typed, language):
    read = parse_number(typed, language)
    if read is not None:
        assert parse_number(format_localized_number(read, 0, language), language) == read


def test_an_answer_keeps_what_was_typed_and_what_was_read():
    assert parse_number_answer("3,1", "en") == NumberAnswer("3,1", "31/10")
    assert parse_number_answer("many", "en") == NumberAnswer("many", None)


def test_the_words_printed_around_the_field_may_be_typed_too():
    assert parse_number_answer("3.1 Degrees", "en", after="degrees") == NumberAnswer("3.1 Degrees", "31/10")
    assert parse_number_answer("about  8", "en", before="about", after="boats").read == "8"
    assert parse_number_answer("£5", "en", before="£").read == "5"
    assert parse_number_answer("5 metres", "en", after="boats").read is None
