"""Who may speak, and by which words each is called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry, normalize_name


def test_a_book_finds_entities_by_their_names_in_any_case_and_with_an_article() -> None:
    book = EntityRegistry()
    trust = book.add(Entity("Orle Trust", "organisation"), "Trust")
    assert book.called("the Orle trust") == book.called("TRUST") == [trust]
    assert book.called("Osei") == []


def test_two_with_one_name_are_both_found_and_stay_two() -> None:
    book = EntityRegistry()
    one, other = book.add(Entity("Osei", "person")), book.add(Entity("Osei", "person"))
    assert book.called("Osei") == [one, other]
    assert one != other


def test_an_entity_added_again_only_gets_another_naming() -> None:
    book = EntityRegistry()
    entity = book.add(Entity("Mara Osei", "person"))
    book.add(entity, "Osei", "Osei")
    assert (book.entities, book.called("Osei")) == ([entity], [entity])


@pytest.mark.parametrize(
    ("naming", "told"),
    [
        ("The Orle Trust’s", "orle trust"),
        ("“Osei”,", "osei"),
        ("an official", "official"),
        ("the", "the"),
        ("The The", "the"),
        ("fishermen’", "fishermen"),
        ("", ""),
    ],
)
def test_a_naming_is_compared_without_article_marks_and_possessive(naming: str, told: str) -> None:
    assert normalize_name(naming) == told


@given(st.text(alphabet="aThe ’'“”.,"))
def test_any_naming_is_plain_in_small_letters_without_spaces_around(naming: str) -> None:
    assert normalize_name(naming) == normalize_name(naming).lower().strip()


def test_a_name_of_one_word_has_no_first_name() -> None:
    assert (Entity("Mara Lind Osei", "person").given, Entity("Osei", "person").given) == ("Mara", "")
    assert Entity("Mara Lind Osei", "person").surname == "Osei"
    assert Entity("Orle Trust", "organisation").words == {"orle", "trust"}
