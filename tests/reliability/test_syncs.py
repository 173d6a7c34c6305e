"""Before an answer is acknowledged the disk has it: no kill can show that, the program's calls can."""

from __future__ import annotations

import sys
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.conftest import TABLE
from tests.driver import Driven
from tests.journeys.answering_kinds import answer_somehow
from tests.journeys.steps import QUESTIONS, practice
from tests.reliability.syncs import Sync, syncs, watching, why_not

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux")
def test_the_log_is_synced_between_the_key_and_the_explanation(
    ready: Callable[[], Path], tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    log = tmp_path / "calls"
    reason = why_not(log)
    if reason:
        record_property(TABLE, f"Syncs before acknowledgements: not looked at, {reason}")
        pytest.skip(reason)
    moments: list[tuple[float, float]] = []
    with Driven(practice(ready()), prefix=watching(log)) as program:
        program.wait(lambda seen: seen.at_home)
        program.press("Return")
        for number in range(1, QUESTIONS + 1):
            program.wait(lambda seen, number=number: seen.asks(number))
            answer_somehow(program, Random(number))
            program.press("Return")
            pressed = program.did_s
            explained = program.wait(lambda seen, number=number: seen.explains(number))
            first = next(seen for seen in program.history if seen.explains(number))
            moments.append((pressed, first.at_s))
            assert explained.at == number
            program.press("Return")
        assert program.close() == 0
    ended = [sync.ended_s for sync in syncs(log) if sync.file.endswith("quizapp.db-wal")]
    synced = [any(pressed < each <= told for each in ended) for pressed, told in moments]
    record_property(
        TABLE,
        f"Syncs before acknowledgements: {sum(synced)} of {len(synced)} answers, "
        f"{len(ended)} of the log in all",
    )
    assert all(synced)


def test_calls_are_read_whole_and_in_two_parts(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    log.write_text(
        "17    1764079423.100000 fdatasync(9</data/quizapp.db-wal>) = 0 <0.250000>\n"
        "18    1764079424.000000 fsync(7</data/quizapp.db> <unfinished ...>\n"
        "17    1764079425.000000 fdatasync(9</data/quizapp.db-wal>) = -1 EIO (Input/output error) <0.1>\n"
        "18    1764079426.000000 <... fsync resumed>) = 0 <2.000000>\n"
    )
    assert list(syncs(log)) == [
        Sync("/data/quizapp.db-wal", pytest.approx(1764079423.35)),
        Sync("/data/quizapp.db", 1764079426.0),
    ]
