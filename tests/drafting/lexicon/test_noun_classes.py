"""Which nouns may speak, and which are people."""

from __future__ import annotations

import pytest

from quizapp.drafting.lexicon.noun_classes import (
    find_singular,
    is_among,
    is_person,
    may_be_person,
    may_speak,
)


@pytest.mark.parametrize(
    ("noun", "one"),
    [
        ("Bakers", "baker"),
        ("parties", "party"),
        ("fishermen", "fisherman"),
        ("boss", "boss"),
        ("census", "census"),
        ("crisis", "crisis"),
        ("ies", "ie"),
    ],
)
def test_the_ending_of_a_plural_is_taken_off(noun: str, one: str) -> None:
    assert find_singular(noun) == one


@pytest.mark.parametrize(
    ("noun", "among"), [("Ferry", True), ("ferries", True), ("ferris", False), ("", False)]
)
def test_a_noun_is_among_others_in_any_case_and_by_its_plural(noun: str, among: bool) -> None:
    assert is_among(noun, {"ferry"}) is among


@pytest.mark.parametrize(
    "noun", ["mayor", "Mayors", "ferrywoman", "bee-keeper", "islanders", "crewmates", "cellists"]
)
def test_people_are_told_by_a_list_or_by_an_ending_that_only_they_have(noun: str) -> None:
    assert is_person(noun)
    assert may_be_person(noun)
    assert may_speak(noun)


@pytest.mark.parametrize("noun", ["ferryer", "tunnellers", "entrant"])
def test_other_endings_only_make_a_person_likely(noun: str) -> None:
    assert not is_person(noun)
    assert may_be_person(noun)


@pytest.mark.parametrize("noun", ["river", "rivers", "committee", "council", "letter", "career", "ombudsman"])
def test_things_with_such_an_ending_are_no_people(noun: str) -> None:
    assert not is_person(noun)
    assert not may_be_person(noun)


@pytest.mark.parametrize(
    ("noun", "told"),
    [
        ("council", True),
        ("surveys", True),
        ("autopsy", True),
        ("sign", True),
        ("chimney", False),
        ("", False),
    ],
)
def test_bodies_documents_examinations_and_signs_may_speak_and_chimneys_may_not(
    noun: str, told: bool
) -> None:
    assert may_speak(noun) == told
