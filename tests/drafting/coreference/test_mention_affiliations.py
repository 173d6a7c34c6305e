"""Whom somebody speaks for, where they are first told of."""

from __future__ import annotations

import pytest

from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.coreference.mention_affiliations import AffiliationResolver


def owner(words: str, *, own: Entity | None = None) -> str | None:
    """Return whom some words tell somebody to speak for, after “Orle Trust … Mara Osei …”."""
    discourse = Discourse(EntityRegistry())
    trust = discourse.book.add(Entity("Orle Trust", "organisation"))
    osei = discourse.book.add(Entity("Mara Osei", "person", "f", human=True), "Osei")
    discourse.tell(DiscourseMention(0, 0, trust, subject=True, spoke=True))
    discourse.tell(DiscourseMention(20, 0, osei, subject=True, spoke=True))
    found = AffiliationResolver(discourse).of(words, own or Entity("Jan Lind", "person", human=True), 0, 40)
    return found.name if found else None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Its chair", "Orle Trust"),
        ("its general secretary", "Orle Trust"),
        ("its head of policy", "Orle Trust"),
        ("a spokesman for the trust", "Orle Trust"),
        ("a trust spokeswoman", "Orle Trust"),
        ("the trust’s chief executive", "Orle Trust"),
        ("who runs the trust", "Orle Trust"),
        ("her lawyer", "Mara Osei"),
        ("Osei’s lawyer", "Mara Osei"),
        ("its baker", None),
        ("its director", None),
        ("its head of sales", None),
        ("its deputy chair", None),
        ("her chair", None),
        ("Osei’s chair", None),
        ("his lawyer", None),
        ("its former chair", None),
        ("a chair of the trustees", None),
        ("a director", None),
        ("a spokeswoman", None),
    ],
)
def test_who_has_an_office_speaks_for_whose_it_is_and_others_for_nobody(words: str, told: str | None) -> None:
    assert owner(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Its report", "Orle Trust"),
        ("her letter", None),
        ("Osei’s memoir", "Mara Osei"),
        ("a note", None),
    ],
)
def test_a_writing_is_of_whose_it_is(words: str, told: str | None) -> None:
    assert owner(words, own=Entity(words, "document")) == told


def test_of_two_with_one_name_nobody_is_spoken_for() -> None:
    discourse = Discourse(EntityRegistry())
    for name in ("Mara Osei", "Jan Osei"):
        discourse.book.add(Entity(name, "person", human=True), "Osei")
    assert AffiliationResolver(discourse).of("Osei’s lawyer", Entity("Anna Lind", "person"), 0, 40) is None


@pytest.mark.parametrize(
    ("other", "own", "told"), [(False, True, "Mara Osei"), (True, True, "Mara Osei"), (False, False, None)]
)
def test_her_lawyer_is_of_whom_she_means_unless_a_rival_is_nearly_as_likely(
    other: bool, own: bool, told: str | None
) -> None:
    discourse = Discourse(EntityRegistry())
    for name, at, spoke in (("Anna Lind", 390, other), ("Mara Osei", 400, own)):
        entity = discourse.book.add(Entity(name, "person", human=True))
        discourse.tell(
            DiscourseMention(at, 0, entity, subject=spoke, spoke=spoke, inside=not spoke and at == 390)
        )
    found = AffiliationResolver(discourse).of("her lawyer", Entity("Jan Lind", "person", human=True), 0, 410)
    assert (found.name if found else None) == told
