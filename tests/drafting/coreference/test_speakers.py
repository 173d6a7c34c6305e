"""The speakers of an article: what is told of each, whom they speak for, and how they are shown."""

from __future__ import annotations

import pytest

from quizapp.drafting.attribute.attribution_chains import NestedReport
from quizapp.drafting.attribute.speech_reports import SpeechReport
from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention
from quizapp.drafting.coreference.entity_collector import collect_entities
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.coreference.mention_affiliations import AffiliationResolver
from quizapp.drafting.coreference.name_scanner import find_names
from quizapp.drafting.coreference.role_descriptions import learn_roles
from quizapp.drafting.coreference.speaker_list import MAX_NAME_LENGTH, build_speakers
from quizapp.drafting.coreference.spokesperson_links import find_issuers, link_representatives
from quizapp.drafting.interval_index import IntervalIndex
from quizapp.drafting.source_reading import ReadingSpan
from tests.drafting.coreference.making import names


def learnt(text: str, quoted: tuple[ReadingSpan, ...] = ()) -> Entity:
    """Return the first person of a text with what stands beside the name."""
    book = collect_entities(names(text))
    learn_roles(text, list(find_names(text, 0, len(text), IntervalIndex(quoted))), book)
    return next(each for each in book.entities if each.kind == "person")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It said that its managing director, Orlaq Osei, left.", "its managing director"),
        ("We left when the baker Orlaq Osei came.", "the baker"),
        ("We asked Orlaq Osei, 43, a baker from Vik, to leave.", "a baker from Vik"),
        ("We asked Orlaq Osei, who leads the bakers, to leave.", "who leads the bakers"),
        ("We know that Orlaq Osei is a baker from Vik.", "baker from Vik"),
        ("We asked Orlaq Osei (baker at Vik) to leave.", "baker at Vik"),
        ("We asked Orlaq Osei, the bells of Vik, to leave.", ""),
        ("So did his brother Orlaq Osei.", "his brother"),
        ("According to his mother, Orlaq Osei, it was late.", "his mother"),
        ("We asked the chief inspector, Orlaq Osei, said the mayor had left.", "the chief inspector"),
        ("We asked the baker Orlaq Osei, 43, a councillor from Vik, to leave.", "a councillor from Vik"),
        ("We know Orlaq Osei, denied that the mayor had left.", ""),
        ("The bells rang when Orlaq Osei left.", ""),
        ("The baker saw Orlaq Osei leave.", ""),
        ("We asked the baker\nOrlaq Osei left.", ""),
        ("minister, " * 10_000 + "Orlaq Osei, 43, left.", "minister"),
    ],
)
def test_a_role_stands_beside_a_name_in_a_phrase_that_has_a_noun_for_a_person(text: str, role: str) -> None:
    assert learnt(text).role == role


def test_the_words_of_all_roles_of_somebody_are_kept_and_none_of_quoted_ones() -> None:
    person = learnt(
        "We asked the actor-director Orlaq Osei, 43, a councillor with a boat from Vik, to leave."
    )
    assert person.roles == {"the", "actor", "director", "actor-director", "councillor", "boat", "vik"}
    assert person.age == 43
    assert learnt("We asked Orlaq Osei, 43 times, to leave.").age == 0
    text = "We asked the baker Orlaq Osei to leave."
    assert learnt(text, (ReadingSpan(0, len(text)),)).role == ""


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("We asked the spokeswoman Orlaq Osei to leave.", "f"),
        ("We asked Orlaq Osei, a son of the mill, to leave.", "m"),
        ("We asked Orlaq Osei, wife of the chairman, to leave.", "f"),
        ("We asked Orlaq Osei, a friend of his, to leave.", ""),
        ("We asked the headteacher, Orlaq Osei, visited the injured man.", ""),
        ("We asked Orlaq Osei, a mother and a father, to leave.", ""),
    ],
)
def test_a_word_beside_the_name_tells_the_gender_where_no_other_contradicts(text: str, gender: str) -> None:
    assert learnt(text).gender == gender


@pytest.mark.parametrize(
    ("words", "kind", "told"),
    [
        ("Its chair", "person", "Orle Trust"),
        ("its general secretary", "person", "Orle Trust"),
        ("its head of policy", "person", "Orle Trust"),
        ("a spokesman for the trust", "person", "Orle Trust"),
        ("a trust spokeswoman", "person", "Orle Trust"),
        ("the trust’s chief executive", "person", "Orle Trust"),
        ("who runs the trust", "person", "Orle Trust"),
        ("her lawyer", "person", "Mara Osei"),
        ("Osei’s lawyer", "person", "Mara Osei"),
        ("its baker", "person", None),
        ("its director", "person", None),
        ("its head of sales", "person", None),
        ("its deputy chair", "person", None),
        ("her chair", "person", None),
        ("Osei’s chair", "person", None),
        ("his lawyer", "person", None),
        ("its former chair", "person", None),
        ("a chair of the trustees", "person", None),
        ("a spokeswoman", "person", None),
        ("Its report", "document", "Orle Trust"),
        ("her letter", "document", None),
        ("Osei’s memoir", "document", "Mara Osei"),
        ("a note", "document", None),
    ],
)
def test_who_has_an_office_and_what_is_written_is_of_whom_it_tells(
    words: str, kind: str, told: str | None
) -> None:
    discourse = Discourse(EntityRegistry())
    trust = discourse.book.add(Entity("Orle Trust", "organisation"))
    osei = discourse.book.add(Entity("Mara Osei", "person", "f", human=True), "Osei")
    discourse.tell(DiscourseMention(0, 0, trust, subject=True, spoke=True))
    discourse.tell(DiscourseMention(20, 0, osei, subject=True, spoke=True))
    own = Entity("Jan Lind" if kind == "person" else words, kind, human=kind == "person")  # type: ignore[arg-type]  # from the table
    found = AffiliationResolver(discourse).of(words, own, 0, 40)
    assert (found.name if found else None) == told


