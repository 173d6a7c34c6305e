"""Who speaks for whom."""

from __future__ import annotations

import pytest

from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.coreference.spokesperson_links import find_issuers, link_representatives


def book(*named: str) -> EntityRegistry:
    """Return a book of bodies with these names, and of a water company and a council without names."""
    made = EntityRegistry()
    for name in named:
        made.add(Entity(name, "organisation"))
    made.add(Entity("the water company", "organisation"), "water company")
    made.add(Entity("a council", "organisation"))
    return made


def spoken_for(role: str, *bodies: str) -> str | None:
    speaker = Entity("Mara Osei", "person", role=role)
    link_representatives("", book(*bodies), [speaker])
    return speaker.belongs.name if speaker.belongs else None


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("a spokesperson for Lowmoor Water", "Lowmoor Water"),
        ("Lowmoor Water’s chief executive", "Lowmoor Water"),
        ("its lawyer at LOWMOOR WATER", "Lowmoor Water"),
        ("a spokesperson for the water company", "the water company"),
        ("a spokesperson for the council", "a council"),
        ("the council’s lawyer", "a council"),
        ("the company’s lawyer", None),
        ("a baker at Lowmoor Water", None),
        ("a spokesperson for Lowmoor Waterworks", None),
        ("a spokesperson for its workers", None),
    ],
)
def test_a_spokesperson_lawyer_or_head_speaks_for_whom_the_role_names(role: str, told: str | None) -> None:
    assert spoken_for(role, "Lowmoor Water") == told


def test_of_two_names_in_a_role_the_longer_is_meant() -> None:
    assert spoken_for("a spokesperson for the Orle Trust", "Orle", "Orle Trust") == "Orle Trust"


def test_a_nationality_or_letters_in_a_role_are_nobody_spoken_for() -> None:
    assert spoken_for("a Norwegian lawyer", "Norwegian") is None
    assert spoken_for("a lawyer of EU", "EU") is None


def test_several_together_speak_for_nobody() -> None:
    lawyers = Entity("lawyers for Lowmoor Water", "unnamed", plural=True)
    link_representatives("", book("Lowmoor Water"), [lawyers])
    assert lawyers.belongs is None


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a report by the Orle Trust", "Orle Trust"),
        ("the Orle Trust’s report", "Orle Trust"),
        ("a report on the Orle Trust", None),
        ("a report", None),
    ],
)
def test_a_document_is_of_whom_its_name_tells_to_have_issued_it(name: str, told: str | None) -> None:
    document = Entity(name, "document", roles={"report"})
    link_representatives("", book("Orle Trust"), [document])
    assert (document.belongs.name if document.belongs else None) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We read a report by the Orle Trust.", {"report": "Orle Trust"}),
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


def test_a_document_without_an_issuer_in_its_name_is_of_the_texts_one() -> None:
    document = Entity("the report", "document", roles={"report"})
    link_representatives("We read a report by the Orle Trust.", book("Orle Trust"), [document])
    assert document.belongs is not None
    assert document.belongs.name == "Orle Trust"
