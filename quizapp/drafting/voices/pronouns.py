"""Whom “she”, “it” and “they” mean: whoever weighs most of those in the narrator's mind.

A weight is that of the place (speaker, subject, else), more for one nearby, less for each paragraph between;
for people, gender and how often they are told of count as well. The figures are set by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, Final

from quizapp.drafting.voices.meant import Meant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.drafting.voices.discourse import Discourse, Told
    from quizapp.drafting.voices.entities import Entity

_BY_DISTANCE: Final = (1.0, 0.5, 0.35, 0.25)
"""How much of a weight a distance of 0, 1, 2 and 3 paragraphs leaves."""
_NEAR: Final = 0.6
"""What a place right before the pronoun adds; this falls to nothing over `_FAR` code points."""
_FAR: Final = 600
_PROMINENT: Final = 0.2
"""What being told of as often as anybody adds."""
_SAME_GENDER: Final = 0.45
_LIKELY_GENDER: Final = 0.1
_UNLIKELY_GENDER: Final = -0.25
_SURE: Final = 0.75
"""A weight under which somebody is far."""
_WIDE: Final = 0.3
"""A lead over the second from which it is clear who is meant."""
_NARROW: Final = 0.12
"""A lead under which there is a rival."""
_IT_REACH: Final = 2
_THEY_REACH: Final = 1
"""Paragraphs back that “it” and “they” look."""


def person(discourse: Discourse, gender: str, part: int, at: int, *, aged: bool = False, quoting: Entity | None = None) -> Meant:
    """Return whom “he” (m), “she” (f), or “the Dane” (nothing) at a code point of a paragraph means.

    `aged`: only somebody whose age is not told.
    """
    best = [each for each in ranked(discourse, gender, part, at) if not (aged and each[1].age) and each[1] is not quoting]
    if not best:
        return Meant(None, "pronoun-alone")
    most = max(weight for weight, _ in best)
    chance = 1 / sum(exp(weight - most) for weight, _ in best)
    entity = next(entity for weight, entity in best if weight == most)
    return Meant(entity, f"pronoun{_lead_of(chance)}")


def ranked(discourse: Discourse, gender: str, part: int, at: int) -> list[tuple[float, Entity]]:
    return [
        (sum(WEIGHTS.get(name, 0.0) * value for name, value in features(each, gender)), each.entity)
        for each in candidates(discourse, gender, part, at)
    ]


@dataclass(frozen=True, slots=True)
class Candidate:
    entity: Entity
    told: tuple[Told, ...]
    """The last first."""
    part: int
    at: int
    most: int
    latest_subject: bool
    latest: bool
    opens: bool
    inside: bool
    most_named: int


def candidates(discourse: Discourse, gender: str, part: int, at: int) -> Iterator[Candidate]:
    everybody = [each for each in discourse.book.entities if each.human and not each.plural]
    most = max((each.told for each in everybody), default=1) or 1
    named = max((each.aliases.total() for each in everybody), default=1) or 1
    told: dict[Entity, list[Told]] = {}
    main = max(everybody, key=lambda each: each.aliases.total(), default=None)
    for each in discourse.back(part, 99):
        entity = each.entity
        if each.at >= at or not entity.human or entity.plural:
            continue
        if gender and entity.gender not in ("", gender):
            continue
        if part - each.part > 3 and entity not in told and entity.told < most and entity is not main:
            continue
        told.setdefault(entity, []).append(each)
    order = [each for each in discourse.back(part, 99) if each.at < at and each.entity in told]
    subject = next((each.entity for each in order if (each.subject or each.spoke) and not each.inside), None)
    opening = next((each.entity for each in reversed(order) if each.part == part and (each.subject or each.spoke)), None)
    beside = {each.entity for each in order if at - each.end == 2 and each.subject}
    for entity, where in told.items():
        if entity in beside and len(told) > 1:
            continue
        yield Candidate(
            entity, tuple(where), part, at, most, entity is subject,
            entity is order[0].entity, entity is opening, False, named,
        )


def features(one: Candidate, gender: str) -> Iterator[tuple[str, float]]:
    entity = one.entity
    last = one.told[0]
    nearest = [each for each in one.told if each.part == last.part]
    away = min(one.part - last.part, 4)
    yield f"away:{away}", 1.0
    where = max(nearest, key=_rank)
    place = "inside" if where.inside else "spoke" if where.spoke else "subject" if where.subject else "else"
    yield f"place:{place}", 1.0
    if away == 1:
        yield f"before:{place}", 1.0
    yield "near", max(0.0, 1 - (one.at - last.at) / 600)
    yield "near:place", max(0.0, 1 - (one.at - where.at) / 600)
    if one.latest_subject:
        yield "latest-subject", 1.0
        if away == 0:
            yield "latest-subject:same", 1.0
    if one.latest:
        yield "latest", 1.0
    if one.opens:
        yield "opens", 1.0
    yield "told", entity.told / one.most
    if away:
        yield "told:away", entity.told / one.most
        yield "named:away", entity.aliases.total() / one.most_named
    yield "named", entity.aliases.total() / one.most_named
    if gender:
        how = "same" if entity.gender == gender else ("likely" if entity.likely == gender else "unlikely" if entity.likely else "unknown")
        yield f"gender:{how}", 1.0
    if entity.kind == "unnamed":
        yield "unnamed", 1.0
    if entity.maybe:
        yield "maybe", 1.0


def _rank(told: Told) -> float:
    return (0 if told.inside else 3 if told.spoke else 2 if told.subject else 1) + told.at * 1e-7


def _lead_of(chance: float) -> str:
    return "" if chance >= 0.9 else "-close" if chance >= 0.6 else "-rival"


WEIGHTS = {
    "away:0": 2.10,
    "away:1": 0.06,
    "away:2": -0.59,
    "away:3": -0.65,
    "away:4": -0.92,
    "before:else": -0.54,
    "before:inside": 0.14,
    "before:spoke": -0.11,
    "before:subject": 0.58,
    "gender:likely": 0.39,
    "gender:same": 0.84,
    "gender:unknown": -0.57,
    "gender:unlikely": -0.65,
    "latest": 0.24,
    "latest-subject": 0.27,
    "latest-subject:same": 1.03,
    "maybe": -0.76,
    "named": 0.63,
    "named:away": 0.50,
    "near": 1.00,
    "near:place": 0.67,
    "opens": 0.48,
    "place:else": -0.06,
    "place:inside": 0.10,
    "place:spoke": -0.02,
    "place:subject": -0.02,
    "told": -0.58,
    "told:away": 0.83,
    "unnamed": -0.43,
}


def thing(discourse: Discourse, part: int, at: int) -> Meant:
    """Return which body or document “it” at a code point of a paragraph means."""
    fitting = (
        each
        for each in discourse.back(part, _IT_REACH)
        if each.at < at and not each.entity.plural and each.entity.kind in ("organisation", "document")
    )
    ranked = sorted(_weighed(fitting, _place_of_thing, part, at), key=lambda pair: pair[0])
    if not ranked:
        return Meant(None, "it-alone")
    weight, entity = ranked[-1]
    return Meant(entity, "it-far" if weight < _SURE else f"it{_lead(ranked)}")


def several(discourse: Discourse, part: int, at: int) -> Meant:
    """Return which group or body “they” at a code point of a paragraph means: the last that did something."""
    last = next(
        (
            each.entity
            for each in discourse.back(part, _THEY_REACH)
            if each.at < at
            and (each.subject or each.spoke)
            and (each.entity.plural or each.entity.kind in ("group", "organisation"))
        ),
        None,
    )
    if last is None:
        return Meant(None, "they-alone")
    return Meant(last, "they" if last.plural else "they-body")


def _weighed(
    fitting: Iterable[Told], place: Callable[[Told], float], part: int, at: int
) -> list[tuple[float, Entity]]:
    """Return entities with the greatest weight of their places, in the order in which they were told of."""
    weights: dict[Entity, float] = {}
    for each in reversed(list(fitting)):
        near = _NEAR * (1 - min(1.0, (at - each.at) / _FAR))
        weight = _BY_DISTANCE[part - each.part] * (place(each) + near)
        weights[each.entity] = max(weight, weights.get(each.entity, 0.0))
    return [(weight, entity) for entity, weight in weights.items()]


def _place_of_person(told: Told) -> float:
    if told.inside:
        return 0.45
    return 1.0 if told.spoke else 0.95 if told.subject else 0.6


def _place_of_thing(told: Told) -> float:
    if told.inside:
        return 0.3
    return 1.0 if told.spoke else 0.8 if told.subject else 0.4


def _fitness(entity: Entity, gender: str) -> float:
    if not gender or (entity.gender != gender and not entity.likely):
        return 0.0
    if entity.gender == gender:
        return _SAME_GENDER
    return _LIKELY_GENDER if entity.likely == gender else _UNLIKELY_GENDER


def _lead(ranked: list[tuple[float, Entity]]) -> str:
    """Return how the best of a ranking, the last, stands beside the second."""
    lead = ranked[-1][0] - ranked[-2][0] if len(ranked) > 1 else ranked[-1][0]
    return "" if lead >= _WIDE else "-close" if lead >= _NARROW else "-rival"
