"""Words beside a quotation are told to be verbs of saying, and phrases for speakers."""

import pytest

from quizapp.drafting.attribute.narrator_words import (
    find_reporting_verb,
    find_speaker_in,
    may_be_reporting,
    split_words,
)


def _words(text):
    return split_words(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("mused", "muse"),
        ("muses", "muse"),
        ("shot back", "shoot"),
        ("shot", ""),
        ("mewled", ""),
        ("Said", ""),
    ],
)
def test_a_verb_of_saying_is_known_by_its_forms_with_its_particle(text, verb):
    assert find_reporting_verb(_words(text), 0) == verb


@pytest.mark.parametrize(
    ("text", "may"), [("mewled", True), ("indeed", False), ("mews", False), ("Red", False)]
)
def test_a_form_in_ed_may_tell_of_speech(text, may):
    assert may_be_reporting(_words(text), 0) is may


@pytest.mark.parametrize(
    ("text", "words", "sort", "plural"),
    [
        ("she", "she", "pronoun", False),
        ("they", "they", "pronoun", True),
        ("Mr. Osei", "Mr. Osei", "name", False),
        ("spokeswoman Mara van Osei", "Mara van Osei", "name", False),
        ("But Osei", "Osei", "name", False),
        ("the villagers", "the villagers", "noun", True),
        ("her tall, thin sister", "her tall, thin sister", "noun", False),
    ],
)
def test_all_words_together_stand_for_a_speaker(text, words, sort, plural):
    found = find_speaker_in(_words(text))
    assert (found.words, found.sort, found.plural) == (words, sort, plural)
    assert found.span.of(text) == words


@pytest.mark.parametrize(
    "text", ["it", "the sea", "when Osei", "villagers", "in Torsk", "I", "But", "a film of the mayor", ""]
)
def test_other_words_stand_for_no_speaker(text):
    assert find_speaker_in(_words(text)) is None
