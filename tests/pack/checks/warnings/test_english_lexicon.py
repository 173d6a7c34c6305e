"""Which words of a text are the teacher's, and when two words are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings import english_lexicon
from tests.pack.builders import example_json, pack_of


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("He met people from “all walks of life”.", "He met people from …."),
        ("“She said „never“ and “always”,” he wrote", "… he wrote"),
        ("„nie“ is the word", "… is the word"),
        ('The word "slams" and “so-called”', "The word … and …"),
        ('He wrote “12" wide” once', "He wrote … once"),
        ("He said “it goes on", "He said …"),
        ("Weck’s words, the traders’ too", "Weck’s words, the traders’ too"),
    ],
)
def test_what_stands_in_outermost_quotation_marks_is_the_articles(text, own):
    assert english_lexicon.mask_quotations(text) == own


@given(st.text(st.characters(exclude_characters='“”„"')), st.text(st.sampled_from("ab “”„")))
def test_words_around_a_quotation_stay_and_those_inside_go(around, inside):
    closed = inside.translate(dict.fromkeys(map(ord, "“”„")))
    assert english_lexicon.mask_quotations(f"{around}“{closed}”{around}") == f"{around}…{around}"


def test_words_are_whole_and_folded():
    assert english_lexicon.split_words("The so-called DOORS weren’t Weck’s: 14, l’été") == [
        "the", "so-called", "doors", "weren't", "weck's", "14", "l'été",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [("counted", "counts"), ("closing", "closes"), ("council's", "councils"), ("vote", "voted")],
)
def test_endings_make_no_other_word(one, other):
    assert english_lexicon.strip_endings(one) == english_lexicon.strip_endings(other)


@pytest.mark.parametrize(("one", "other"), [("pass", "past"), ("bus", "but"), ("used", "us")])
def test_short_words_keep_their_ends(one, other):
    assert english_lexicon.strip_endings(one) != english_lexicon.strip_endings(other)


def test_words_without_matter_and_words_about_the_article_have_no_stem():
    assert english_lexicon.collect_stems(
        "What does the article say in paragraph 6 of the ferry’s seats?"
    ) == {
        "6",
        "ferry",
        "seat",
    }


@pytest.mark.parametrize(
    ("language", "is_it"), [("en", True), ("en-GB", True), ("EN-us", True), ("enm", False)]
)
def test_english_is_told_by_its_code(language, is_it):
    data = example_json()
    data["language"] = language
    assert english_lexicon.is_english(pack_of(data)) is is_it
