"""The packs in content/, and the example that the documents show, read and checked once."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.pack.checks.check_runner import read_and_check
from quizapp.paths import content_dir

if TYPE_CHECKING:
    from quizapp.pack.checks.warnings.verdict_bias import StatementLabel
    from quizapp.pack.ids import QuestionId
    from quizapp.pack.models.pack import Pack

EXAMPLE = Path(__file__).parents[2] / "docs" / "example-pack"
SHIPPED = tuple(sorted(path for path in content_dir().iterdir() if path.is_dir()))
FOLDERS = {path.name: path for path in (*SHIPPED, EXAMPLE)}


@cache
def load(name: str) -> Pack:
    """Return the pack in the folder of this name; it has no errors."""
    reading = read_and_check(FOLDERS[name])
    assert reading.problems == ()
    assert reading.pack is not None
    return reading.pack


def verdict_labels(pack: Pack) -> dict[QuestionId, StatementLabel] | None:
    """Return what a reader found the verdicts of a pack to be about, if somebody read them for that."""
    path = Path(__file__).parent / "data" / "verdict-labels.json"
    labels: dict[str, dict[QuestionId, StatementLabel]] = json.loads(path.read_text(encoding="utf-8"))
    return labels.get(pack.id)
