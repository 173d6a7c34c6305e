"""When Python looks for garbage: never in a pack that was loaded, for to walk a large one stalls the window.

What is there when a pack was loaded is frozen: the collector leaves it out. It is still freed when nothing
refers to it any more, as packs are. What refers to itself in a circle and was frozen before it became garbage
waits until the window has time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

GROWTH: Final = 10_000
"""So many more frozen objects may be garbage."""
MOST: Final = 250_000
"""To walk so many objects takes a tenth of a second."""


class _Pauses:
    """How many pauses last: the collector is one for all threads, and the last that ends starts it again."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._count = 0
        self._was_on = False

    def begin(self) -> None:
        with self._lock:
            if not self._count:
                self._was_on = gc.isenabled()
                gc.disable()
            self._count += 1

    def end(self) -> None:
        with self._lock:
            self._count -= 1
            if not self._count and self._was_on:
                gc.freeze()
                gc.enable()


_PAUSES: Final = _Pauses()


@contextmanager
def pause_garbage_collector() -> Iterator[None]:
    """Keep the garbage collector off: it would walk a growing pack again and again and find nothing.

    What is there at the end is frozen. On a worker's thread the collector would else begin at once with all
    that came meanwhile, and delete garbage of Qt's that only the window's thread may delete. Pauses of
    several threads may overlap: it stays off until the last has ended.
    """
    _PAUSES.begin()
    try:
        yield
    finally:
        _PAUSES.end()


class FrozenGarbageCollector:
    """Collects what became garbage after it was frozen, where there may be much of it."""

    def __init__(self) -> None:
        self._kept = 0

    def collect(self) -> None:
        """Collect it if it does not take long; for the window's thread, while nobody waits."""
        frozen = gc.get_freeze_count()
        self._kept = self._kept or frozen
        if self._kept + GROWTH < frozen < MOST:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._kept = gc.get_freeze_count()
