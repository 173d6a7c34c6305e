"""What a name is the name of."""

from __future__ import annotations

import pytest

from quizapp.drafting.coreference.name_kinds import NameContext, classify_name
from tests.drafting.coreference.making import names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("we asked Mrs Water", "person"),
        ("we asked Lowmoor Water", "body"),
        ("we asked the NTU", "body"),
        ("we asked Anna", "person"),
        ("we went down Mill Road", "place"),
        ("we crossed Lake Tarrow", "place"),
        ("we asked Mayor Tarrow", "person"),
        ("we asked the Tarrow", "body"),
        ("we asked Lind Tarrow Ost Vik, a baker", "person"),
        ("we asked Lind Tarrow Ost Vik", "other"),
        ("we live in Lind Tarrow", "other"),
        ("we asked Lind Tarrow", "person"),
        ("we asked Tarrow", "other"),
        ("we asked his sister Tarrow", "person"),
        ("we asked his sexton, Tarrow, to leave", "person"),
        ("we asked Tarrow, his wife, to leave", "person"),
        ("we asked Tarrow, who left", "person"),
        ("we asked a nurse known as Tarrow", "person"),
        ("we asked Mara Bank, 54, to leave", "person"),
        ("we asked the charity Mara Lind", "body"),
        ("we asked Lind van der Tarrow", "person"),
        ("we asked who owns the drilling firm, Lind Tarrow.", "body"),
        ("we asked the head of the firm, Lind Tarrow, to leave", "person"),
        ("we asked the firm, Anna Tarrow, a baker, and Jan", "person"),
    ],
)
def test_a_name_is_told_by_its_words_its_title_and_what_stands_beside_it(text: str, kind: str) -> None:
    assert names(text)[-1].kind == kind


def test_letters_and_names_with_of_are_bodies() -> None:
    assert [classify_name(NameContext(name, [], "", "")) for name in ("NTU", "Friends of Orle")] == [
        "body",
        "body",
    ]


def test_what_a_which_tells_of_is_nobody() -> None:
    assert classify_name(NameContext("Corvane Anvils", [], "", ", which employs 83 people")) == "body"
    assert classify_name(NameContext("Corvane Anvils", [], "", ", who employs 83 people")) == "person"
    assert classify_name(NameContext("Anna Anvil", [], "", ", which pleased everybody")) == "person"


def test_what_only_people_are_called_makes_a_person_of_any_name() -> None:
    assert classify_name(NameContext("Lind of Orle", ["Dr"], "", "")) == "person"
    assert classify_name(NameContext("Lind of Orle", ["Doctor"], "", "")) == "body"


def test_a_common_noun_before_one_word_makes_it_no_persons_name() -> None:
    assert classify_name(NameContext("Tarrow", ["Fishermen"], "", "")) == "other"
    assert classify_name(NameContext("Tarrow", ["Captain"], "", "")) == "person"


def test_a_title_before_a_short_name_outweighs_a_word_of_bodies() -> None:
    assert classify_name(NameContext("Lind Park", ["Captain"], "", "")) == "place"
    assert classify_name(NameContext("Lind Press", ["Captain"], "", "")) == "person"
    assert classify_name(NameContext("Lind Press", [], "", "")) == "body"
