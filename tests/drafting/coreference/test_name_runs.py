"""Where runs of capitalised words begin and end."""

from __future__ import annotations

from time import process_time

import pytest

from quizapp.drafting.coreference.name_runs import ACRONYM, find_runs


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in find_runs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("then Mara Osei and Jan Tarrow left", ["Mara Osei", "Jan Tarrow"]),
        ("the Ministry of Trade and Industry said", ["Ministry of Trade and Industry"]),
        ("the Quay and Harbour Workers’ Union said", ["Quay and Harbour Workers’ Union"]),
        ("the Orle and Mara Bank said", ["Orle", "Mara Bank"]),
        ("Orle and Lowmoor Water said", ["Orle", "Lowmoor Water"]),
        ("then Mara Bank and Jan Tarrow left", ["Mara Bank", "Jan Tarrow"]),
        ("the Orle Farmers & Millers left", ["Orle Farmers & Millers"]),
        ("on 9 July Rushmere withdrew", ["Rushmere"]),
        ("the July Rushmere withdrew", ["July Rushmere"]),
        ("then Calder Light & Power left", ["Calder Light & Power"]),
        ("a talk by Mara Osei at Orle", ["Mara Osei", "Orle"]),
        ("we met Mara Osei of Lowmoor Water", ["Mara Osei", "Lowmoor Water"]),
        ("we met Jan van der Tarrow", ["Jan van der Tarrow"]),
        ("we met Jan al-Tarrow", ["Jan al-Tarrow"]),
        ("we met O’Hara-Lind", ["O’Hara-Lind"]),
        ("no names here", []),
    ],
)
def test_a_run_ends_where_another_name_begins_and_goes_on_within_a_bodys_name(
    text: str, told: list[str]
) -> None:
    assert found(text) == told


def test_no_run_goes_through_the_end_of_a_sentence_but_through_initials_titles_and_letters() -> None:
    assert found("It was in Orle. Tarrow left.") == ["It", "Orle", "Tarrow"]
    assert found("then J. K. Tarrow, Dr. Osei and U.N. Officer Lind") == [
        "J. K. Tarrow", "Dr. Osei", "U.N. Officer Lind",
    ]  # fmt: skip


def test_many_joined_names_are_parted_without_reading_all_the_others_for_each() -> None:
    begun = process_time()
    assert len(found("the " + "Orlaq and Tarrow " * 10_000)) == 10_001
    assert process_time() - begun < 1


def test_only_the_part_asked_for_is_read() -> None:
    text = "Mara Osei met Jan Tarrow"
    assert [text[start:end] for start, end in find_runs(text, 5, 20)] == ["Osei", "Jan Ta"]


@pytest.mark.parametrize(
    ("word", "told"), [("UN", True), ("MPs", True), ("U.N.", True), ("Un", False), ("A", False)]
)
def test_letters_stand_for_words_where_there_are_two_or_more(word: str, told: bool) -> None:
    assert bool(ACRONYM.match(word)) == told
