"""How sure an attribution is: a logistic model over how it was found, with its weights in `weights.json`.

The weights come from the project's own marked articles, of which none judges, and from nothing else:
`python -m tests.evaluation.drafting --train`.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.drafting.source_reading import Backend


def estimate_confidence(features: Iterable[str], backend: Backend) -> float:
    """Return a probability, 0 to 1, that content and speaker are right. Unknown features do not count."""
    weights = _weights()[backend]
    total = weights["bias"] + sum(weights["features"].get(each, 0.0) for each in features)
    return round(1 / (1 + exp(-total)), 4)


def find_threshold(backend: Backend) -> float:
    """Return the confidence under which an attribution is not told."""
    return float(_weights()[backend]["threshold"])


@lru_cache(maxsize=1)
def _weights() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(
        files("quizapp.drafting.classification").joinpath("weights.json").read_text("utf-8")
    )
    return made
