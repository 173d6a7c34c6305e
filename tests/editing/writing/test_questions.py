"""Questions moved, duplicated, removed, and set many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.steps import Written
from quizapp.editing.writing.fields import note
from quizapp.editing.writing.questions import (
    duplicate_question,
    duplicate_questions,
    move_questions,
    remove_questions,
)
from tests.editing.builders import at, document
from tests.editing.writing.test_banks import FIRST, SECOND, after, asked

if TYPE_CHECKING:
    from random import Random

EVERY = [question for bank in asked(document()) for question in bank]


@given(st.lists(st.sampled_from(EVERY), unique=True, min_size=1), st.integers(0, 12), st.booleans())
def test_questions_are_moved_in_their_order_before_the_one_that_had_the_place(
    moved: list[str], place: int, first: bool
) -> None:
    banks = asked(document())
    target = 0 if first else 1
    head = [each for each in banks[target][:place] if each not in moved]
    tail = [each for each in banks[target][place:] if each not in moved]
    expected = [[each for each in bank if each not in moved] for bank in banks]
    expected[target] = [*head, *moved, *tail]
    assert asked(after(move_questions(document(), moved, (FIRST, SECOND)[target], place))) == expected


def test_a_copy_stands_behind_its_question_in_one_family_with_it(chance: Random) -> None:
    step = duplicate_question(document(), "weck-call", chance)
    data = after(step)
    _, original = walk.question(data, "weck-call")
    place, copy = walk.question(data, step.subject)
    assert (
        place == f"/banks/{at('weck-call').split('/')[2]}/questions/{int(at('weck-call').split('/')[4]) + 1}"
    )
    assert copy["family"] == original["family"]
    assert {**copy, "id": "weck-call"} == original


def test_copies_of_several_stand_each_behind_its_own(chance: Random) -> None:
    first, second = asked(document())[0][:2]
    data = after(duplicate_questions(document(), [second, first], chance))
    bank = data["banks"][0]["questions"]
    assert [bank[0]["id"], bank[2]["id"]] == [first, second]
    assert [bank[1]["prompt"], bank[3]["prompt"]] == [bank[0]["prompt"], bank[2]["prompt"]]
    assert len({each["id"] for each in bank}) == len(bank)


def test_questions_go_with_the_notes_on_them() -> None:
    written = Written(document()).done(note(document(), "weck-call", "Ask Ada."))
    written = written.done(remove_questions(written.document, ["weck-call", EVERY[1]]))
    assert not {"weck-call", EVERY[1]} & {question["id"] for _, question in walk.questions(written.document)}
    assert written.document["notes"] == {}
    with pytest.raises(NotDoneError):
        remove_questions(written.document, ["weck-call"])
