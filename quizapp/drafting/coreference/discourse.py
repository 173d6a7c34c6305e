"""What the narrator has told of so far, and in whose mind it still is.

Whoever was last told of stays in mind for some paragraphs. Candidates within quotation marks are never in it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
    from quizapp.drafting.source_reading import ReadingSpan

REACH: Final = 3
"""So many paragraphs back somebody stays in mind."""
_HELD: Final = 1_000
"""So many mentions are in mind at most, however long a paragraph is."""
_MOST: Final = 100
"""So many mentions of one somebody are looked at of a paragraph."""


@dataclass(frozen=True, slots=True)
class DiscourseMention:
    """Somebody was told of: where (a code point), in which paragraph (from 0), and as what."""

    at: int
    part: int
    entity: Entity
    subject: bool
    spoke: bool
    inside: bool = False
    """Within words that somebody else says."""
    end: int = -1
    """Where the words that tell of them end."""
    within: bool = False
    """As the subject of a clause within another."""

    @property
    def leads(self) -> bool:
        """Whether a sentence is about them: they speak, or are the subject of its own clause."""
        return self.spoke or (self.subject and not self.within)


class ResolvedPronouns:
    """Which pronouns surely meant whom: by place, where somebody is first told of, and the gender, f or m."""

    def __init__(self) -> None:
        self._meant: dict[int, tuple[ReadingSpan | None, str]] = {}
        self._count: Counter[tuple[ReadingSpan | None, str]] = Counter()

    def hear(self, entity: Entity, at: int, gender: str) -> None:
        """Remember that a pronoun at a code point meant somebody, and nobody else."""
        if at in self._meant:
            self._count[self._meant[at]] -= 1
        self._meant[at] = entity.first, gender
        self._count[self._meant[at]] += 1

    def lean(self, entity: Entity, gender: str, at: int) -> int:
        """Return how many more pronouns of a gender than others meant somebody, but for that at a place."""
        lean = self._count[entity.first, gender] - self._count[entity.first, "m" if gender == "f" else "f"]
        first, own = self._meant.get(at, (None, ""))
        if not own or first != entity.first:
            return lean
        return lean - 1 if own == gender else lean + 1


class Discourse:
    """What the narrator has told so far, in reading order."""

    def __init__(self, book: EntityRegistry, heard: ResolvedPronouns | None = None) -> None:
        self.book = book
        self.heard = ResolvedPronouns() if heard is None else heard
        self._told: list[DiscourseMention] = []
        self._of: dict[Entity, list[DiscourseMention]] = {}

    def tell(self, told: DiscourseMention) -> None:
        """Remember that somebody was told of, in a paragraph not before the last one's."""
        self._told.append(told)
        self._of.setdefault(told.entity, []).append(told)
        told.entity.told += 1

    def back(self, part: int, reach: int = REACH) -> Iterator[DiscourseMention]:
        """Yield what was told in a paragraph and `reach` before it, a thousand at most, the last first."""
        for each in islice(reversed(self._told), _HELD):
            if each.part < part - reach:
                return
            yield each

    def last(self, entity: Entity) -> list[DiscourseMention]:
        """Return how an entity was told of in the last paragraph that tells of it, the last first."""
        found = self._of.get(entity, [])
        return [each for each in reversed(found[-_MOST:]) if each.part == found[-1].part]

    def is_new(self, entity: Entity, part: int, at: int) -> bool:
        """Return whether an entity is first told of in a paragraph, before a code point."""
        first = self._of[entity][0] if entity in self._of else None
        return first is not None and first.part == part and first.at < at

    def recent(self, entity: Entity, part: int) -> int:
        """Return where an entity was last told of within reach of a paragraph, or -1."""
        return next((each.at for each in self._back(entity, part)), -1)

    def active(self, entity: Entity, part: int) -> int:
        """Return where an entity last was a subject or a speaker within reach of a paragraph, or -1."""
        return next((each.at for each in self._back(entity, part) if each.subject or each.spoke), -1)

    def _back(self, entity: Entity, part: int) -> Iterator[DiscourseMention]:
        """Yield how an entity was told of within reach of a paragraph, the last first."""
        told = reversed(self._of.get(entity, ()))
        return takewhile(lambda each: each.part >= part - REACH, told)
