"""Looking at packs on the reader's thread, and what is kept of each: a thousand are a list, not a library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizapp.library.adding.offers import look, look_all
from quizapp.library.adding.readers import is_large

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from quizapp.library.adding.offers import Offer
    from quizapp.library.connections import Reader
    from quizapp.library.packs.install import Status

FEW = 3
"""Up to so many small packs are looked at at once, before a process for them would have started."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pack that was looked at.

    `status` is its offer's; but of a `double` what it is beside another that is given with it.
    """

    offer: Offer
    questions: int
    status: Status | None
    double: bool = False

    @property
    def path(self) -> Path:
        """Its file or folder."""
        return self.offer.path

    @property
    def asks(self) -> bool:
        """Whether it is asked what to do with it: it is older than what is there, or another edit."""
        return self.status in ("older", "different")


@dataclass(frozen=True, slots=True)
class Step:
    """How many of how many were looked at, and the last of them, if it is known."""

    done: int
    total: int
    found: Candidate | None = None


def look_at(reader: Reader, paths: Sequence[Path], stop: Callable[[], bool]) -> Iterator[Step]:
    """Look at packs one after the other; for the reader's thread. Raises DatabaseError."""
    total = len(paths)
    if total > FEW or any(is_large(path) for path in paths):
        for looked in look_all(reader, paths, stop):
            found = None if looked.offer is None else _candidate(looked.offer)
            yield Step(looked.done, total, found)
        return
    for done, path in enumerate(paths, 1):
        for offer in look(reader, path):
            if offer is not None:
                yield Step(done, total, _candidate(offer))


def beside(found: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Return the pack as it stands beside others that are given with it."""
    facts = found.offer.facts
    if facts is None or found.offer.errors:
        return found
    for other in reversed(others):
        if other.offer.facts is None or other.offer.errors or other.offer.facts.id != facts.id:
            continue
        if other.offer.facts.sha256 == facts.sha256:
            return replace(found, status="same", double=True)
        newer = facts.revision > other.offer.facts.revision
        return replace(found, status="newer" if newer else "different", double=True)
    return found


def _candidate(offer: Offer) -> Candidate:
    facts = offer.facts
    if facts is None:
        return Candidate(offer, 0, offer.status)
    # Of a thousand packs what each question is would be most of what is kept.
    return Candidate(replace(offer, facts=replace(facts, asked={})), len(facts.asked), offer.status)
