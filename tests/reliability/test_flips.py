"""A flipped bit, wherever it strikes, is put right or told: never is anything silently other than it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import TABLE
from tests.reliability.flips import SORTS, Flip, flip_many, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FLIPS = 60
SEED = 1818157018
"""The same here each time; the long run takes another. With this one packs changed their order."""


def test_after_a_flipped_bit_all_is_as_it_was_or_it_is_told(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    flips = flip_many(tmp_path, FLIPS, SEED)
    told = table(flips, SEED)
    record_property(TABLE, told)
    assert len(flips) == FLIPS
    bad = [str(each) for each in flips if each.silent or each.wrong]
    assert bad == [], f"{told}\nto be repeated with: python -m tests.long flips {FLIPS} --seed {SEED}"
    assert {each.sort for each in flips} >= set(SORTS)


def test_what_is_missing_or_other_without_a_word_is_silent() -> None:
    assert not Flip("card", "quizapp.db", 0, 0).silent
    assert Flip("card", "quizapp.db", 0, 0, missing=["answer 1"]).silent
    assert Flip("card", "quizapp.db", 0, 0, follows=["card 1"]).silent
    assert not Flip("card", "quizapp.db", 0, 0, told=["an answer is lost"], missing=["answer 1"]).silent


def test_what_is_other_is_wrong_whatever_was_told() -> None:
    lost = Flip("card", "quizapp.db", 0, 0, told=["an answer is lost"], missing=["answer 1"])
    assert not lost.wrong
    lost.follows.append("card 1")
    assert not lost.wrong
    lost.other.append("answer 2")
    assert lost.wrong
    assert Flip("card", "quizapp.db", 0, 0, told=["a word"], follows=["card 1"]).wrong
