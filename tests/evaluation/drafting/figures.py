"""Counts, and what is said about them: precision, recall, F, intervals by article, calibration."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

RESAMPLES: Final = 1_000
_SEED: Final = 7


class Count(NamedTuple):
    """How many are right, of how many that were told, and how many there are to tell."""

    right: int = 0
    told: int = 0
    there: int = 0

    @property
    def precision(self) -> float:
        """The share of what was told that is right, 0 to 1."""
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was told rightly, 0 to 1."""
        return self.right / self.there if self.there else 0.0

    @property
    def f(self) -> float:
        """The harmonic mean of both, 0 to 1."""
        return 2 * self.right / (self.told + self.there) if self.told + self.there else 0.0


def summed(counts: Sequence[Count]) -> Count:
    """Return the sum over articles."""
    return Count(*(sum(column) for column in zip(*counts, strict=True))) if counts else Count()


class Interval(NamedTuple):
    """A figure with the bounds of its middle 95 % over resampled articles."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


def intervals(counts: Sequence[Count]) -> tuple[Interval, Interval, Interval]:
    """Return precision, recall and F over articles, each with its 95 % bootstrap interval by article."""
    rolled = random.Random(_SEED)
    drawn = [summed(rolled.choices(counts, k=len(counts))) for _ in range(RESAMPLES if counts else 0)]
    whole = summed(counts)
    return tuple(
        _interval(getattr(whole, name), sorted(getattr(each, name) for each in drawn))
        for name in ("precision", "recall", "f")
    )  # type: ignore[return-value]  # three names make three intervals


def _interval(value: float, drawn: Sequence[float]) -> Interval:
    if not drawn:
        return Interval(value, 0.0, 1.0)
    return Interval(value, drawn[round(0.025 * (len(drawn) - 1))], drawn[round(0.975 * (len(drawn) - 1))])


class Bin(NamedTuple):
    """Predictions of like confidence: their number, their mean confidence, and the share that is right."""

    count: int
    sure: float
    right: float


def bins(judged: Sequence[tuple[float, bool]]) -> list[Bin]:
    """Return ten bins of confidence, the empty ones left out."""
    held: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for sure, right in judged:
        held[min(9, int(sure * 10))].append((sure, right))
    return [
        Bin(len(each), sum(sure for sure, _ in each) / len(each), sum(right for _, right in each) / len(each))
        for each in held
        if each
    ]


def calibration_error(judged: Sequence[tuple[float, bool]]) -> float:
    """Return how far confidence lies from the share that is right, weighted over the bins, 0 to 1."""
    return sum(each.count * abs(each.sure - each.right) for each in bins(judged)) / max(1, len(judged))


def curve(
    judged: Sequence[tuple[float, bool]], there: int, steps: Sequence[float]
) -> list[tuple[float, Count]]:
    """Return what is told at and above each of some thresholds of confidence."""
    return [
        (
            step,
            Count(
                sum(right for sure, right in judged if sure >= step),
                sum(sure >= step for sure, _ in judged),
                there,
            ),
        )
        for step in steps
    ]
