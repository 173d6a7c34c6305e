"""How statement types are weighed: a linear model over the wording, with its weights in
`statement_type_weights.json`.

The weights come from the project's own marked articles and statements (`python -m tests.evaluation.drafting
--train-statement_type`) and from nothing else.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, get_args

from quizapp.pack.vocabulary import ReportedStatementType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

STATEMENT_TYPES: Final[tuple[ReportedStatementType, ...]] = get_args(ReportedStatementType)
BIAS: Final = "bias"
"""The name of the row of weights that every statement has."""

Weights = dict[str, tuple[float, ...]]
"""By feature a weight for each of the statement types, in their order."""


def classify_by_weights(
    features: Iterable[str], weights: Mapping[str, tuple[float, ...]] | None = None
) -> ReportedStatementType:
    """Return the statement type that the features of a statement speak for most; the first of several that
    are equal.

    Unknown features count for nothing. `weights` are those that ship, unless others are given.
    """
    known = load_statement_weights() if weights is None else weights
    rows = [known[each] for each in (BIAS, *features) if each in known]
    sums = [sum(column) for column in zip(*rows, strict=True)] or [0.0] * len(STATEMENT_TYPES)
    return STATEMENT_TYPES[sums.index(max(sums))]


@lru_cache(maxsize=1)
def load_statement_weights() -> Weights:
    """Return the weights that ship with the program."""
    told = json.loads(
        files("quizapp.drafting.classification").joinpath("statement_type_weights.json").read_text("utf-8")
    )
    return {name: tuple(row) for name, row in told.items()}
