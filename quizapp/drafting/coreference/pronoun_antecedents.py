"""Whom “he” or “she” may mean at a place, and what of each of them speaks for it.

In mind are those told of within reach, and, however long ago, whom the article tells of most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.drafting.coreference.discourse import REACH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention
    from quizapp.drafting.coreference.entity_registry import Entity

_NEAR: Final = 600
"""So many code points before a pronoun nobody is near it any more."""
_BESIDE: Final = 2
"""Code points between a name and a pronoun that interrupts what is said of it: “Her mother, she said, …”."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Somebody whom a pronoun may mean.

    `away` counts the paragraphs since they were last told of, 0 to `REACH` + 1; `near` falls from 1 to 0;
    `latest` was the last subject or speaker of the narrator, `opens` the first of the pronoun's paragraph.
    `named` and `told` are shares of whoever is named, or told of, most; `lean` is how many more pronouns of
    the gender meant them than of the other; `new` ones are first told of in the pronoun's paragraph.
    """

    entity: Entity
    away: int
    near: float
    place: str
    latest: bool
    opens: bool
    named: float
    told: float
    lean: int
    new: bool


def find_antecedents(
    discourse: Discourse, gender: str, part: int, at: int, *, aside: bool = False
) -> list[Antecedent]:
    """Return whom a pronoun at a code point of a paragraph may mean; `gender` is f, m, or nothing.

    `aside`: a comma stands before it, and whoever is told of right before that is not meant.
    """
    people = [each for each in discourse.book.entities if _may_be(each)]
    if not people:
        return []
    most = _Most(max(people, key=lambda each: each.told), max(people, key=_named))
    told = [each for each in discourse.back(part) if each.at < at and _may_be(each.entity, gender)]
    near = {each.entity for each in told}
    far = [one for one in dict.fromkeys(most) if one not in near and _may_be(one, gender)]
    before = (each for one in far for each in discourse.last(one) if each.at < at)
    told += sorted(before, key=lambda each: -each.at)
    able: dict[Entity, list[DiscourseMention]] = {}
    for each in told:
        able.setdefault(each.entity, []).append(each)
    if aside and len(able) > 1:
        able = {entity: where for entity, where in able.items() if not _is_beside(where[0], at)}
    asked = _Asked(discourse, gender, part, at)
    return list(_described(asked, most, told, able))


def extract_features(one: Antecedent, gender: str) -> Iterator[tuple[str, float]]:
    """Yield what of somebody tells whether a pronoun of a gender (f, m, or nothing) means them."""
    yield f"away:{one.away}", 1.0
    yield "near", one.near
    yield "named", one.named
    if one.place != "subject":
        yield f"place:{one.place}", 1.0
    if one.away:
        yield "named:away", one.named
    if one.latest:
        yield "latest", 1.0
        if not one.away:
            yield "latest:here", 1.0
    if gender:
        yield f"gender:{_fit(one, gender)}", 1.0
    if one.new:
        yield "new", 1.0
    if one.entity.kind == "unnamed":
        yield "unnamed", 1.0
    if one.entity.maybe:
        yield "maybe", 1.0


def _may_be(entity: Entity, gender: str = "") -> bool:
    return entity.human and not entity.plural and (not gender or entity.gender in ("", gender))


class _Most(NamedTuple):
    """Whom of all people the article told of most so far, and names most."""

    told: Entity
    named: Entity


class _Asked(NamedTuple):
    """What is asked of a discourse: a pronoun's gender, f, m, or nothing, its paragraph and code point."""

    discourse: Discourse
    gender: str
    part: int
    at: int


def _named(entity: Entity) -> int:
    return entity.aliases.total()


def _is_beside(last: DiscourseMention, at: int) -> bool:
    return last.subject and at - last.end == _BESIDE


def _described(
    asked: _Asked, most: _Most, told: Sequence[DiscourseMention], able: dict[Entity, list[DiscourseMention]]
) -> Iterator[Antecedent]:
    discourse, gender, part, at = asked
    most_told, most_named = most.told.told or 1, _named(most.named) or 1
    leading = [each for each in told if (each.subject or each.spoke) and each.entity in able]
    latest = next((each.entity for each in leading if not each.inside and each.leads), None)
    opening = next((each.entity for each in reversed(leading) if each.part == part), None)
    for entity, where in able.items():
        last = where[0]
        yield Antecedent(
            entity,
            away=min(part - last.part, REACH + 1),
            near=max(0.0, 1 - (at - last.at) / _NEAR),
            place=_place([each for each in where if each.part == last.part]),
            latest=entity is latest,
            opens=entity is opening,
            named=_named(entity) / most_named,
            told=entity.told / most_told,
            lean=discourse.heard.lean(entity, gender, at) if gender else 0,
            new=discourse.is_new(entity, part, at),
        )


def _place(where: Sequence[DiscourseMention]) -> str:
    """Return as what somebody was told of, at best, in a paragraph."""
    outside = [each for each in where if not each.inside]
    if any(each.leads for each in outside):
        return "subject"
    if any(each.subject for each in outside):
        return "clause"
    return "else" if outside else "inside"


def _fit(one: Antecedent, gender: str) -> str:
    entity = one.entity
    if entity.gender == gender:
        return "same"
    if one.lean:
        return "heard" if one.lean > 0 else "unheard"
    return "unknown" if not entity.likely else "likely" if entity.likely == gender else "unlikely"
