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
_STEPS: Final = 400
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
    """Return weights for each class, by feature and last of the bias (accelerated descent).

    A rare class counts for more. A case is held as the numbers of its few features, filled up with that of a
    row of noughts.
    """
    held = _numbers(rows, names)
    size, bias = len(names) + 2, len(names)
    marked = np.eye(classes)[[one for _, one in rows]]
    share = (len(rows) / (classes * np.maximum(1, marked.sum(0)))) ** 0.4
    counts = (marked @ share)[:, None]
    ridge = np.array([*(shrink(name) for name in names), 0.01, 1.0])[:, None]
    rate = 1.0 / (0.5 * _largest(held, counts[:, 0], size) + ridge.max())
    weights = ahead = np.zeros((size, classes))
    speed = 1.0
    for _ in range(_STEPS):
        scores = ahead[held].sum(1)
        chance = np.exp(scores - scores.max(1, keepdims=True))
        chance /= chance.sum(1, keepdims=True)
        new = ahead - rate * (_gathered(held, (chance - marked) * counts, size) + ridge * ahead)
        new[-1] = 0
        faster = (1 + (1 + 4 * speed * speed) ** 0.5) / 2
        ahead, weights, speed = new + (speed - 1) / faster * (new - weights), new, faster
    return [[round(float(each), DIGITS) for each in row] for row in weights[: bias + 1]]


def _numbers(rows: Sequence[Row], names: Sequence[str]) -> Any:
    """Return the numbers of each case's features and of the bias, filled up with the number after that."""
    places = {name: number for number, name in enumerate(names)}
    found = [
        [*(places[name] for name in sorted(set(told)) if name in places), len(names)] for told, _ in rows
    ]
    longest = max(map(len, found))
    return np.array([each + [len(names) + 1] * (longest - len(each)) for each in found])


def _gathered(held: Any, values: Any, size: int) -> Any:
    """Return by feature the sum of the values (a row each) of the cases that have it."""
    flat, each = held.ravel(), held.shape[1]
    columns = [np.bincount(flat, np.repeat(column, each), size) for column in values.T]
    return np.stack(columns, axis=1)


def _largest(held: Any, counts: Any, size: int) -> float:
    """Return a bound of how steep the model can get: the largest eigenvalue of the cases' products."""
    towards = np.ones((size, 1))
    length = 1.0
    for _ in range(50):
        towards[-1] = 0
        towards /= np.linalg.norm(towards)
        towards = _gathered(held, towards[held].sum(1) * counts[:, None], size)
        length = float(np.linalg.norm(towards[:-1]))
    return length * 1.05


def folds(articles: Iterable[str]) -> list[set[str]]:
    """Return articles in some parts, always the same ones."""
    ordered = sorted(set(articles))
    random.Random(0).shuffle(ordered)
    return [set(ordered[start::FOLDS]) for start in range(FOLDS)]
