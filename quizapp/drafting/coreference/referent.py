"""Whom words stand for, and how that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from quizapp.drafting.coreference.entity_registry import Entity

SURE: Final = frozenset({"pronoun", "pronoun-likely"})
"""How somebody is meant by a pronoun where something may be learnt of them by that."""


class Referent(NamedTuple):
    """An entity, or None where nobody can be told, and how it was found. A confidence is learnt from `how`.

    By a name:
    name, name-new: of one that is known, or that no list holds.
    name-beside: of one that explains a noun: “her aunt, Ann Tarr,”.
    name-kin: “the younger Osei”, whose sister was just told of.
    name-rival, name-ambiguous, name-unknown: the likeliest of several with that name; none of them; no name.

    By a pronoun: pronoun, it, they, they-body: a person, a thing, a group, a body. Also with -likely (nearly
    sure), -close or -rival (somebody else fits nearly, or as well), -alone (nobody fits), -far (long ago).
    demonym-pronoun, aged-pronoun, focus-pronoun: “the Dane”, “the 66-year-old”, “the woman”.
    aged: who alone is told to be 66.

    By a noun:
    role, role-rival, role-alone: who alone has a role; the last told of who have it; nobody.
    thing-far, generic, thing-alone: the only body so named; “the company” of another name; none, or several.
    described, described-thing: somebody new, whom the noun lets speak, or does not.
    again, alone: who was told of by the same noun before; nobody was.

    joint: several names together. this, noun, nothing, none: words that stand for no speaker.
    """

    entity: Entity | None
    how: str
