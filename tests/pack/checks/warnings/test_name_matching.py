"""Whom a sentence names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings import name_matching
from tests.pack.builders import example_json, example_pack, pack_of


@pytest.fixture(scope="module")
def names():
    return name_matching.NameMatcher(example_pack())


@pytest.mark.parametrize(
    "sentence",
    [
        "Corran was glad of it.",
        "The harbour office’s report counts seats.",
        "The deputy mayor wants the ferry kept.",
        "The report counts seats.",
        "In paragraph 4 seats are counted.",
        "The Gazette has other figures.",
        "She also said that the ferry was full.",
        "According to somebody else, the ferry was full.",
    ],
)
def test_a_sentence_names_a_speaker_by_name_alias_or_role_or_the_article_or_says_that_she_said(
    names, sentence
):
    assert names.anybody(name_matching.normalize_words(sentence))


@pytest.mark.parametrize(
    "sentence", ["The ferry was a success.", "It was said that the ferry was full.", "She was glad of it."]
)
def test_a_sentence_without_any_names_nobody(names, sentence):
    assert not names.anybody(name_matching.normalize_words(sentence))


def test_a_word_for_a_part_of_the_article_names_it_whatever_it_means(names):
    assert names.anybody(name_matching.normalize_words("Words fail."))


def test_pronouns_among_the_aliases_are_no_names():
    corran = next(speaker for speaker in example_pack().speakers if speaker.id == "corran")
    assert name_matching.list_speaker_names(corran) == {("ilse", "corran"), ("ilse",), ("corran",)}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("the UN human rights office (OHCHR)", ("ohchr",)),
        ("rights groups and media", ("media",)),
        ("China’s permanent mission to the UN in Geneva", ("mission",)),
        ("people at the fish market", ("fish", "market")),
        ("the document of over 100 pages", ("document",)),
    ],
)
def test_a_long_name_is_met_by_its_chief_word_or_a_part(name, other):
    data = example_json()
    data["speakers"].append({"id": "one", "name": name, "kind": "organisation"})
    speaker = pack_of(data).speakers[-1]
    assert other in name_matching.list_speaker_names(speaker)
    assert ("people",) not in name_matching.list_speaker_names(speaker)


_WORDS = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map(tuple)


@given(st.lists(_WORDS, max_size=5), st.lists(st.sampled_from("abcd"), max_size=12))
def test_phrases_are_found_where_they_stand_word_by_word(phrases, said):
    there = {
        phrase
        for phrase in phrases
        if any(tuple(said[at : at + len(phrase)]) == phrase for at in range(len(said)))
    }
    assert set(name_matching.PhraseMatcher(phrases).found(said)) == there
    assert name_matching.contains_phrase(phrases, said) == bool(there)
