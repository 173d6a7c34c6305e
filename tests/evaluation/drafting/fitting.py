"""Logistic models with shrunken weights, always fitted the same way, with numpy, which comes with spaCy."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

FOLDS: Final = 8
DIGITS: Final = 3
_STEPS: Final = 600
_NEWTON: Final = 20

Row = tuple[tuple[str, ...], int]
"""The features of a case, and its class from 0."""


def common(rows: Sequence[Row], least: int) -> list[str]:
    """Return the features that as many cases have, in the order of the alphabet."""
    counted = Counter(name for names, _ in rows for name in set(names))
    return sorted(name for name, count in counted.items() if count >= least)


def _table(rows: Sequence[Row], names: Sequence[str]) -> Any:
    """Return a row of ones and noughts for each case; the last column, the bias, is one."""
    columns = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(rows), len(names) + 1))
    table[:, -1] = 1
    for number, (found, _) in enumerate(rows):
        table[number, [columns[name] for name in found if name in columns]] = 1
    return table


def two_classes(rows: Sequence[Row], names: Sequence[str], shrink: float) -> list[float]:
    """Return a weight for each feature and, last, the bias, of the chance of class 1 (Newton's method)."""
    table, right = _table(rows, names), np.array([float(one) for _, one in rows])
    weights = np.zeros(table.shape[1])
    ridge = np.array([shrink] * len(names) + [0.01])
    for _ in range(40):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - right) + ridge * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return [round(float(each), DIGITS) for each in weights]


def choices(rows: Sequence[tuple[Sequence[dict[str, float]], Sequence[bool]]]) -> dict[str, float]:
    """Return weights by which, of the candidates of each row, those that are right come first.

    A candidate is told by values by name; at least one of each row is right. Newton's method.
    """
    names = sorted({name for seen, _ in rows for one in seen for name in one})
    told = [
        (np.array([[one.get(name, 0.0) for name in names] for one in seen]), np.array(right, dtype=float))
        for seen, right in rows
    ]
    weights = np.zeros(len(names))
    for _ in range(_NEWTON):
        slope, bend = weights * 1.0, np.eye(len(names))
        for table, right in told:
            sums = table @ weights
            chance = np.exp(sums - sums.max())
            chance /= chance.sum()
            wanted = chance * right / (chance @ right)
            slope -= table.T @ (wanted - chance)
            bend += table.T @ (np.diag(chance) - np.outer(chance, chance)) @ table
        weights -= np.linalg.solve(bend, slope)
    return {name: round(float(each), 2) for name, each in zip(names, weights, strict=True)}


def several_classes(
    rows: Sequence[Row], names: Sequence[str], shrink: Callable[[str], float], classes: int
) -> list[list[float]]:
    """Return weights for each class, by feature and last of the bias.

    Each class is told from all others by itself: a case that is on its side by 1 or more costs nothing, any
    other the square of what it lacks (accelerated descent).
    """
    held = _Held(rows, names)
    sides = 2 * np.eye(classes)[[one for _, one in rows]] - 1
    ridge = np.array([*(shrink(name) for name in names), 0.01])[:, None]
    rate = 1.0 / (2 * held.steepest() + ridge.max())
    weights = ahead = np.zeros((len(names) + 1, classes))
    speed = 1.0
    for _ in range(_STEPS):
        lacking = sides * np.maximum(0, 1 - sides * held.sums(ahead))
        new = ahead - rate * (ridge * ahead - 2 * held.gathered(lacking))
        faster = (1 + (1 + 4 * speed * speed) ** 0.5) / 2
        ahead, weights, speed = new + (speed - 1) / faster * (new - weights), new, faster
    return [[round(float(each), DIGITS) for each in row] for row in weights]


class _Held:
    """Cases as the numbers of their few features, one case's after another's; each has the bias, the last."""

    def __init__(self, rows: Sequence[Row], names: Sequence[str]) -> None:
        places = {name: number for number, name in enumerate(names)}
        found = [
            [*(places[name] for name in sorted(set(told)) if name in places), len(names)] for told, _ in rows
        ]
        self._size = len(names) + 1
        self._lengths = np.array([len(each) for each in found])
        self._starts = np.cumsum(self._lengths) - self._lengths
        self._flat = np.array([number for each in found for number in each])

    def sums(self, weights: Any) -> Any:
        """Return each case's sum of weights (a row for each feature)."""
        return np.add.reduceat(weights[self._flat], self._starts)

    def gathered(self, values: Any) -> Any:
        """Return each feature's sum of the values (a row each) of the cases that have it."""
        columns = [
            np.bincount(self._flat, np.repeat(column, self._lengths), self._size) for column in values.T
        ]
        return np.stack(columns, axis=1)

    def steepest(self) -> float:
        """Return a bound of the largest eigenvalue of the cases' products."""
        towards = np.ones((self._size, 1))
        length = 1.0
        for _ in range(50):
            towards /= np.linalg.norm(towards)
            towards = self.gathered(self.sums(towards))
            length = float(np.linalg.norm(towards))
        return length * 1.05


def folds(articles: Iterable[str]) -> list[set[str]]:
    """Return articles in some parts, always the same ones."""
    ordered = sorted(set(articles))
    random.Random(0).shuffle(ordered)
    return [set(ordered[start::FOLDS]) for start in range(FOLDS)]
