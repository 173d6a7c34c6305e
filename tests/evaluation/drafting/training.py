"""The weights of confidence: fitted on the articles to tune on and to practise on, tried by cross-validation.

By article: what is told of how sure the model is was fitted without the article that it is tried on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import quizapp.drafting.classification as judging_room
from tests.evaluation.drafting.figures import Count, curve
from tests.evaluation.drafting.fitting import common, folds, two_classes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.drafting.source_reading import Backend
    from tests.evaluation.drafting.readings import Judged

FILE: Final = Path(judging_room.__path__[0]) / "weights.json"
WANTED: Final = 0.96
"""The precision, cross-validated, that the least threshold must have: articles that no rule was made on have
some hundredths less than these."""
_SHRINK: Final = 3.0
_LEAST: Final = 4
"""Cases that a feature needs to be given a weight."""
STEPS: Final = tuple(step / 100 for step in range(100))


@dataclass(frozen=True, slots=True)
class Model:
    """A confidence model: the weights of features, and the bias."""

    features: dict[str, float]
    bias: float

    def chance(self, features: Iterable[str]) -> float:
        """Return how sure it is, 0 to 1."""
        return 1 / (1 + exp(-self.bias - sum(self.features.get(each, 0.0) for each in features)))


def fitted(rows: Sequence[Judged]) -> Model:
    """Return a model of what makes an attribution right."""
    cases = [(row.features, int(row.mark is not None)) for row in rows]
    names = common(cases, _LEAST)
    *weights, bias = two_classes(cases, names, _SHRINK)
    return Model({name: weight for name, weight in zip(names, weights, strict=True) if weight}, bias)


def crossed(rows: Sequence[Judged]) -> list[tuple[float, bool]]:
    """Return how sure a model that never saw its article is of each attribution, and whether it is right."""
    tried = []
    for held in folds(row.article for row in rows):
        model = fitted([row for row in rows if row.article not in held])
        tried += [(model.chance(row.features), row.mark is not None) for row in rows if row.article in held]
    return tried


def threshold(tried: Sequence[tuple[float, bool]], there: int) -> float:
    """Return the least confidence from which on the wanted precision holds; else that of the best precision.

    A step that tells less than a quarter of what is right is not looked at.
    """
    told = [
        (step, count)
        for step, count in curve(tried, there, STEPS)
        if count.right * 4 >= sum(right for _, right in tried)
    ]
    able = [step for step, count in told if count.precision >= WANTED]
    return able[0] if able else max(told, key=_rank)[0]


def _rank(step: tuple[float, Count]) -> tuple[float, float]:
    return step[1].precision, -step[0]


def written(path: Path, backend: Backend, model: Model, least: float) -> None:
    """Write one backend's weights into the file of all."""
    told: dict[str, Any] = json.loads(path.read_text("utf-8"))
    told[backend] = {"bias": model.bias, "threshold": least, "features": dict(sorted(model.features.items()))}
    path.write_text(
        json.dumps(dict(sorted(told.items())), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
