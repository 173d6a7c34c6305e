"""By which words a speaker is named, and how it is called in a sentence."""

from __future__ import annotations

import pytest

from quizapp.drafting.source_reading import DetectedSpeaker
from quizapp.drafting.suggest.speaker_names import SpeakerNames


def naming(name: str, kind: str = "organisation", role: str = "") -> SpeakerNames:
    return SpeakerNames([DetectedSpeaker("one", name, kind, role)], frozenset({"villagers", "the", "a"}))  # type: ignore[arg-type]  # from the table


@pytest.mark.parametrize(
    ("name", "kind", "called"),
    [
        ("Ada Lorne", "person", "Ada Lorne"),
        ("the council", "organisation", "the council"),
        ("harbour office", "organisation", "the harbour office"),
        ("Villagers", "group", "villagers"),
        ("A former officer", "unnamed", "a former officer"),
        ("The Hague Trust", "organisation", "The Hague Trust"),
        ("Greenpeace", "organisation", "Greenpeace"),
        ("Environmental groups", "group", "environmental groups"),
        ("Weir’s team", "organisation", "Weir’s team"),
        ("Left-hander Cody Lark", "person", "Cody Lark"),
        ("Lock Cody Lark", "person", "Cody Lark"),
        ("Farmer Lark", "person", "Farmer Lark"),
        ("Jean-luc Lark", "person", "Jean-luc Lark"),
        ("residents in the survey", "group", "residents in the survey"),
    ],
)
def test_a_name_is_called_as_it_stands_within_a_sentence(name: str, kind: str, called: str) -> None:
    assert naming(name, kind).called("one") == called


@pytest.mark.parametrize(
    ("name", "kind", "plural"),
    [
        ("residents in the survey", "group", True),
        ("two in five residents", "group", True),
        ("the county auditors", "organisation", True),
        ("the traders’ association", "organisation", False),
        ("the news", "document", False),
        ("the people familiar with the talks", "unnamed", True),
        ("Jonas Weeks", "person", False),
    ],
)
def test_several_are_told_from_one(name: str, kind: str, *, plural: bool) -> None:
    assert naming(name, kind).is_plural("one") is plural


def test_a_name_goes_without_the_team() -> None:
    assert naming("Stillwell’s Micah Dunne", "person").called("one") == "Micah Dunne"


@pytest.mark.parametrize(
    ("role", "kept"),
    [
        ("the deputy mayor", "the deputy mayor"),
        ("’ director of the museum", "director of the museum"),
        ("its spokeswoman", None),
        ("said she had done nothing", None),
        ("The head of the museum", "head of the museum"),
        ("Mr.", None),
        ("", None),
    ],
)
def test_only_what_is_a_role_by_itself_is_one(role: str, kept: str | None) -> None:
    assert naming("Ada Lorne", "person", role).as_json("one").get("role") == kept


def test_who_speaks_for_whom_ends_where_it_closes() -> None:
    circle = SpeakerNames(
        [
            DetectedSpeaker("a", "Ada", "person", speaks_for="b"),
            DetectedSpeaker("b", "Bodo", "person", speaks_for="a"),
            DetectedSpeaker("c", "Cora", "person", speaks_for="d"),
            DetectedSpeaker("d", "Dora", "person"),
        ]
    )
    assert circle.speaks_for("a", "b")
    assert circle.line("c") == ("d",)
    assert "speaks_for" not in circle.as_json("a")
    assert circle.as_json("c")["speaks_for"] == "d"


def test_a_name_is_found_whole_and_by_its_surname_alone() -> None:
    found = naming("Ada Lorne", "person")
    text = "Ada Lorne spoke. Lorne left. Lornes are birds."
    assert [text[start:end] for start, end in found.spans("one", text)] == ["Ada Lorne", "Lorne"]
