"""The speakers of an article as they are shown."""

from __future__ import annotations

import pytest

from quizapp.drafting.attribute.attribution_chains import NestedReport
from quizapp.drafting.attribute.speech_reports import SpeechReport
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.coreference.speaker_list import MAX_NAME_LENGTH, build_display_name, build_speakers
from quizapp.drafting.source_reading import ReadingSpan


def placed(*chain: Entity) -> NestedReport:
    return NestedReport(SpeechReport(ReadingSpan(0, 2), 0, "stating"), chain, "name", None, len(chain) - 1)


def test_speakers_come_in_the_order_of_speaking_and_then_those_spoken_for() -> None:
    book = EntityRegistry()
    trust = book.add(Entity("Orle Trust", "organisation"))
    osei = book.add(Entity("Mara Osei", "person", role="a spokesperson for the Orle Trust"))
    tarrow = book.add(Entity("Jan Tarrow", "person"))
    ids, speakers = build_speakers("", book, [placed(osei), placed(tarrow, osei)])
    assert [each.id for each in speakers] == ["mara-osei", "jan-tarrow", "orle-trust"]
    assert [each.speaks_for for each in speakers] == ["orle-trust", None, None]
    assert ids == {id(osei): "mara-osei", id(tarrow): "jan-tarrow", id(trust): "orle-trust"}


def test_for_whom_somebody_speaks_who_says_nothing_is_told_of_speakers_alone() -> None:
    silent = Entity("the millers", "group")
    trust = Entity("Orle Trust", "organisation", belongs=silent)
    osei = Entity("Mara Osei", "person", belongs=trust)
    _, speakers = build_speakers("", EntityRegistry(), [placed(osei)])
    assert [(each.id, each.speaks_for) for each in speakers] == [
        ("mara-osei", "orle-trust"),
        ("orle-trust", None),
    ]
    _, speakers = build_speakers("", EntityRegistry(), [placed(osei), placed(silent)])
    assert [each.speaks_for for each in speakers] == ["orle-trust", None, "the-millers"]


def test_two_with_one_name_have_ids_of_their_own_and_none_is_that_of_the_article() -> None:
    entities = [
        Entity("Osei", "person"),
        Entity("Osei", "person"),
        Entity("Article", "document"),
        Entity("鐘", "person"),
    ]
    _, speakers = build_speakers("", EntityRegistry(), [placed(each) for each in entities])
    assert [each.id for each in speakers] == ["osei", "osei-2", "article-speaker", "speaker"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [("The Orle Trust", "Orle Trust"), ("the fishermen", "the fishermen"), ("Osei,", "Osei"), ("The", "The")],
)
def test_a_proper_name_is_shown_without_its_article(name: str, shown: str) -> None:
    assert build_display_name(Entity(name, "organisation")) == shown


def test_long_names_and_roles_are_cut_and_a_role_that_is_the_name_is_left_out() -> None:
    long, own = Entity("x" * 300, "unnamed", role="y" * 300), Entity("a baker", "unnamed", role="A baker")
    _, (one, other) = build_speakers("", EntityRegistry(), [placed(long), placed(own)])
    assert (len(one.id), len(one.name), len(one.role), other.role) == (
        40,
        MAX_NAME_LENGTH,
        MAX_NAME_LENGTH,
        "",
    )


def test_aliases_are_the_other_names_and_no_single_letters() -> None:
    osei = Entity("Mara Osei", "person")
    osei.aliases.update(["Osei", "Mara Osei", "M", "Mara", "Osei"])
    _, (speaker,) = build_speakers("", EntityRegistry(), [placed(osei)])
    assert speaker.aliases == ("Mara", "Osei")


def test_no_speaker_has_more_than_nine_aliases() -> None:
    osei = Entity("Mara Osei", "person")
    osei.aliases.update(f"Osei {at:02}" for at in range(20))
    _, (speaker,) = build_speakers("", EntityRegistry(), [placed(osei)])
    assert len(speaker.aliases) == 9


def test_nobody_speaking_gives_no_speakers() -> None:
    assert build_speakers("", EntityRegistry(), []) == ({}, ())
