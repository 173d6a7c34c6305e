"""Keeping questions that show the same sentence apart, so that one does not answer the next. No pydantic."""

from collections import Counter, deque
from collections.abc import Callable, Collection, Hashable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, TypeVar

APART: Final = 5
"""Two that share something are so many places apart, or more, wherever the set allows it."""

_AT_ONCE: Final = 100
"""Longer sets are placed part by part, so that the work grows with their length and not with its square."""

Item = TypeVar("Item")
Shared = Callable[[Item], AbstractSet[Hashable]]


def spaced(tiers: Collection[Sequence[Item]], shared: Shared[Item]) -> tuple[Item, ...]:
    """Return all items, tier after tier, with those that share something as far apart as can be, up to five.

    Greedy: of all that may stand next, one of those whose sharers are most numerous is taken, and of these
    the first as handed in. Where five is too far, the next smaller distance is tried.
    """
    row: list[Item] = []
    for tier in tiers:
        for start in range(0, len(tier), _AT_ONCE):
            row += _widest(tier[start : start + _AT_ONCE], row, shared)
    return tuple(row)


def _widest(items: Sequence[Item], before: Sequence[Item], shared: Shared[Item]) -> Sequence[Item]:
    for apart in range(APART, 1, -1):
        placed = _placed(items, before[1 - apart :], apart, shared)
        if placed is not None:
            return placed
    return items


def _placed(
    items: Sequence[Item], before: Sequence[Item], apart: int, shared: Shared[Item]
) -> list[Item] | None:
    """The items in a row that goes on from those before; None if at some place none is far enough away."""
    waiting = [(item, shared(item)) for item in items]
    left = Counter(thing for _, things in waiting for thing in things)
    near = deque(map(shared, before), maxlen=apart - 1)
    row: list[Item] = []
    while waiting:
        taken = set[Hashable]().union(*near)
        free = [place for place, (_, things) in enumerate(waiting) if taken.isdisjoint(things)]
        if not free:
            return None
        heaviest = max(free, key=lambda place: max((left[thing] for thing in waiting[place][1]), default=1))
        item, things = waiting.pop(heaviest)
        left.subtract(things)
        near.append(things)
        row.append(item)
    return row
