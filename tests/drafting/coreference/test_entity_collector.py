"""The people and bodies that an article names."""

from __future__ import annotations

import pytest

from quizapp.drafting.coreference.entity_collector import build_initials, collect_entities, find_places
from quizapp.drafting.coreference.name_scanner import find_names
from quizapp.drafting.interval_index import IntervalIndex
from quizapp.drafting.source_reading import ReadingSpan
from tests.drafting.coreference.making import names


def called(text: str, naming: str) -> list[str]:
    return [each.name for each in collect_entities(names(text)).called(naming)]


@pytest.mark.parametrize("naming", ["Osei", "Lind Osei", "Orlaq Lind Osei", "Orlaq"])
def test_parts_of_a_long_name_stand_for_the_person(naming: str) -> None:
    assert called("then Orlaq Lind Osei, 43, left. Orlaq came back.", naming) == ["Orlaq Lind Osei"]


def test_a_name_with_a_particle_stands_without_the_first_name_too() -> None:
    assert called("then Jan van Tarrow left", "van Tarrow") == ["Jan van Tarrow"]


def test_an_initial_stands_for_a_first_name_and_the_fuller_name_is_kept() -> None:
    text = "then J. Osei, 43, left. We saw Jan Peter Osei again."
    assert called(text, "Osei") == ["Jan Peter Osei"]


def test_two_first_names_with_one_surname_are_two_people() -> None:
    assert called("then Mara Osei met Jan Osei", "Osei") == ["Mara Osei", "Jan Osei"]


def test_a_first_name_that_two_have_stands_for_neither() -> None:
    assert called("then Orlaq Osei, 43, met Orlaq Lind, 50. We know Orlaq.", "Orlaq") == []


@pytest.mark.parametrize(("naming", "told"), [("Lowmoor", 1), ("Lowmoor Vik", 1), ("Union", 1), ("Vik", 0)])
def test_the_beginning_or_the_last_word_of_a_bodys_name_stands_for_it(naming: str, told: int) -> None:
    assert len(called(f"the Lowmoor Vik Union left, and we met {naming}", naming)) == told


def test_letters_stand_for_the_body_with_these_initials_or_for_a_body_of_their_own() -> None:
    assert called("the National Transport Union left. Then the NTU came.", "NTU") == [
        "National Transport Union"
    ]
    assert called("the National Transport Union left. Then the XTU came.", "XTU") == ["XTU"]


def test_a_name_that_is_once_told_to_be_a_bodys_is_a_bodys_unless_a_person_is_told_to_have_it() -> None:
    kinds = [collect_entities(names(text)).called("Lind Tarrow")[0].kind for text in (
        "we met Lind Tarrow. We asked the firm, Lind Tarrow.",
        "we met Lind Tarrow, who left. We asked the firm, Lind Tarrow.",
    )]  # fmt: skip
    assert kinds == ["organisation", "person"]


def test_a_name_that_begins_with_a_first_name_is_a_persons_though_a_body_may_have_it() -> None:
    text = "we met Anna Tarrow. We asked the firm Anna Tarrow."
    assert {each.kind for each in names(text)} == {"person", "body"}
    assert collect_entities(names(text)).called("Anna Tarrow")[0].kind == "person"


def test_small_words_and_hyphens_count_in_initials_as_in_letters() -> None:
    assert build_initials("Union of Orle and Sea-Farers") == "UOSF"


def test_a_name_after_in_is_a_place_unless_something_tells_it_to_be_a_persons_or_a_bodys() -> None:
    assert find_places(names("we live in Lind Tarrow")) == {"Lind Tarrow"}
    assert find_places(names("we live in Lind Tarrow. We met Lind Tarrow, 43, too")) == frozenset()
    assert find_places(names("we believe in Lowmoor Water")) == frozenset()
    assert called("we live in Orle Vik, and Orle Vik is fine", "Orle Vik") == []


def test_names_within_quotation_marks_count_only_where_there_are_no_others() -> None:
    text = "Mara Osei asked Jan Tarrow"
    quoted = [*find_names(text, 0, len(text), IntervalIndex([ReadingSpan(16, 26)]))]
    assert [each.name for each in collect_entities(quoted).entities] == ["Mara Osei"]
    only = [each for each in quoted if each.quoted]
    assert [each.name for each in collect_entities(only).entities] == ["Jan Tarrow"]


def test_titles_tell_role_and_gender_and_every_naming_is_counted() -> None:
    text = "then Captain Orlaq Osei left. Mrs Osei came back."
    (person,) = collect_entities(names(text)).entities
    assert (person.role, person.gender, person.roles) == ("Captain", "f", {"captain", "mrs"})
    assert person.aliases == {"Orlaq Osei": 1, "Osei": 1}
    assert person.first is not None
    assert person.first.of(text) == "Orlaq Osei"


def test_a_person_is_first_told_of_where_any_of_the_names_stands_first() -> None:
    (person,) = collect_entities(names("we met Osei. Then Orlaq Osei, 43, left")).entities
    assert person.first == ReadingSpan(7, 11)


def test_an_honorific_is_no_role() -> None:
    (person,) = collect_entities(names("then Mrs Orlaq Osei left")).entities
    assert person.role == ""


def test_many_people_and_bodies_with_like_names_stay_apart() -> None:
    text = ". ".join(
        f"we met Mara Osei{'x' * (at % 50)}{'y' * (at // 50)} and the Orle{'x' * at} Council"
        for at in range(400)
    )
    assert len(collect_entities(names(text)).entities) == 800


def test_a_surname_with_a_particle_that_comes_first_is_of_the_fuller_name() -> None:
    text = "then Van der Tarrow left. We saw Roos van der Tarrow again."
    assert called(text, "Van der Tarrow") == ["Roos van der Tarrow"]


def test_a_name_after_according_to_is_no_place() -> None:
    assert called("it rained, according to Orlaq Osei", "Osei") == ["Orlaq Osei"]


def test_where_somebody_comes_from_is_no_name() -> None:
    assert names("then the Dutchwoman left") == []
