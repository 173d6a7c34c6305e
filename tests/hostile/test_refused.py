"""Every kind that is refused: in one sentence, by its code, in two seconds and 300 MB, nothing written."""

import sys

import pytest

from tests.faults.contents import checker, contents
from tests.hostile.kinds import REFUSED
from tests.pace import is_within

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited and measured as on Linux")
__all__ = ["checker"]

SLOWEST_S = 2.0
"""Seconds of processor for a pack. Most take a tenth of it, so that a busy computer does not matter."""
LONGEST = 60_000
"""Characters that are said of a pack, 200 sentences at most."""


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_a_sentence_in_two_seconds_and_300_mb_and_nothing_is_written(
    checker, tmp_path, name
):
    kind = REFUSED[name]
    path = kind.make(tmp_path)
    before = contents(tmp_path)
    ended = checker.check(path)
    assert kind.told in ended.out
    assert kind.code in ended.codes
    assert ended.code == kind.exit
    assert kind.lines is None or ended.out.count("\n") == kind.lines
    assert ended.err.count("\n") == 1
    assert len(ended.out) < LONGEST
    assert ended.out.replace("\n", "").isprintable()
    assert "Traceback" not in ended.out + ended.err
    assert is_within(ended.cpu_s, SLOWEST_S)
    assert contents(tmp_path) == before
