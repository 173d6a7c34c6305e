"""What was said to come back today comes first in the next practice."""

from __future__ import annotations

from random import Random

from quizapp.pack.ids import BankId, PackId, QuestionId, SkillId
from quizapp.quiz.selection import Candidate
from quizapp.ui.practice.presenter import _due_first


def candidate(name: str, *, due: bool = False) -> Candidate:
    return Candidate(
        pack=PackId("ferry"),
        revision=1,
        question=QuestionId(name),
        fingerprint=name,
        bank=BankId("bank"),
        kind="choice",
        skill=SkillId("who-said-it"),
        due=due,
        never=not due,
    )


ALL = [candidate(f"new-{n}") for n in range(8)] + [candidate("due-a", due=True), candidate("due-b", due=True)]


def names(number: int | None) -> list[str]:
    return [chosen.question for chosen in _due_first(ALL, number, Random(1))]


def test_due_questions_come_first_and_new_ones_fill_up() -> None:
    chosen = names(5)
    assert set(chosen[:2]) == {"due-a", "due-b"}
    assert len(chosen) == len(set(chosen)) == 5


def test_a_short_practice_is_all_of_what_is_due() -> None:
    assert set(names(2)) == {"due-a", "due-b"}


def test_all_means_all() -> None:
    assert sorted(names(None)) == sorted(one.question for one in ALL)
