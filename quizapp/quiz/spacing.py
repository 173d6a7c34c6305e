"""Keeping questions that show the same sentence apart, so that one does not answer the next. No pydantic."""

import heapq
from collections import Counter, deque
from collections.abc import Callable, Collection, Hashable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, TypeVar

APART: Final = 5
"""Two that share something are so many places apart, or more, wherever the set allows it."""

Item = TypeVar("Item")
Shared = Callable[[Item], AbstractSet[Hashable]]


def spaced(tiers: Collection[Sequence[Item]], shared: Shared[Item]) -> tuple[Item, ...]:
    """Return all items, tier after tier, with those that share something as far apart as can be, up to five.

    Greedy: of all that may stand next, one of those whose sharers are most numerous is taken, and of these
    the first as handed in. Where five is too far, the next smaller distance is tried.
    """
    row: list[Item] = []
    for tier in tiers:
        ways = (_placed(tier, row, apart, shared) for apart in range(APART, 0, -1))
        row += next(way for way in ways if way is not None)
    return tuple(row)


def _placed(
    tier: Sequence[Item], before: Sequence[Item], apart: int, shared: Shared[Item]
) -> list[Item] | None:
    """The items in a row that goes on from those before; None if at some place none is far enough away."""
    things = [shared(item) for item in tier]
    left = Counter(thing for many in things for thing in many)
    near = deque(map(shared, before), maxlen=apart - 1)
    waiting = [(-_weight(many, left), order) for order, many in enumerate(things)]
    heapq.heapify(waiting)
    row: list[Item] = []
    while waiting:
        order = _next(waiting, things, left, set[Hashable]().union(*near))
        if order is None:
            return None
        left.subtract(things[order])
        near.append(things[order])
        row.append(tier[order])
    return row


def _next(
    waiting: list[tuple[int, int]],
    things: Sequence[AbstractSet[Hashable]],
    left: Counter[Hashable],
    near: AbstractSet[Hashable],
) -> int | None:
    """Take the heaviest that shares nothing near; weights only fall, so an old one is put back lighter."""
    passed = []
    found = None
    while waiting and found is None:
        weight, order = heapq.heappop(waiting)
        now = -_weight(things[order], left)
        if now != weight:
            heapq.heappush(waiting, (now, order))
        elif near.isdisjoint(things[order]):
            found = order
        else:
            passed.append((weight, order))
    for pair in passed:
        heapq.heappush(waiting, pair)
    return found


def _weight(many: AbstractSet[Hashable], left: Counter[Hashable]) -> int:
    return max((left[thing] for thing in many), default=1)
