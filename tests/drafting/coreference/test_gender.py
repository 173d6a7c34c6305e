"""The gender that names and words tell."""

from __future__ import annotations

import pytest

from quizapp.drafting.coreference import gender


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Anna Osei", "f"),
        ("Jan Osei", "m"),
        ("Anna-Sophie Lind", "f"),
        ("Jean-Orlaq Lind", "m"),
        ("Orlaq Osei", ""),
    ],
)
def test_a_listed_first_name_tells_a_gender(name: str, told: str) -> None:
    assert gender.infer_from_name(name) == told


def test_first_names_that_disagree_tell_none() -> None:
    assert gender.infer_from_name("Anna-Jan Lind") == ""


@pytest.mark.parametrize(
    ("name", "told"),
    [("Orlette Lind", "f"), ("Tarrina Lind", "f"), ("Tarrov Lind", ""), ("Tarro Lind", "m"), ("Tarro", "")],
)
def test_the_ending_of_a_first_name_makes_a_gender_likely_where_a_name_follows(name: str, told: str) -> None:
    assert gender.guess_from_name(name) == told


@pytest.mark.parametrize(
    ("words", "all_words", "about", "beside"),
    [
        ({"spokeswoman"}, "f", "f", "f"),
        ({"mr"}, "m", "m", "m"),
        ({"trawlerman"}, "m", "m", ""),
        ({"trawlerwoman"}, "f", "f", ""),
        ({"human"}, "", "", ""),
        ({"his", "wife"}, "f", "f", "f"),
        ({"her"}, "f", "", ""),
        ({"mother", "father"}, "f", "f", ""),
        ({"baker"}, "", "", ""),
    ],
)
def test_pronouns_and_both_at_once_tell_less_the_farther_the_words_are(
    words: set[str], all_words: str, about: str, beside: str
) -> None:
    assert gender.infer_from_words(words) == all_words
    assert gender.infer_from_description(words) == about
    assert gender.infer_from_context(words) == beside


@pytest.mark.parametrize(("title", "told"), [("Mrs.", "f"), ("Deputy Mr", "m"), ("Minister", ""), ("", "")])
def test_a_title_tells_a_gender_with_a_stop_or_without(title: str, told: str) -> None:
    assert gender.infer_from_title(title) == told
