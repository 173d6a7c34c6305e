"""An answer whose explanation was shown survives the program's end, whenever and however that comes."""

from __future__ import annotations

import sys
from collections import Counter
from random import SystemRandom
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from tests.conftest import DAY, TABLE
from tests.driver import Seen
from tests.reliability.kills import AMID, KINDS, MOMENTS, ROUND, acknowledged, kill_many, total
from tests.reliability.table import table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROUNDS = 2
KILLS = ROUNDS * ROUND
FIRST = DAY * ROUNDS
"""Each day other kinds are asked first: a kill comes while one chooses, and the next while it is kept."""


@pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")
def test_nothing_acknowledged_is_lost_when_the_program_is_killed_at_any_moment(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    seed = SystemRandom().getrandbits(32)
    began = monotonic()
    tallies = kill_many(tmp_path, KILLS, seed, first=FIRST)
    told = table(tallies, seed, monotonic() - began)
    record_property(TABLE, told)
    whole = total(tallies)
    assert whole.told == [], (
        f"{told}\nto be repeated with: python -m tests.long {KILLS} --works 0 --seed {seed}"
    )
    assert (whole.lost, whole.half, whole.damaged, whole.astray) == (0, 0, 0, 0)
    assert whole.kills == whole.resumed == KILLS
    # So few lives come to one answer each on the average, more or less; the long run has many.
    assert whole.acknowledged >= KILLS / 2
    assert all(tallies[moment].kills >= KILLS / ROUND for moment in MOMENTS)
    kinds = {KINDS[number % len(KINDS)] for number in range(FIRST, FIRST + ROUNDS)}
    assert all(tallies[moment].amid.keys() >= kinds for moment in AMID)


def test_an_explanation_is_an_acknowledgement_once_however_often_it_is_seen() -> None:
    history = [
        Seen("home"),
        Seen("practice"),
        Seen("practice", at=1, total=3),
        Seen("practice", at=1, total=3, focus="1"),
        Seen("practice", at=1, total=3, outcome="Correct. The report."),
        Seen("practice", at=1, total=3, outcome="Correct. The report.", focus="Correct"),
        Seen("practice", at=2, total=3),
    ]
    assert acknowledged(history) == [Counter({(1, "Correct"): 1})]


def test_a_first_skip_is_acknowledged_by_the_next_question_and_a_second_by_its_explanation() -> None:
    history = [
        Seen("practice", at=1, total=2),
        Seen("practice", at=2, total=2),
        Seen("practice", at=2, total=2, outcome="Not this time. You chose: a"),
        Seen("practice", at=1, total=2),
        Seen("practice", at=1, total=2, outcome="Skipped. The answer is: b"),
    ]
    assert acknowledged(history) == [Counter({(1, "Skipped"): 2, (2, "Not this time"): 1})]


def test_after_the_results_another_session_begins() -> None:
    history = [
        Seen("practice", at=1, total=1, outcome="Correct."),
        Seen("results"),
        Seen("practice"),
        Seen("practice", at=1, total=1),
        Seen("practice", at=1, total=1, outcome="Correct."),
    ]
    assert acknowledged(history) == [Counter({(1, "Correct"): 1})] * 2
