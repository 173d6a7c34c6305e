"""Whom a pronoun may mean, and what speaks for each."""

from __future__ import annotations

from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.coreference.pronoun_antecedents import extract_features, find_antecedents


def seen(discourse: Discourse, gender: str, part: int, at: int) -> dict[str, set[str]]:
    return {
        each.entity.name: {name for name, _ in extract_features(each, gender)}
        for each in find_antecedents(discourse, gender, part, at)
    }


def test_a_candidate_is_told_by_place_distance_gender_and_being_the_last_subject() -> None:
    discourse = Discourse(EntityRegistry())
    osei = discourse.book.add(Entity("Mara Osei", "person", "f", human=True))
    lind = discourse.book.add(Entity("Orlina Lind", "person", likely="m", human=True))
    guard = discourse.book.add(Entity("a guard", "unnamed", human=True, maybe=True))
    discourse.tell(DiscourseMention(0, 0, osei, subject=False, spoke=False))
    discourse.tell(DiscourseMention(50, 1, lind, subject=True, spoke=False))
    discourse.tell(DiscourseMention(60, 1, guard, subject=False, spoke=False, inside=True))
    told = seen(discourse, "f", 1, 80)
    assert told["Mara Osei"] == {"away:1", "near", "named", "named:away", "place:else", "gender:same"}
    assert told["Orlina Lind"] == {
        "away:0",
        "near",
        "named",
        "latest",
        "latest:here",
        "gender:unlikely",
        "new",
    }
    assert told["a guard"] == {
        "away:0", "near", "named", "place:inside", "gender:unknown", "new", "unnamed", "maybe",
    }  # fmt: skip


def test_nobody_who_is_told_of_later_or_is_no_person_is_a_candidate() -> None:
    discourse = Discourse(EntityRegistry())
    trust = discourse.book.add(Entity("Orle Trust", "organisation"))
    osei = discourse.book.add(Entity("Mara Osei", "person", "f", human=True))
    discourse.tell(DiscourseMention(0, 0, trust, subject=True, spoke=True))
    discourse.tell(DiscourseMention(90, 0, osei, subject=True, spoke=True))
    assert seen(discourse, "f", 0, 50) == {}
    assert seen(discourse, "m", 0, 99) == {}


def test_the_subject_of_a_clause_within_another_has_a_place_of_its_own() -> None:
    discourse = Discourse(EntityRegistry())
    osei = discourse.book.add(Entity("Mara Osei", "person", "f", human=True))
    discourse.tell(DiscourseMention(0, 0, osei, subject=True, spoke=False, within=True))
    assert "place:clause" in seen(discourse, "f", 0, 20)["Mara Osei"]
    discourse.tell(DiscourseMention(30, 0, osei, subject=True, spoke=False))
    assert not any(each.startswith("place:") for each in seen(discourse, "f", 0, 50)["Mara Osei"])
