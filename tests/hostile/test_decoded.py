"""Pictures with odd insides that packs may have: drawn, or told in words, within time and memory."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.decoded import DAMAGED, DRAWN
from tests.hostile.dropping import MEMORY_KB
from tests.hostile.test_refused import SLOWEST_S
from tests.pace import is_within

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as on Linux")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def decoded():
    """What came of each, by its name."""
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "tests.hostile.decoded"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    return {told["name"]: told for told in map(json.loads, ended.stdout.splitlines())}


@pytest.mark.parametrize("name", [*DRAWN, *DAMAGED])
def test_it_is_drawn_or_told_in_words_in_two_seconds_and_300_mb(decoded, name):
    told = decoded[name]
    assert told["ended"] == 0
    assert told["fault"] or (told["size"] is not None) == (name in DRAWN)
    assert is_within(told["cpu_s"], SLOWEST_S)
    assert told["peak_kb"] <= MEMORY_KB
