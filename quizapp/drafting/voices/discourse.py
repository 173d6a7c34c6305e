"""Which entity a mention stands for, in reading order: names, nouns with “the”, pronouns.

Whoever was last told of stays in mind; a pronoun goes to the last subject that fits, and to nobody where two
fit equally well. Candidates within quotation marks are never in the narrator's mind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quizapp.drafting.voices.entities import Book, Entity

REACH: Final = 3
"""So many paragraphs back a pronoun looks."""
_BY_DISTANCE: Final = (1.0, 0.6, 0.4, 0.25)
"""How much a paragraph's distance leaves of a candidate's weight."""
LATER: Final = 0.45
PROMINENT: Final = 0.2
WIDE: Final = 0.3
NARROW: Final = 0.12
SURE: Final = 0.75
"""Leads and weights that part sure from unsure; the confidence is learnt from the words made of them."""


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody was told of: where, in which paragraph and sentence, as a subject or not, as a speaker or not."""

    at: int
    part: int
    sentence: int
    entity: Entity
    subject: bool
    spoke: bool
    inside: bool = False
    """Within words that somebody else says."""


class Discourse:
    """What the narrator has told so far, and who is meant by what comes next."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._told: list[Told] = []

    def tell(self, told: Told) -> None:
        """Remember that somebody was told of. In reading order."""
        self._told.append(told)
        told.entity.told += 1

    def active(self, entity: Entity, part: int) -> int:
        """Return where an entity last was a subject or a speaker within reach, or -1."""
        for each in reversed(self._told):
            if each.part < part - REACH:
                break
            if each.entity is entity and (each.subject or each.spoke):
                return each.at
        return -1

    def recent(self, entity: Entity, part: int) -> int:
        """Return where an entity was last told of within reach, or -1."""
        for each in reversed(self._told):
            if each.part < part - REACH:
                break
            if each.entity is entity:
                return each.at
        return -1

    def person(self, gender: str, part: int, sentence: int, at: int) -> tuple[Entity | None, str]:
        """Return whom “he” or “she” means, and how sure that is: by the distance to whoever comes second."""
        del sentence
        ranked = sorted(self._ranked(gender, part, at), key=lambda pair: pair[0])
        if not ranked:
            return None, "pronoun-alone"
        best, entity = ranked[-1]
        lead = best - ranked[-2][0] if len(ranked) > 1 else best
        near = "" if best >= SURE else "-far"
        if lead >= WIDE:
            return entity, f"pronoun{near}"
        return entity, f"pronoun-close{near}" if lead >= NARROW else f"pronoun-rival{near}"

    def _ranked(self, gender: str, part: int, at: int) -> list[tuple[float, Entity]]:
        """Return everybody who may be meant, with a weight: near, subject or speaker, often told of, right gender."""
        most = max((each.told for each in self.book.entities if each.human), default=1) or 1
        weights: dict[int, tuple[float, Entity]] = {}
        for each in self._told:
            entity = each.entity
            if each.at >= at or each.part < part - REACH or not entity.human or entity.plural:
                continue
            if gender and entity.gender not in ("", gender):
                continue
            place = 1.0 if each.spoke else 0.95 if each.subject else 0.6
            if each.inside:
                place = 0.45
            later = LATER * (1 - min(1.0, (at - each.at) / 600))
            weight = _BY_DISTANCE[part - each.part] * (place + later)
            if weight > weights.get(id(entity), (0.0, entity))[0]:
                weights[id(entity)] = (weight, entity)
        return [
            (weight + _fitness(entity, gender) + PROMINENT * entity.told / most, entity)
            for weight, entity in weights.values()
        ]

    def thing(self, part: int, at: int) -> tuple[Entity | None, str]:
        """Return which body or document “it” means."""
        weights: dict[int, tuple[float, Entity]] = {}
        for each in self._told:
            entity = each.entity
            if (
                each.at >= at
                or each.part < part - 2
                or entity.plural
                or entity.kind not in ("organisation", "document")
            ):
                continue
            place = 0.3 if each.inside else 1.0 if each.spoke else 0.8 if each.subject else 0.4
            weight = _BY_DISTANCE[part - each.part] * (place + LATER * (1 - min(1.0, (at - each.at) / 600)))
            if weight > weights.get(id(entity), (0.0, entity))[0]:
                weights[id(entity)] = (weight, entity)
        ranked = sorted(weights.values(), key=lambda pair: pair[0])
        if not ranked:
            return None, "it-alone"
        best, entity = ranked[-1]
        lead = best - ranked[-2][0] if len(ranked) > 1 else best
        if best < SURE:
            return entity, "it-far"
        return entity, "it" if lead >= WIDE else "it-close" if lead >= NARROW else "it-rival"

    def several(self, part: int, at: int) -> tuple[Entity | None, str]:
        """Return which group “they” means."""
        fitting = [
            each
            for each in self._told
            if each.at < at
            and each.part >= part - 1
            and (each.entity.plural or each.entity.kind in ("group", "organisation"))
        ]
        spoken = [each for each in fitting if each.subject or each.spoke]
        plural = [each for each in spoken if each.entity.plural]
        if plural and plural[-1] is spoken[-1]:
            return plural[-1].entity, "they"
        return (spoken[-1].entity, "they-body") if spoken else (None, "they-alone")

    def with_role(self, head: str, words: set[str], part: int, gender: str = "") -> tuple[Entity | None, str]:
        """Return whom “the minister” means: who has that role, the last told of where several do."""
        having = [
            each
            for each in self.book.entities
            if each.human
            and not each.plural
            and head in each.roles
            and each.gender in ("", gender or each.gender)
        ]
        exact = [each for each in having if words <= each.roles | {head}]
        having = [
            each for each in having if not gender or each.likely in ("", gender) or each.gender == gender
        ]
        pool = exact or ([] if words else having)
        if not pool and words and having:
            pool = [each for each in having if not words & _kinds(each)] if len(having) == 1 else []
        heard = sorted(
            ((self.active(each, part), self.recent(each, part), each) for each in pool),
            key=lambda pair: pair[:2],
        )
        heard = [pair for pair in heard if pair[1] >= 0 or len(pool) == 1]
        if not heard:
            return (pool[0], "role-far") if len(pool) == 1 else (None, "role-alone")
        return heard[-1][2], "role" if len(pool) == 1 else "role-rival"


def _kinds(entity: Entity) -> set[str]:
    """Return words that would tell an entity's role from another with the same head."""
    del entity
    return set()


def _fitness(entity: Entity, gender: str) -> float:
    if not gender:
        return 0.0
    if entity.gender == gender:
        return 0.3
    if not entity.likely:
        return 0.0
    return 0.1 if entity.likely == gender else -0.25
