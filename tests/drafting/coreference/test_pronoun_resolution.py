"""Whom “she”, “it” and “they” mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.coreference.pronoun_resolution import resolve_person, resolve_plural, resolve_thing
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import SpeakerKind

SPOKE, SUBJECT, ELSE, INSIDE = (
    (True, True, False),
    (True, False, False),
    (False, False, False),
    (False, False, True),
)
"""As what somebody is told of: subject, spoke, inside."""


class Mind:
    """A discourse to be filled in short."""

    def __init__(self) -> None:
        self.discourse = Discourse(EntityRegistry())

    def knows(self, name: str, kind: SpeakerKind = "person", gender: str = "", *, likely: str = "") -> Entity:
        plural = kind == "group"
        human = kind in ("person", "unnamed")
        return self.discourse.book.add(Entity(name, kind, gender, plural, human=human, likely=likely))

    def tell(self, entity: Entity, at: int, how: tuple[bool, bool, bool] = SPOKE, part: int = 0) -> None:
        self.discourse.tell(DiscourseMention(at, part, entity, *how))


def test_a_pronoun_means_nobody_where_nobody_was_told_of() -> None:
    assert resolve_person(Mind().discourse, "f", 0, 50) == (None, "pronoun-alone")
    assert resolve_thing(Mind().discourse, 0, 50) == (None, "it-alone")
    assert resolve_plural(Mind().discourse, 0, 50) == (None, "they-alone")


def test_she_means_no_man_and_no_body_and_nobody_told_of_later() -> None:
    mind = Mind()
    osei = mind.knows("Mara Osei", gender="f")
    mind.tell(osei, 0, ELSE)
    mind.tell(mind.knows("Jan Tarrow", gender="m"), 20)
    mind.tell(mind.knows("Orle Trust", "organisation"), 30)
    mind.tell(mind.knows("Anna Lind", gender="f"), 90)
    assert resolve_person(mind.discourse, "f", 0, 50) == (osei, "pronoun")


def test_he_means_no_several_people() -> None:
    mind = Mind()
    bakers = mind.knows("two bakers", "unnamed")
    bakers.plural = True
    mind.tell(bakers, 0)
    assert resolve_person(mind.discourse, "m", 0, 20) == (None, "pronoun-alone")


def test_who_speaks_only_within_what_another_says_goes_after_who_is_just_named() -> None:
    mind = Mind()
    named, inside = mind.knows("Mara Osei"), mind.knows("Anna Lind")
    mind.tell(named, 30, ELSE)
    mind.tell(inside, 40, (True, True, True))
    assert resolve_person(mind.discourse, "f", 0, 60).entity is named


def test_who_spoke_goes_before_who_was_only_named_though_nearer() -> None:
    mind = Mind()
    speaker, named = mind.knows("Mara Osei"), mind.knows("Anna Lind")
    mind.tell(speaker, 0)
    mind.tell(named, 40, ELSE)
    assert resolve_person(mind.discourse, "f", 0, 60).entity is speaker


@pytest.mark.parametrize(
    ("at", "how", "told"),
    [
        (50, INSIDE, "pronoun"),
        (390, INSIDE, "pronoun-likely"),
        (100, SPOKE, "pronoun-likely"),
        (390, SPOKE, "pronoun-close"),
    ],
)
def test_the_nearer_the_second_comes_the_less_sure_it_is(
    at: int, how: tuple[bool, bool, bool], told: str
) -> None:
    mind = Mind()
    first, second = mind.knows("Mara Osei"), mind.knows("Anna Lind")
    mind.tell(second, at, how)
    mind.tell(first, 400)
    assert resolve_person(mind.discourse, "f", 0, 410) == (first, told)


def test_beyond_three_paragraphs_only_whom_the_article_tells_of_most_is_meant() -> None:
    mind = Mind()
    main, other = mind.knows("Mara Osei", gender="f"), mind.knows("Jan Lind", gender="m")
    main.aliases["Osei"] = 3
    mind.tell(main, 0)
    mind.tell(main, 10)
    mind.tell(other, 20)
    assert resolve_person(mind.discourse, "m", 3, 900) == (other, "pronoun")
    assert resolve_person(mind.discourse, "m", 4, 900) == (None, "pronoun-alone")
    assert resolve_person(mind.discourse, "f", 4, 1200) == (main, "pronoun")


def test_a_likely_gender_decides_only_between_two_who_both_fit() -> None:
    mind = Mind()
    unlikely, likely = mind.knows("Tarro Osei", likely="m"), mind.knows("Orlina Lind", likely="f")
    mind.tell(likely, 0, ELSE)
    mind.tell(unlikely, 10, ELSE)
    assert resolve_person(mind.discourse, "f", 0, 20).entity is likely
    alone = Mind()
    only = alone.knows("Tarro Osei", likely="m")
    alone.tell(only, 0)
    assert resolve_person(alone.discourse, "f", 0, 20).entity is only


def test_whom_other_pronouns_meant_goes_before_a_guess_by_the_ending_of_a_name() -> None:
    mind = Mind()
    one, other = mind.knows("Tarro Osei", likely="m"), mind.knows("Orlina Lind", likely="f")
    for at, entity in enumerate((one, other)):
        entity.first = ReadingSpan(at, at + 1)
        mind.tell(entity, at, ELSE)
    assert resolve_person(mind.discourse, "f", 0, 20).entity is other
    mind.discourse.heard.hear(one, 90, "f")
    mind.discourse.heard.hear(other, 95, "m")
    assert resolve_person(mind.discourse, "f", 0, 20).entity is one


def test_the_subject_of_a_clause_within_another_is_no_last_subject() -> None:
    mind = Mind()
    main, within = mind.knows("Mara Osei", gender="f"), mind.knows("Anna Lind", gender="f")
    mind.tell(main, 0, SUBJECT)
    mind.discourse.tell(DiscourseMention(20, 0, within, subject=True, spoke=False, within=True))
    assert resolve_person(mind.discourse, "f", 0, 60).entity is main
    mind.tell(within, 30, SUBJECT)
    assert resolve_person(mind.discourse, "f", 0, 60).entity is within


def test_who_is_new_in_a_paragraph_goes_before_who_is_not() -> None:
    mind = Mind()
    old, new = mind.knows("Mara Osei", gender="f"), mind.knows("Anna Lind", gender="f")
    mind.tell(old, 0, ELSE)
    mind.tell(new, 300, ELSE, 1)
    mind.tell(old, 310, ELSE, 1)
    assert resolve_person(mind.discourse, "f", 1, 360).entity is new


def test_who_is_named_more_often_goes_before_who_stands_alike() -> None:
    mind = Mind()
    often, once = mind.knows("Mara Osei"), mind.knows("Anna Lind")
    often.aliases["Osei"], once.aliases["Lind"] = 5, 1
    mind.tell(often, 300, ELSE, 3)
    mind.tell(once, 300, ELSE, 3)
    assert resolve_person(mind.discourse, "", 3, 310).entity is often


def test_a_pronoun_right_after_a_subject_and_a_comma_means_somebody_else() -> None:
    mind = Mind()
    osei, mother = mind.knows("Mara Osei", gender="f"), mind.knows("her mother", "unnamed", "f")
    mind.tell(osei, 0, ELSE)
    mind.discourse.tell(DiscourseMention(20, 0, mother, subject=True, spoke=False, end=30))
    assert resolve_person(mind.discourse, "f", 0, 32, aside=True).entity is osei
    assert resolve_person(mind.discourse, "f", 0, 40, aside=True).entity is mother
    assert resolve_person(mind.discourse, "f", 0, 32).entity is mother


def test_she_in_words_that_somebody_says_is_not_who_says_them() -> None:
    mind = Mind()
    osei, lind = mind.knows("Mara Osei", gender="f"), mind.knows("Anna Lind", gender="f")
    mind.tell(lind, 0)
    mind.tell(osei, 20)
    assert resolve_person(mind.discourse, "f", 0, 40, quoting=osei).entity is lind


def test_a_name_that_is_only_maybe_a_persons_goes_behind_a_sure_one() -> None:
    mind = Mind()
    sure, maybe = mind.knows("Mara Osei"), mind.knows("Velm")
    maybe.maybe = True
    mind.tell(sure, 0, ELSE)
    mind.tell(maybe, 5, ELSE)
    assert resolve_person(mind.discourse, "", 0, 20).entity is sure


def test_it_means_a_body_or_a_document_within_two_paragraphs() -> None:
    mind = Mind()
    trust = mind.knows("Orle Trust", "organisation")
    mind.tell(trust, 0)
    mind.tell(mind.knows("Mara Osei"), 20)
    mind.tell(mind.knows("the fishermen", "group"), 30)
    assert resolve_thing(mind.discourse, 0, 40) == (trust, "it")
    assert resolve_thing(mind.discourse, 2, 800) == (trust, "it-far")
    assert resolve_thing(mind.discourse, 3, 900) == (None, "it-alone")


def test_it_and_they_mean_nobody_told_of_later_and_it_hardly_who_stands_within_what_another_says() -> None:
    mind = Mind()
    trust, council = mind.knows("Orle Trust", "organisation"), mind.knows("Vik Council", "organisation")
    mind.tell(trust, 30, ELSE)
    mind.tell(council, 40, (True, True, True))
    assert resolve_thing(mind.discourse, 0, 60).entity is trust
    assert resolve_thing(mind.discourse, 0, 35).entity is trust
    assert resolve_thing(mind.discourse, 0, 20) == (None, "it-alone")
    assert resolve_plural(mind.discourse, 0, 35) == (None, "they-alone")


def test_two_bodies_that_spoke_one_after_the_other_are_rivals_for_it() -> None:
    mind = Mind()
    trust, study = mind.knows("Orle Trust", "organisation"), mind.knows("the study", "document")
    mind.tell(trust, 0)
    mind.tell(study, 20)
    assert resolve_thing(mind.discourse, 0, 40) == (study, "it-rival")


def test_they_means_the_last_group_or_body_that_did_something() -> None:
    mind = Mind()
    crew, trust = mind.knows("the fishermen", "group"), mind.knows("Orle Trust", "organisation")
    mind.tell(trust, 0)
    mind.tell(crew, 20, SUBJECT)
    mind.tell(mind.knows("Vik Council", "organisation"), 30, ELSE)
    assert resolve_plural(mind.discourse, 1, 60) == (crew, "they")
    mind.tell(trust, 50)
    assert resolve_plural(mind.discourse, 1, 60) == (trust, "they-body")
    assert resolve_plural(mind.discourse, 2, 90) == (None, "they-alone")
