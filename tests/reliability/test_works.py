"""A work that is killed leaves the library as it was, or as it was to become."""

from __future__ import annotations

import sys
from random import Random, SystemRandom
from typing import TYPE_CHECKING

import pytest

from tests.conftest import TABLE
from tests.reliability.works import WORKS, kill_works, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KILLS = 3 * len(WORKS)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_a_work_that_is_killed_is_done_whole_or_not_at_all(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    seed = SystemRandom().getrandbits(32)
    tallies = kill_works(tmp_path, KILLS, Random(seed))
    told = table(tallies, seed)
    record_property(TABLE, told)
    assert all(each.neither == 0 for each in tallies.values()), told
    assert sum(each.kills for each in tallies.values()) == KILLS
