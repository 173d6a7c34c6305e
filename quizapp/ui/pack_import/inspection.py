"""Looking at packs on the reader's thread, and what is kept of each: a thousand are a list, not a library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizapp.library.pack_import.import_preview import load_offers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from quizapp.library.connections import LibraryReader
    from quizapp.library.pack_import.import_preview import Offer
    from quizapp.library.pack_import.reader_spawn import ReaderChild
    from quizapp.library.packs.installation import InstallStatus


@dataclass(frozen=True, slots=True)
class PackImportCandidate:
    """A pack that was looked at.

    `status` is its offer's; but of a `double` what it is beside another that is given with it.
    """

    offer: Offer
    questions: int
    status: InstallStatus | None
    double: bool = False

    @property
    def path(self) -> Path:
        """Its file or folder."""
        return self.offer.path

    @property
    def asks(self) -> bool:
        """Whether it is asked what to do with it: it is older, another edit, or may be somebody else's."""
        return self.status in ("older", "different", "doubtful")


@dataclass(frozen=True, slots=True)
class InspectionStep:
    """How many of how many were looked at, and the last of them, if it is known."""

    done: int
    total: int
    found: PackImportCandidate | None = None


def inspect_packs(
    reader: LibraryReader, paths: Sequence[Path], stop: Callable[[], bool], begun: ReaderChild | None
) -> Iterator[InspectionStep]:
    """Look at packs one after the other; for the reader's thread. Raises DatabaseError."""
    for looked in load_offers(reader, paths, stop, begun):
        found = None if looked.offer is None else _candidate(looked.offer)
        yield InspectionStep(looked.done, len(paths), found)


def compare_with_others(
    found: PackImportCandidate, others: Sequence[PackImportCandidate]
) -> PackImportCandidate:
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


def _candidate(offer: Offer) -> PackImportCandidate:
    facts = offer.facts
    if facts is None:
        return PackImportCandidate(offer, 0, offer.status)
    # Of a thousand packs what each question is would be most of what is kept.
    return PackImportCandidate(replace(offer, facts=replace(facts, asked={})), len(facts.asked), offer.status)
