"""What is told of people beside their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.drafting.coreference.entity_collector import collect_entities
from quizapp.drafting.coreference.name_scanner import find_names
from quizapp.drafting.coreference.role_descriptions import learn_roles
from quizapp.drafting.interval_index import EMPTY_INDEX, IntervalIndex
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from quizapp.drafting.coreference.entity_registry import Entity


def learnt(text: str, quoted: list[ReadingSpan] | None = None) -> Entity:
    """Return the first person of a text with what stands beside the name."""
    found = list(find_names(text, 0, len(text), EMPTY_INDEX))
    book = collect_entities(found)
    learn_roles(text, list(find_names(text, 0, len(text), IntervalIndex(quoted or []))), book)
    return next(each for each in book.entities if each.kind == "person")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It said that its managing director, Orlaq Osei, left.", "its managing director"),
        ("We left when the baker Orlaq Osei came.", "the baker"),
        ("We asked Orlaq Osei, 43, a baker from Vik, to leave.", "a baker from Vik"),
        ("We asked Orlaq Osei, who leads the bakers, to leave.", "who leads the bakers"),
        ("We know that Orlaq Osei is a baker from Vik.", "baker from Vik"),
        ("We asked Orlaq Osei (baker at Vik) to leave.", "baker at Vik"),
        ("We asked Orlaq Osei, the bells of Vik, to leave.", ""),
        ("So did his brother Orlaq Osei.", "his brother"),
        ("According to his mother, Orlaq Osei, it was late.", "his mother"),
        ("We asked the chief inspector, Orlaq Osei, said the mayor had left.", "the chief inspector"),
        ("We know Orlaq Osei, denied that the mayor had left.", ""),
        ("The bells rang when Orlaq Osei left.", ""),
        ("The baker saw Orlaq Osei leave.", ""),
    ],
)
def test_a_role_stands_before_a_name_or_after_it_in_a_phrase_that_has_a_noun_for_a_person(
    text: str, role: str
) -> None:
    assert learnt(text).role == role


def test_the_longest_role_is_shown_and_the_words_of_all_are_kept() -> None:
    person = learnt("We asked the baker Orlaq Osei, 43, a councillor from Vik, to leave.")
    assert person.role == "a councillor from Vik"
    assert {"baker", "councillor", "vik"} <= person.roles


def test_words_that_tell_no_role_are_not_kept() -> None:
    assert learnt("We asked Orlaq Osei, a baker with a boat, to leave.").roles == {"baker", "boat"}


def test_both_parts_of_a_double_role_are_kept() -> None:
    assert {"actor", "director"} <= learnt("We asked the actor-director Orlaq Osei to leave.").roles


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("We asked the spokeswoman Orlaq Osei to leave.", "f"),
        ("We asked Orlaq Osei, a mother of two, to leave.", "f"),
        ("We asked Orlaq Osei, a son of the mill, to leave.", "m"),
        ("We asked Orlaq Osei, wife of the chairman, to leave.", "f"),
        ("We asked Orlaq Osei, a friend of his, to leave.", ""),
        ("We asked the headteacher, Orlaq Osei, visited the injured man.", ""),
        ("We asked Orlaq Osei, a mother and a father, to leave.", ""),
    ],
)
def test_a_word_beside_the_name_tells_the_gender_where_no_other_contradicts(text: str, gender: str) -> None:
    assert learnt(text).gender == gender


def test_a_role_in_another_paragraph_or_within_quotation_marks_is_not_the_persons() -> None:
    assert learnt("We asked the baker\nOrlaq Osei left.").role == ""
    text = "We asked the baker Orlaq Osei to leave."
    assert learnt(text, [ReadingSpan(0, len(text))]).role == ""


def test_a_role_of_many_words_is_looked_for_only_nearby() -> None:
    assert learnt("minister, " * 10_000 + "Orlaq Osei, 43, left.").role == "minister"


def test_an_age_beside_a_name_is_the_persons() -> None:
    assert learnt("We asked Orlaq Osei, 43, to leave.").age == 43
    assert learnt("We asked Orlaq Osei, 43 times, to leave.").age == 0
