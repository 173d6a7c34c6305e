"""The lists of words."""

from __future__ import annotations

import pytest

from quizapp.drafting.lexicon import (
    capitalisation,
    first_names,
    noun_classes,
    organisations,
    places,
    reporting_verbs,
    speaker_noun_lists,
)
from quizapp.drafting.lexicon.word_sets import word_set

LISTS = [
    (f"{module.__name__.rpartition('.')[2]}.{name}", words)
    for module in (
        organisations,
        capitalisation,
        first_names,
        speaker_noun_lists,
        places,
        noun_classes,
        reporting_verbs,
    )
    for name, words in vars(module).items()
    if isinstance(words, frozenset) and not name.startswith("_")
]


def test_a_block_of_words_is_its_words() -> None:
    assert word_set("baker\n    mayor  baker") == {"baker", "mayor"}


@pytest.mark.parametrize(("name", "words"), LISTS)
def test_every_word_can_be_met_for_it_is_one_word_in_small_letters(name: str, words: frozenset[str]) -> None:
    assert words
    written = set() if name == "capitalisation.ALONE" else {word for word in words if word != word.lower()}
    assert not written
    assert not {word for word in words if len(word.split()) != 1}


def test_no_first_name_is_mostly_a_womans_and_mostly_a_mans() -> None:
    assert set() == first_names.WOMEN & first_names.MEN


def test_no_noun_is_a_womans_and_a_mans() -> None:
    assert set() == speaker_noun_lists.WOMEN & speaker_noun_lists.MEN
    assert speaker_noun_lists.PRONOUNS <= speaker_noun_lists.WOMEN | speaker_noun_lists.MEN


def test_what_takes_only_clauses_is_a_verb_of_saying() -> None:
    assert reporting_verbs.CLAUSE_ONLY <= reporting_verbs.STATING


def test_a_firm_may_go_by_a_general_noun() -> None:
    assert organisations.FIRMS < organisations.GENERIC
    assert not organisations.PUBLIC & organisations.PRIVATE
