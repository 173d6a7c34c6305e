"""Banks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import same
from quizapp.editing.steps import Step, Written
from quizapp.editing.writing.questions import (
    add_bank,
    merge_banks,
    move_bank,
    remove_bank,
    sort_bank,
    split_bank,
)
from tests.editing.builders import document

if TYPE_CHECKING:
    from random import Random

FIRST, SECOND = (bank["id"] for bank in document()["banks"])


def after(step: Step) -> Any:
    """The document after a step, which undone gives the start again."""
    written = Written(document()).done(step)
    assert same(written.back().document, document())
    return written.document


def asked(data: Any) -> list[list[str]]:
    return [[question["id"] for question in bank["questions"]] for bank in data["banks"]]


def test_a_bank_is_made_empty(chance: Random) -> None:
    data = after(add_bank(document(), "Later", chance))
    assert (data["banks"][2]["title"], data["banks"][2]["questions"]) == ("Later", [])


def test_banks_change_places() -> None:
    assert [bank["id"] for bank in after(move_bank(document(), SECOND, 0))["banks"]] == [SECOND, FIRST]


def test_a_bank_is_split_before_a_question_and_merged_again(chance: Random) -> None:
    data = after(split_bank(document(), FIRST, 2, "The rest", chance))
    before = asked(document())
    assert asked(data) == [before[0][:2], before[0][2:], before[1]]
    made = data["banks"][1]["id"]
    again = Written(data).done(merge_banks(data, made, FIRST)).document
    assert same(again, document())
    for place in (0, len(before[0])):
        with pytest.raises(NotDoneError):
            split_bank(document(), FIRST, place, "x", chance)


def test_a_bank_before_another_is_merged_into_it() -> None:
    before = asked(document())
    assert asked(after(merge_banks(document(), FIRST, SECOND))) == [before[1] + before[0]]
    with pytest.raises(NotDoneError):
        merge_banks(document(), FIRST, FIRST)


def test_questions_are_sorted_by_kind_difficulty_or_where_their_evidence_stands() -> None:
    data = after(sort_bank(document(), FIRST, "difficulty"))
    difficulties = [question["difficulty"] for question in data["banks"][0]["questions"]]
    assert difficulties == sorted(difficulties)
    data = after(sort_bank(document(), FIRST, "evidence"))
    places = [passage["id"] for _, passage in walk.passages(document())]
    first = [
        min(places.index(cited) for cited in walk.cited_passages(question))
        for question in data["banks"][0]["questions"]
    ]
    assert first == sorted(first)
    assert sorted(asked(after(sort_bank(document(), FIRST, "kind")))[0]) == sorted(asked(document())[0])
    prompts = [
        q["prompt"].casefold() for q in after(sort_bank(document(), FIRST, "prompt"))["banks"][0]["questions"]
    ]
    assert prompts == sorted(prompts)


def test_a_bank_goes_with_its_questions() -> None:
    assert asked(after(remove_bank(document(), FIRST))) == asked(document())[1:]
    with pytest.raises(NotDoneError):
        remove_bank(document(), "gone")
