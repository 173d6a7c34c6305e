"""Whom “she”, “it” and “they” mean: whoever weighs most of those in the narrator's mind.

Of people, what `find_antecedents` sees of each is added up by `WEIGHTS`, and the chance that it is the
heaviest tells how sure it is. Of bodies and documents a weight is that of the place (speaker, subject, else),
more for one nearby, less for each paragraph between; these figures are set by hand.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference.pronoun_antecedents import extract_features, find_antecedents
from quizapp.drafting.coreference.referent import Referent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention
    from quizapp.drafting.coreference.entity_registry import Entity

WEIGHTS: Final = {
    "away:0": 1.79,
    "away:1": 0.61,
    "away:2": -0.72,
    "away:3": -1.47,
    "away:4": -0.22,
    "gender:heard": 1.01,
    "gender:likely": 0.43,
    "gender:same": 0.96,
    "gender:unheard": -1.96,
    "gender:unknown": -0.47,
    "gender:unlikely": 0.03,
    "latest": 0.31,
    "latest:here": 1.7,
    "maybe": -1.31,
    "named": 1.09,
    "named:away": 0.23,
    "near": 1.8,
    "new": 1.07,
    "place:clause": 0.46,
    "place:else": -0.56,
    "place:inside": -0.75,
    "unnamed": -0.34,
}
"""Fitted by maximum likelihood on the articles to tune on and to practise on, so that the marked speakers of
their pronouns come first; only that of `place:inside` is set by hand. Paragraphs away, gender, being the last
subject, …: see `find_antecedents.features`."""
_CLEAR: Final = 0.97
_LIKELY: Final = 0.9
_CLOSE: Final = 0.6
"""Chances from which it is clear who is meant, or likely, or close; under these there is a rival."""
_BY_DISTANCE: Final = (1.0, 0.5, 0.35, 0.25)
"""How much of a weight a distance of 0, 1, 2 and 3 paragraphs leaves."""
_NEAR: Final = 0.6
"""What a place right before the pronoun adds; this falls to nothing over `_FAR` code points."""
_FAR: Final = 600
_SURE: Final = 0.75
"""A weight under which somebody is far."""
_WIDE: Final = 0.3
"""A lead over the second from which it is clear who is meant."""
_NARROW: Final = 0.12
"""A lead under which there is a rival."""
_IT_REACH: Final = 2
_THEY_REACH: Final = 1
"""Paragraphs back that “it” and “they” look."""


def resolve_person(
    discourse: Discourse,
    gender: str,
    part: int,
    at: int,
    *,
    aged: bool = False,
    aside: bool = False,
    quoting: Entity | None = None,
) -> Referent:
    """Return whom “he” (m), “she” (f), or “the Dane” (nothing) at a code point of a paragraph means.

    `aged`: only somebody whose age is not told; `aside`: a comma stands before it; `quoting` is who says the
    words, and is not meant.
    """
    weighed = [
        (sum_weights(extract_features(each, gender)), each.entity)
        for each in find_antecedents(discourse, gender, part, at, aside=aside)
        if each.entity is not quoting and not (aged and each.entity.age)
    ]
    if not weighed:
        return Referent(None, "pronoun-alone")
    most, entity = max(weighed, key=lambda each: each[0])
    chance = 1 / sum(exp(each - most) for each, _ in weighed)
    return Referent(entity, f"pronoun{_how_sure(chance)}")


def sum_weights(seen: Iterable[tuple[str, float]]) -> float:
    """Return how much speaks for somebody."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in seen)


def _how_sure(chance: float) -> str:
    if chance >= _CLEAR:
        return ""
    return "-likely" if chance >= _LIKELY else "-close" if chance >= _CLOSE else "-rival"


def resolve_thing(discourse: Discourse, part: int, at: int, *, bodies: bool = False) -> Referent:
    """Return which body or document “it” at a code point of a paragraph means; `bodies`: no document."""
    kinds = ("organisation",) if bodies else ("organisation", "document")
    fitting = (
        each
        for each in discourse.back(part, _IT_REACH)
        if each.at < at and not each.entity.plural and each.entity.kind in kinds
    )
    ranked = sorted(_weighed(fitting, _place_of_thing, part, at), key=lambda pair: pair[0])
    if not ranked:
        return Referent(None, "it-alone")
    weight, entity = ranked[-1]
    return Referent(entity, "it-far" if weight < _SURE else f"it{_lead(ranked)}")


def resolve_plural(discourse: Discourse, part: int, at: int) -> Referent:
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
        return Referent(None, "they-alone")
    return Referent(last, "they" if last.plural else "they-body")


def _weighed(
    fitting: Iterable[DiscourseMention], place: Callable[[DiscourseMention], float], part: int, at: int
) -> list[tuple[float, Entity]]:
    """Return entities with the greatest weight of their places, in the order in which they were told of."""
    weights: dict[Entity, float] = {}
    for each in reversed(list(fitting)):
        near = _NEAR * (1 - min(1.0, (at - each.at) / _FAR))
        weight = _BY_DISTANCE[part - each.part] * (place(each) + near)
        weights[each.entity] = max(weight, weights.get(each.entity, 0.0))
    return [(weight, entity) for entity, weight in weights.items()]


def _place_of_thing(told: DiscourseMention) -> float:
    if told.inside:
        return 0.3
    return 1.0 if told.spoke else 0.8 if told.subject else 0.4


def _lead(ranked: list[tuple[float, Entity]]) -> str:
    """Return how the best of a ranking, the last, stands beside the second."""
    lead = ranked[-1][0] - ranked[-2][0] if len(ranked) > 1 else ranked[-1][0]
    return "" if lead >= _WIDE else "-close" if lead >= _NARROW else "-rival"
