"""Mentions without a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.coreference.noun_resolution import build_entity, resolve_noun
from tests.drafting.coreference.making import mention_in


def empty() -> Discourse:
    return Discourse(EntityRegistry())


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A senior official", "unnamed"),
        ("A survey", "document"),
        ("The council", "organisation"),
        ("Two surveys", "unnamed"),
        ("A publisher", "unnamed"),
    ],
)
def test_somebody_new_is_told_by_the_noun_and_named_in_small_letters(words: str, kind: str) -> None:
    plural = words.startswith("Two")
    entity, how = resolve_noun(mention_in(words, 0, plural=plural), 0, empty())
    assert entity is not None
    assert (entity.name, entity.kind, how, entity.plural) == (
        words[0].lower() + words[1:],
        kind,
        "described",
        plural,
    )


def test_a_thing_that_does_not_speak_is_told_apart() -> None:
    assert resolve_noun(mention_in("A chimney", 0), 0, empty()).how == "described-thing"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a statement on Monday", "a statement"),
        ("a letter last week", "a letter"),
        ("a report in 2019", "a report"),
        ("a report from last October", "a report"),
        ("a report by the mill last winter", "a report by the mill"),
        ("a spokesman after the flood", "a spokesman"),
        ("a spokesman for the mill", "a spokesman for the mill"),
    ],
)
def test_when_and_at_what_occasion_is_no_part_of_a_name(words: str, name: str) -> None:
    entity, _ = resolve_noun(mention_in(words, 0), 0, empty())
    assert entity is not None
    assert entity.name == name


@pytest.mark.parametrize(
    ("words", "head", "name"),
    [
        ("a baker’s", "baker", "a baker"),
        ("a baker's", "baker", "a baker"),
        ("some nurses’", "nurses", "some nurses"),
        ("a boss", "boss", "a boss"),
    ],
)
def test_the_end_of_an_owner_is_no_part_of_a_name(words: str, head: str, name: str) -> None:
    entity, _ = resolve_noun(replace(mention_in(words, 0), head=head), 0, empty())
    assert entity is not None
    assert entity.name == name


def test_words_of_marks_alone_are_nobody() -> None:
    assert resolve_noun(replace(mention_in("x", 0), words=" , "), 0, empty()) == (None, "nothing")


@pytest.mark.parametrize(("noun", "how"), [("sign", "again"), ("fisherman", "role")])
def test_a_noun_told_again_with_the_is_the_same_and_with_a_another(noun: str, how: str) -> None:
    discourse = empty()
    first = resolve_noun(mention_in(f"a {noun}", 0), 0, discourse).entity
    assert resolve_noun(mention_in(f"the {noun}", 90), 0, discourse) == (first, how)
    assert resolve_noun(mention_in(f"{noun}", 120), 0, discourse).how == "again"
    assert resolve_noun(mention_in(f"a {noun}", 200), 0, discourse).entity is not first


def test_several_told_again_with_the_are_the_same() -> None:
    discourse = empty()
    first = resolve_noun(mention_in("two divers", 0, plural=True), 0, discourse).entity
    assert resolve_noun(mention_in("the divers", 90, plural=True), 0, discourse) == (first, "again")


def test_what_stands_after_of_or_for_does_not_tell_a_bearer_of_a_role() -> None:
    discourse = empty()
    for at, words in enumerate(("trade", "sea")):
        minister = discourse.book.add(
            Entity(f"Osei {words}", "person", roles={"minister", words}, human=True)
        )
        discourse.tell(DiscourseMention(at, 0, minister, subject=True, spoke=True))
    entity, how = resolve_noun(mention_in("the trade minister for Vik", 50), 0, discourse)
    assert entity is not None
    assert (entity.name, how) == ("Osei trade", "role")


def test_a_bare_noun_means_nobody_who_is_told_of_without_a_name() -> None:
    discourse = empty()
    baker = resolve_noun(mention_in("a baker", 0), 0, discourse).entity
    assert baker is not None
    discourse.tell(DiscourseMention(0, 0, baker, subject=True, spoke=True))
    assert resolve_noun(mention_in("the spokesperson", 50), 0, discourse).entity is not baker


def test_a_spokesman_may_be_called_spokesperson() -> None:
    discourse = empty()
    osei = discourse.book.add(Entity("Jan Osei", "person", "m", roles={"spokesman"}, human=True))
    discourse.tell(DiscourseMention(0, 0, osei, subject=True, spoke=True))
    assert resolve_noun(mention_in("the spokesperson", 50), 0, discourse) == (osei, "role")


def test_a_bare_noun_for_anybody_means_whom_he_or_she_would_mean() -> None:
    discourse = empty()
    osei = discourse.book.add(Entity("Mara Osei", "person", "f", human=True))
    discourse.tell(DiscourseMention(0, 0, osei, subject=True, spoke=True))
    assert resolve_noun(mention_in("the woman", 50), 0, discourse) == (osei, "focus-pronoun")
    assert resolve_noun(mention_in("the young woman", 90), 0, discourse).how == "described"


@pytest.mark.parametrize(("spoke", "known"), [(False, True), (True, False)])
def test_a_bare_noun_for_anybody_means_somebody_known_only_where_she_would_surely_mean_them(
    spoke: bool, known: bool
) -> None:
    discourse = empty()
    lind = discourse.book.add(Entity("Anna Lind", "person", "f", human=True))
    osei = discourse.book.add(Entity("Mara Osei", "person", "f", human=True))
    discourse.tell(DiscourseMention(390, 0, lind, subject=spoke, spoke=spoke, inside=not spoke))
    discourse.tell(DiscourseMention(400, 0, osei, subject=True, spoke=True))
    assert (resolve_noun(mention_in("the woman", 410), 0, discourse).entity is osei) == known


def test_a_bare_office_means_nobody_who_is_not_told_to_have_it() -> None:
    discourse = empty()
    osei = discourse.book.add(Entity("Mara Osei", "person", "f", human=True))
    discourse.tell(DiscourseMention(0, 0, osei, subject=True, spoke=True))
    assert resolve_noun(mention_in("the spokeswoman", 50), 0, discourse).how == "described"


def test_a_hint_of_gender_keeps_a_role_from_who_has_another() -> None:
    discourse = empty()
    osei = discourse.book.add(Entity("Jan Osei", "person", "m", roles={"mayor"}, human=True))
    discourse.tell(DiscourseMention(0, 0, osei, subject=True, spoke=True))
    assert resolve_noun(mention_in("the mayor", 50), 0, discourse, "f").entity is not osei
    assert resolve_noun(mention_in("the mayor", 90), 0, discourse, "m").entity is osei


def test_an_age_means_whom_he_or_she_would_mean() -> None:
    discourse = empty()
    osei = discourse.book.add(Entity("Mara Osei", "person", "f", human=True))
    discourse.tell(DiscourseMention(0, 0, osei, subject=True, spoke=True))
    assert resolve_noun(mention_in("The 66-year-old", 50), 0, discourse) == (osei, "aged-pronoun")


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("a woman", "f"),
        ("a young fisherman", "m"),
        ("his neighbour", ""),
        ("a baker", ""),
        ("a colleague of Mr Osei", ""),
        ("Mr Osei’s colleague", ""),
        ("Mr Osei’s sister", "f"),
        ("Mr Osei’s sister-in-law in Orle", "f"),
    ],
)
def test_a_noun_for_a_woman_or_a_man_tells_the_gender_and_what_tells_of_others_does_not(
    words: str, gender: str
) -> None:
    mention = mention_in(words, 0)
    assert build_entity(words, mention.head, mention).gender == gender


@pytest.mark.parametrize(("words", "human"), [("a baker", True), ("a study", False), ("a chimney", False)])
def test_only_who_may_be_a_person_may_be_he_or_she(words: str, human: bool) -> None:
    mention = mention_in(words, 0)
    assert build_entity(words, mention.head, mention).human == human


@pytest.mark.parametrize(
    ("words", "head", "kind"),
    [
        ("a former developer at the mill", "developer", "unnamed"),
        ("the developer", "developer", "organisation"),
        ("a former ministry at the harbour", "ministry", "organisation"),
    ],
)
def test_a_noun_for_firms_and_people_means_somebody_where_a_word_tells_it(
    words: str, head: str, kind: str
) -> None:
    mention = replace(mention_in(words, 0), head=head)
    entity = build_entity(words, mention.head, mention)
    assert (entity.kind, entity.human) == (kind, kind == "unnamed")


def test_an_age_means_who_is_told_to_have_it_and_else_nobody_who_has_another() -> None:
    discourse = empty()
    older, other = (
        discourse.book.add(Entity(name, "person", human=True, age=age))
        for name, age in (("Mara Osei", 66), ("Orlaq Lind", 0))
    )
    for at, entity in enumerate((other, older)):
        discourse.tell(DiscourseMention(10 * at, 0, entity, subject=True, spoke=True))
    assert resolve_noun(mention_in("the 66-year-old", 50), 0, discourse) == (older, "aged")
    assert resolve_noun(mention_in("the 40-year-old", 50), 0, discourse).entity is other


def test_a_verb_of_saying_left_on_a_noun_is_no_part_of_its_name() -> None:
    mention = replace(mention_in("the ministry of trade assures", 0), head="ministry")
    entity, _ = resolve_noun(mention, 0, empty())
    assert entity is not None
    assert entity.name == "the ministry of trade"


def test_one_of_several_is_one_person() -> None:
    mention = replace(mention_in("one of the guards", 0), head="one", plural=True)
    entity, _ = resolve_noun(mention, 0, empty())
    assert entity is not None
    assert (entity.plural, entity.human) == (False, True)
