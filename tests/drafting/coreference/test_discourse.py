"""Whom the narrator has in mind."""

from __future__ import annotations

import gc
from time import process_time

from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention, ResolvedPronouns
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.source_reading import ReadingSpan


def test_somebody_stays_in_mind_for_three_paragraphs() -> None:
    osei = Entity("Mara Osei", "person", human=True)
    discourse = Discourse(EntityRegistry())
    discourse.tell(DiscourseMention(5, 0, osei, subject=False, spoke=False))
    assert [discourse.recent(osei, part) for part in range(5)] == [5, 5, 5, 5, -1]
    assert osei.told == 1


def test_only_a_subject_or_a_speaker_is_active() -> None:
    osei = Entity("Mara Osei", "person", human=True)
    discourse = Discourse(EntityRegistry())
    discourse.tell(DiscourseMention(5, 0, osei, subject=True, spoke=False))
    discourse.tell(DiscourseMention(60, 0, osei, subject=False, spoke=False))
    assert (discourse.active(osei, 0), discourse.recent(osei, 0)) == (5, 60)


def test_what_was_told_comes_back_the_last_first() -> None:
    one, other = Entity("Mara Osei", "person"), Entity("Jan Tarrow", "person")
    discourse = Discourse(EntityRegistry())
    for at, part, entity in ((0, 0, one), (50, 1, other), (90, 2, one)):
        discourse.tell(DiscourseMention(at, part, entity, subject=True, spoke=False))
    assert [each.at for each in discourse.back(2, 1)] == [90, 50]
    assert [each.at for each in discourse.back(2)] == [90, 50, 0]


def test_of_a_very_long_paragraph_the_last_thousand_mentions_come_back() -> None:
    osei = Entity("Mara Osei", "person")
    discourse = Discourse(EntityRegistry())
    for at in range(1_500):
        discourse.tell(DiscourseMention(at, 0, osei, subject=False, spoke=False))
    assert [each.at for each in discourse.back(0)] == list(range(1_499, 499, -1))


def test_who_was_told_of_long_ago_is_found_without_going_through_all_told_since() -> None:
    osei, others = Entity("Mara Osei", "person"), Entity("the villagers", "group")
    discourse = Discourse(EntityRegistry())
    discourse.tell(DiscourseMention(0, 0, osei, subject=True, spoke=False))
    for at in range(1, 20_000):
        discourse.tell(DiscourseMention(at, 0, others, subject=False, spoke=False))
    begun = process_time()
    assert [(discourse.recent(osei, 0), discourse.active(osei, 0)) for _ in range(2_000)] == [(0, 0)] * 2_000
    assert process_time() - begun < 1


def test_pronouns_lean_to_the_gender_of_most_of_them_but_for_the_one_that_is_asked_about() -> None:
    heard = ResolvedPronouns()
    osei, lind = (
        Entity(name, "person", first=ReadingSpan(at, at + 4)) for at, name in ((0, "Osei"), (9, "Lind"))
    )
    for at, gender in ((20, "f"), (30, "f"), (40, "m")):
        heard.hear(osei, at, gender)
    assert [heard.lean(osei, "f", at) for at in (20, 30, 40, 50)] == [0, 0, 2, 1]
    assert [heard.lean(osei, "m", at) for at in (20, 40, 50)] == [0, -2, -1]
    heard.hear(lind, 20, "f")
    assert (heard.lean(osei, "f", 50), heard.lean(lind, "f", 50)) == (0, 1)


def pronouns_heard(count: int) -> tuple[ResolvedPronouns, float]:
    """What has heard so many pronouns and was asked after each, and the seconds of a processor that took."""
    people = [Entity("Osei", "person", first=ReadingSpan(at, at + 4)) for at in range(2_000)]
    heard = ResolvedPronouns()
    gc.collect()
    gc.disable()
    try:
        begun = process_time()
        for at in range(count):
            heard.hear(people[at % 2 and at % 2_000], at, "f")
            heard.lean(people[0], "f", at)
        return heard, process_time() - begun
    finally:
        gc.enable()


def test_many_pronouns_are_heard_without_going_through_all_the_others() -> None:
    few = min(pronouns_heard(5_000)[1] for _ in range(3))
    heard, many = pronouns_heard(50_000)
    # Ten times as many take ten times as long; going through all the others would take a hundred times.
    assert many < 30 * few
    assert heard.lean(Entity("Osei", "person", first=ReadingSpan(0, 4)), "f", -1) == 25_000


def test_a_sentence_is_about_who_speaks_and_about_the_subject_of_its_own_clause() -> None:
    osei = Entity("Mara Osei", "person")
    assert DiscourseMention(0, 0, osei, subject=False, spoke=True).leads
    assert DiscourseMention(0, 0, osei, subject=True, spoke=False).leads
    assert not DiscourseMention(0, 0, osei, subject=True, spoke=False, within=True).leads
    assert not DiscourseMention(0, 0, osei, subject=False, spoke=False).leads


def test_the_last_paragraph_that_tells_of_somebody_is_looked_at_from_its_end_and_not_farther() -> None:
    osei, lind = Entity("Mara Osei", "person"), Entity("Anna Lind", "person")
    discourse = Discourse(EntityRegistry())
    for at, part in [(0, 0), (10, 1), (20, 1)]:
        discourse.tell(DiscourseMention(at, part, osei, subject=False, spoke=False))
    for at in range(150):
        discourse.tell(DiscourseMention(30 + at, 2, lind, subject=False, spoke=False))
    assert [each.at for each in discourse.last(osei)] == [20, 10]
    assert [each.at for each in discourse.last(lind)] == list(range(179, 79, -1))
    assert discourse.last(Entity("Jan Tarrow", "person")) == []
