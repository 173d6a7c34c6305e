"""Whom the narrator has in mind is told in bounded time, however long an article is."""

from __future__ import annotations

import gc
from time import process_time

from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention, ResolvedPronouns
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.source_reading import ReadingSpan


def test_of_a_very_long_paragraph_the_last_thousand_mentions_come_back() -> None:
    osei = Entity("Mara Osei", "person")
    discourse = Discourse(EntityRegistry())
    for at in range(1_500):
        discourse.tell(DiscourseMention(at, 0, osei, subject=False, spoke=False))
    assert [each.at for each in discourse.back(0)] == list(range(1_499, 499, -1))
    assert [each.at for each in discourse.last(osei)] == list(range(1_499, 1_399, -1))


def test_who_was_told_of_long_ago_is_found_without_going_through_all_told_since() -> None:
    osei, others = Entity("Mara Osei", "person"), Entity("the villagers", "group")
    discourse = Discourse(EntityRegistry())
    discourse.tell(DiscourseMention(0, 0, osei, subject=True, spoke=False))
    for at in range(1, 20_000):
        discourse.tell(DiscourseMention(at, 0, others, subject=False, spoke=False))
    begun = process_time()
    assert [(discourse.recent(osei, 0), discourse.active(osei, 0)) for _ in range(2_000)] == [(0, 0)] * 2_000
    assert process_time() - begun < 1


def pronouns_heard(count: int) -> tuple[ResolvedPronouns, float]:
    """What has heard so many pronouns and was asked after each, and the seconds of a processor that took."""
    people = [Entity("Osei", "person", first=ReadingSpan(at, at + 4)) for at in range(2_000)]
    heard = ResolvedPronouns()
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
    few = min(pronouns_heard(2_000)[1] for _ in range(3))
    heard, many = pronouns_heard(20_000)
    # Ten times as many take ten times as long; going through all the others would take a hundred times.
    assert many < 18 * few
    assert heard.lean(Entity("Osei", "person", first=ReadingSpan(0, 4)), "f", -1) == 10_000
