"""Who of those already known a noun with “the” stands for."""

from __future__ import annotations

import pytest

from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.coreference.noun_antecedents import find_by_noun, find_by_role, find_known_body


def bearer(name: str, *roles: str, gender: str = "", likely: str = "") -> Entity:
    return Entity(name, "person", gender, roles=set(roles), human=True, likely=likely)


def mind(*entities: Entity) -> Discourse:
    """Return a discourse that has told of all these, in their order, as subjects of its first paragraph."""
    discourse = Discourse(EntityRegistry())
    for at, each in enumerate(entities):
        discourse.book.add(each)
        discourse.tell(DiscourseMention(at, 0, each, subject=True, spoke=False))
    return discourse


def test_a_role_means_who_alone_has_it_however_long_ago() -> None:
    osei = bearer("Mara Osei", "minister")
    assert find_by_role(mind(osei, bearer("Jan Tarrow", "mayor")), "minister", set(), 40) == (osei, "role")


def test_words_before_the_role_tell_two_bearers_apart() -> None:
    trade, sea = bearer("Mara Osei", "minister", "trade"), bearer("Jan Tarrow", "minister", "sea")
    assert find_by_role(mind(trade, sea), "minister", {"trade"}, 0) == (trade, "role")
    assert find_by_role(mind(trade, sea), "minister", {"health"}, 0) == (None, "role-alone")


def test_of_two_with_a_role_the_last_told_of_is_meant_or_nobody_once_both_are_out_of_mind() -> None:
    one, other = bearer("Mara Osei", "minister"), bearer("Jan Tarrow", "minister")
    assert find_by_role(mind(one, other), "minister", set(), 0) == (other, "role-rival")
    assert find_by_role(mind(one, other), "minister", set(), 4) == (None, "role-alone")


def test_of_two_with_a_role_the_last_subject_is_meant_though_another_is_named_later() -> None:
    one, other = bearer("Mara Osei", "minister"), bearer("Jan Tarrow", "minister")
    told = mind(one, other)
    told.tell(DiscourseMention(10, 0, one, subject=True, spoke=False))
    told.tell(DiscourseMention(20, 0, other, subject=False, spoke=False))
    assert find_by_role(told, "minister", set(), 0) == (one, "role-rival")


def test_a_role_in_other_words_means_the_only_one_who_has_its_noun() -> None:
    osei = bearer("Mara Osei", "minister")
    assert find_by_role(mind(osei), "minister", {"trade"}, 0) == (osei, "role")


@pytest.mark.parametrize(("gender", "likely"), [("m", ""), ("", "m")])
def test_a_role_of_a_woman_means_no_man_and_nobody_who_is_likely_one(gender: str, likely: str) -> None:
    man = bearer("Jan Tarrow", "mayor", gender=gender, likely=likely)
    assert find_by_role(mind(man), "mayor", {"old"}, 0, "f").entity is None
    assert find_by_role(mind(man), "mayor", {"old"}, 0, "m").entity is man


def body(name: str, *roles: str) -> Entity:
    return Entity(name, "organisation", roles=set(roles))


def test_a_noun_means_the_only_body_or_document_that_has_it_in_its_name_or_roles() -> None:
    council, study = body("Orle Council"), Entity("a Vik study", "document", roles={"study"})
    assert find_known_body(mind(council, study), "council", set(), 0) == (council, "thing-far")
    assert find_known_body(mind(council, study), "study", set(), 0) == (study, "thing-far")
    assert find_known_body(mind(council, study), "council", {"vik"}, 0) == (None, "thing-alone")


def test_a_noun_that_two_bodies_have_means_the_last_told_of_and_neither_once_both_are_out_of_mind() -> None:
    one, other = body("Orle Council"), body("Vik Council")
    assert find_known_body(mind(one, other), "council", set(), 0) == (other, "thing-rival")
    assert find_known_body(mind(one, other), "council", set(), 9).entity is None


def test_a_firm_may_be_called_company_in_its_name() -> None:
    company = body("Orle Salt Company")
    assert find_known_body(mind(company), "firm", set(), 0) == (company, "thing-far")


@pytest.mark.parametrize(
    ("name", "noun", "told"),
    [
        ("Lowmoor Water", "company", True),
        ("Lowmoor Water", "agency", False),
        ("Orle Council", "company", False),
        ("Orle Council", "agency", True),
        ("Lowmoor Water", "museum", False),
    ],
)
def test_a_general_noun_means_the_only_body_that_its_name_allows(name: str, noun: str, told: bool) -> None:
    entity = body(name)
    assert find_known_body(mind(entity), noun, set(), 0).entity is (entity if told else None)


def test_a_general_noun_with_words_before_it_means_no_body_of_another_name() -> None:
    assert find_known_body(mind(body("Lowmoor Water")), "company", {"rail"}, 0) == (None, "thing-alone")


def test_a_general_noun_means_no_body_that_is_out_of_mind() -> None:
    assert find_known_body(mind(body("Lowmoor Water")), "company", set(), 4) == (None, "thing-alone")


def test_the_last_one_told_of_by_a_noun_is_meant_by_it_again() -> None:
    one, many = (
        Entity("a fisherman", "unnamed", roles={"fisherman"}),
        Entity("two divers", "unnamed", plural=True, roles={"divers"}),
    )
    book = mind(one, many).book
    assert find_by_noun(book, "fisherman") == (one, "again")
    assert find_by_noun(book, "divers", plural=True) == (many, "again")
    assert find_by_noun(book, "divers") == (None, "alone")


def test_a_body_in_the_name_of_a_document_is_not_the_document() -> None:
    discourse = Discourse(EntityRegistry())
    for name in ("a report by the Orle Trust", "the trust’s second study"):
        report = discourse.book.add(Entity(name, "document", roles={"report", "study", "trust"}))
        discourse.tell(DiscourseMention(0, 0, report, subject=True, spoke=True))
    assert find_known_body(discourse, "trust", set(), 0).entity is None
    assert find_known_body(discourse, "report", set(), 0).entity is not None