@pytest.mark.parametrize(
    ("role", "bodies", "told"),
    [
        ("a spokesperson for Lowmoor Water", "", "Lowmoor Water"),
        ("Lowmoor Water’s chief executive", "", "Lowmoor Water"),
        ("its lawyer at LOWMOOR WATER", "", "Lowmoor Water"),
        ("a spokesperson for the water company", "", "the water company"),
        ("a spokesperson for the council", "", "a council"),
        ("the council’s lawyer", "", "a council"),
        ("a spokesperson for the Orle Trust", "Orle; Orle Trust", "Orle Trust"),
        ("the company’s lawyer", "", None),
        ("a baker at Lowmoor Water", "", None),
        ("a spokesperson for Lowmoor Waterworks", "", None),
        ("a spokesperson for its workers", "", None),
        ("a Norwegian lawyer", "Norwegian", None),
        ("a lawyer of EU", "EU", None),
    ],
)
def test_a_spokesperson_lawyer_or_head_speaks_for_whom_the_role_names(
    role: str, bodies: str, told: str | None
) -> None:
    speaker, several = (Entity("Mara Osei", "person", role=role, plural=plural) for plural in (False, True))
    link_representatives("", book("Lowmoor Water", *bodies.split("; ")), [speaker, several])
    assert (speaker.belongs.name if speaker.belongs else None) == told
    assert several.belongs is None


def book(*named: str) -> EntityRegistry:
    """Return a book of bodies with these names, and of a water company and a council without names."""
    made = EntityRegistry()
    for name in filter(None, named):
        made.add(Entity(name, "organisation"))
    made.add(Entity("the water company", "organisation"), "water company")
    made.add(Entity("a council", "organisation"))
    return made


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("", "a report by the Orle Trust", "Orle Trust"),
        ("", "the Orle Trust’s report", "Orle Trust"),
        ("", "a report on the Orle Trust", None),
        ("", "a report", None),
        ("We read a report by the Orle Trust.", "the report", "Orle Trust"),
    ],
)
def test_a_document_is_of_whom_its_name_or_the_text_tells_to_have_issued_it(
    text: str, name: str, told: str | None
) -> None:
    document = Entity(name, "document", roles={"report"})
    link_representatives(text, book("Orle Trust"), [document])
    assert (document.belongs.name if document.belongs else None) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We read a study published by the Orle Trust on eels.", {"study": "Orle Trust"}),
        ("We read the Orle Trust’s second long survey.", {"survey": "Orle Trust"}),
        ("We read a report by the Orle Trust. Then came a report by Lowmoor Water.", {}),
        (
            "We read a report by the Orle Trust and another report by the Orle Trust.",
            {"report": "Orle Trust"},
        ),
        ("We read a report by Mara Osei.", {}),
    ],
)
def test_a_text_tells_the_issuer_of_a_kind_of_document_where_it_names_one_body_alone(
    text: str, told: dict[str, str]
) -> None:
    known = book("Orle Trust", "Lowmoor Water")
    known.add(Entity("Mara Osei", "person"))
    assert {head: body.name for head, body in find_issuers(text, known).items()} == told


def placed(*chain: Entity) -> NestedReport:
    return NestedReport(SpeechReport(ReadingSpan(0, 2), 0, "stating"), chain, "name", None, len(chain) - 1)


def test_speakers_come_in_the_order_of_speaking_and_then_those_spoken_for() -> None:
    known = EntityRegistry()
    trust = known.add(Entity("The Orle Trust", "organisation", belongs=Entity("the millers", "group")))
    osei = known.add(Entity("Mara Osei", "person", role="a spokesperson for the Orle Trust"))
    tarrow = known.add(Entity("Jan Tarrow", "person"))
    ids, speakers = build_speakers("", known, [placed(osei), placed(tarrow, osei)])
    assert [each.id for each in speakers] == ["mara-osei", "jan-tarrow", "orle-trust"]
    assert [each.name for each in speakers] == ["Mara Osei", "Jan Tarrow", "Orle Trust"]
    assert [each.speaks_for for each in speakers] == ["orle-trust", None, None]
    assert ids == {id(osei): "mara-osei", id(tarrow): "jan-tarrow", id(trust): "orle-trust"}
    assert build_speakers("", EntityRegistry(), []) == ({}, ())


def test_two_with_one_name_have_ids_of_their_own_and_none_is_that_of_the_article() -> None:
    told = [placed(Entity(name, "person")) for name in ("Osei", "Osei", "Article", "鐘")]
    _, speakers = build_speakers("", EntityRegistry(), told)
    assert [each.id for each in speakers] == ["osei", "osei-2", "article-speaker", "speaker"]


def test_long_names_and_roles_are_cut_and_a_role_that_is_the_name_is_left_out() -> None:
    long, own = Entity("x" * 300, "unnamed", role="y" * 300), Entity("a baker", "unnamed", role="A baker")
    long.aliases.update([*(f"Osei {at:02}" for at in range(20)), "M"])
    _, (one, other) = build_speakers("", EntityRegistry(), [placed(long), placed(own)])
    assert (len(one.id), len(one.name), len(one.role)) == (40, MAX_NAME_LENGTH, MAX_NAME_LENGTH)
    assert (len(one.aliases), "M" in one.aliases, other.role) == (9, False, "")
