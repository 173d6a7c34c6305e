"""Whom “she”, “it” and “they” mean: whoever weighs most of those in the narrator's mind.

A weight is that of the place (speaker, subject, else), more for one nearby, less for each paragraph between;
for people, gender and how often they are told of count as well. The figures are set by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.voices.meant import Meant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.drafting.voices.discourse import Discourse, Told
    from quizapp.drafting.voices.entities import Entity

_BY_DISTANCE: Final = (1.0, 0.6, 0.4, 0.25)
"""How much of a weight a distance of 0, 1, 2 and 3 paragraphs leaves."""
_NEAR: Final = 0.45
"""What a place right before the pronoun adds; this falls to nothing over `_FAR` code points."""
_FAR: Final = 600
_PROMINENT: Final = 0.2
"""What being told of as often as anybody adds."""
_SAME_GENDER: Final = 0.3
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


def person(discourse: Discourse, gender: str, part: int, at: int) -> Meant:
    """Return whom “he” (m), “she” (f), or “the Dane” (nothing) at a code point of a paragraph means."""
    most = max((each.told for each in discourse.book.entities if each.human), default=1) or 1
    fitting = (
        each
        for each in discourse.back(part)
        if each.at < at
        and each.entity.human
        and not each.entity.plural
        and (not gender or each.entity.gender in ("", gender))
    )
    ranked = sorted(
        (
            (weight + _fitness(entity, gender) + _PROMINENT * entity.told / most, entity)
            for weight, entity in _weighed(fitting, _place_of_person, part, at)
        ),
        key=lambda pair: pair[0],
    )
    if not ranked:
        return Meant(None, "pronoun-alone")
    near = "" if ranked[-1][0] >= _SURE else "-far"
    return Meant(ranked[-1][1], f"pronoun{_lead(ranked)}{near}")


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
