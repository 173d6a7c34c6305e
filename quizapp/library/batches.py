"""Work in batches, between which others pass: each is a step of a generator, whose end is what came of it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

T = TypeVar("T")
Step = TypeVar("Step")
Mapped = TypeVar("Mapped")

BATCH_ROWS: Final = 200


def never_stop() -> bool:
    """Say that nobody wants a work to stop, or waits for it."""
    return False


def batched(things: Iterable[T], size: int = BATCH_ROWS) -> Iterator[list[T]]:
    """Yield lists of so many things; the last may be shorter."""
    rest = iter(things)
    while batch := list(islice(rest, size)):
        yield batch


def run_steps(steps: Generator[object, None, T]) -> T:
    """Take all steps at once, and return what comes of them."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


def map_steps(steps: Generator[Step, None, T], show: Callable[[Step], Mapped]) -> Generator[Mapped, None, T]:
    """Take the steps, yield each as `show` tells it, and return what comes of them."""
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
        yield show(step)
