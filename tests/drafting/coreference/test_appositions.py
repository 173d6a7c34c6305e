"""The name that follows what it explains."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.drafting.coreference.appositions import extend_with_name, find_name, find_noun
from tests.drafting.coreference.making import mention_in


def named(text: str, noun: str) -> str | None:
    found = find_name(text, mention_in(noun, text.index(noun)))
    return found.words if found else None


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Her aunt, Orlaq Osei, wept.", "Her aunt", "Orlaq Osei"),
        ("His brother, the former deputy Orlaq Osei, wept.", "His brother", "Orlaq Osei"),
        ("His sexton, Dimlaq, wept.", "His sexton", "Dimlaq"),
        ("Their daughter Orlaq wept.", "Their daughter", "Orlaq"),
        ("A nurse who asked to be known only as Temlaq wept.", "A nurse", "Temlaq"),
        ("The charity Roof First wept.", "The charity", "Roof First"),
    ],
)
def test_a_name_right_after_a_noun_tells_who_or_what_it_is(text: str, noun: str, name: str) -> None:
    assert named(text, noun) == name


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Her aunt told Orlaq Osei.", "Her aunt"),
        ("According to her aunt, Orlaq Osei had left.", "her aunt"),
        ("Her aunt, told by Orlaq Osei, wept.", "Her aunt"),
        ("The charity, Roof First, wept.", "The charity"),
        ("The letter, Orlaq Osei, wept.", "The letter"),
        ("Her aunt wept.\nOrlaq Osei, too.", "Her aunt"),
    ],
)
def test_a_name_that_another_word_or_no_comma_parts_from_a_noun_does_not(text: str, noun: str) -> None:
    assert named(text, noun) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One, a nurse from Orle, wept.", "a nurse from Orle"),
        ("Another, a retired baker, wept.", "a retired baker"),
        ("One, a wall of rock, fell.", "One"),
        ("One, who was tired, wept.", "One"),
    ],
)
def test_one_is_called_what_stands_between_commas_behind_it(text: str, words: str) -> None:
    first = text.split(",", maxsplit=1)[0]
    assert find_noun(text, mention_in(first, 0)).words == words


@pytest.mark.parametrize(
    ("text", "noun", "words"),
    [
        ("A baker at the mill Orlaq Vik wept.", "A baker at the mill", "A baker at the mill Orlaq Vik"),
        ("A baker at the mill, Orlaq Vik, wept.", "A baker at the mill", "A baker at the mill"),
        ("The baker Orlaq Osei wept.", "The baker", "The baker"),
        ("A baker at a mill Orlaq Vik owns wept.", "A baker at a mill", "A baker at a mill"),
    ],
)
def test_the_name_of_what_somebody_is_at_is_part_of_what_they_are_called(
    text: str, noun: str, words: str
) -> None:
    mention = mention_in(noun, text.index(noun))
    assert extend_with_name(text, replace(mention, head="baker")).words == words


def test_a_noun_is_not_called_anything_else() -> None:
    assert find_noun("A baker, a man from Orle, wept.", mention_in("A baker", 0)).words == "A baker"
