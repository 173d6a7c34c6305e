"""The packs in content/, and the example that the documents show, read and checked once."""

import json
from functools import cache
from pathlib import Path

from quizapp.pack.checks.check_runner import read_and_check
from quizapp.paths import content_dir

EXAMPLE = Path(__file__).parents[2] / "docs" / "example-pack"
SHIPPED = tuple(sorted(path for path in content_dir().iterdir() if path.is_dir()))
FOLDERS = {path.name: path for path in (*SHIPPED, EXAMPLE)}


@cache
def load(name):
    """Return the pack in the folder of this name; it has no errors."""
    reading = read_and_check(FOLDERS[name])
    assert reading.problems == ()
    assert reading.pack is not None
    return reading.pack


def verdict_labels(pack):
    """Return what a reader found the verdicts of a pack to be about, if somebody read them for that."""
    path = Path(__file__).parent / "data" / "verdict-labels.json"
    labels = json.loads(path.read_text(encoding="utf-8"))
    return labels.get(pack.id)
