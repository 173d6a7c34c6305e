"""Who of those already known a noun stands for: “the minister”, “the company”, “the fisherman”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference.referent import Referent
from quizapp.drafting.lexicon import organisations, speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from quizapp.drafting.coreference.discourse import Discourse
    from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry

_ARTICLES: Final = word_set("a an the its his her their this that new former then")
"""Words before a noun that tell none from others."""
_AFTER_HEAD: Final = re.compile(
    r"(?<=\w)\s(?:by|of|from|for|on|into|in|at|to|about|published|released|drawn)\s"
)
"""Where the noun of “a report by the Orle Trust” has ended."""


def find_by_role(
    discourse: Discourse, head: str, words: AbstractSet[str], part: int, gender: str = ""
) -> Referent:
    """Return whom “the trade minister” means in a paragraph: who has that role, of several the last told of.

    `head` is the noun, `words` are those before it, all in lower case; `gender` is f, m, or nothing.
    """
    pool = _having(discourse.book, head, words, gender)
    if len(pool) == 1:
        return Referent(pool[0], "role")
    heard = _heard(pool, discourse, part)
    return Referent(heard[-1], "role-rival") if heard else Referent(None, "role-alone")


def _heard(pool: Iterable[Entity], discourse: Discourse, part: int) -> list[Entity]:
    """Return those told of within reach of a paragraph, who was last a subject or speaker at the end."""
    heard = [each for each in pool if discourse.recent(each, part) >= 0]
    return sorted(heard, key=lambda each: (discourse.active(each, part), discourse.recent(each, part)))


def _having(book: EntityRegistry, head: str, words: AbstractSet[str], gender: str) -> list[Entity]:
    """Return the people who have a role with all its words; else one alone who has its noun."""
    having = [
        each
        for each in book.entities
        if each.human
        and not each.plural
        and head in each.roles
        and (not gender or each.gender in ("", gender))
    ]
    exact = [each for each in having if words <= each.roles | {head}]
    if exact:
        return exact
    having = [each for each in having if not words or _qualifier(each.role, head) in ("", *words)]
    likely = [each for each in having if not gender or gender in (each.likely or gender, each.gender)]
    return likely if not words or len(likely) == 1 else []


def _qualifier(role: str, head: str) -> str:
    """Return the word before a noun in a role that tells it from others: “justice” of “justice minister”."""
    before = role.lower().split(head, maxsplit=1)[0].split() if head in role.lower() else []
    return "" if not before or before[-1] in _ARTICLES or before[-1].endswith(("’s", "'s")) else before[-1]


def find_known_body(discourse: Discourse, head: str, words: AbstractSet[str], part: int) -> Referent:
    """Return the body or document that “the water company” means in a paragraph: whose name or roles have it.

    Where no name has it, “the company” may still mean the only body told of that can be one.
    """
    pool = [each for each in discourse.book.entities if _is_called(each, head)]
    pool = [each for each in pool if words <= each.words | each.roles]
    if len(pool) == 1:
        return Referent(pool[0], "thing-far")
    heard = _heard(pool, discourse, part)
    if heard:
        return Referent(heard[-1], "thing" if len(heard) == 1 else "thing-rival")
    if not pool and not words and head in organisations.GENERIC:
        told = [each for each in discourse.book.entities if _may_be(each, head, discourse, part)]
        if len(told) == 1:
            return Referent(told[0], "generic")
    return Referent(None, "thing-alone")


def _is_called(entity: Entity, head: str) -> bool:
    """Return whether a noun, or a broader one, is part of a body's or document's name, or was told of it."""
    if entity.kind == "document":
        return head == _AFTER_HEAD.split(entity.name.lower(), maxsplit=1)[0].split()[-1].strip(".,’'")
    if entity.kind != "organisation" or head not in speaker_noun_lists.BODIES:
        return False
    words = {word.strip(".’'") for word in entity.words} | entity.roles
    return bool({head, organisations.BROADER.get(head, head)} & words)


def _may_be(entity: Entity, head: str, discourse: Discourse, part: int) -> bool:
    """Return whether a body was told of lately and its name allows “the company”, or “the agency”."""
    if entity.kind != "organisation" or not entity.told or discourse.recent(entity, part) < 0:
        return False
    return not entity.words & (organisations.PUBLIC if head in organisations.FIRMS else organisations.PRIVATE)


def find_by_noun(book: EntityRegistry, head: str, *, plural: bool = False) -> Referent:
    """Return who was last described by the same noun before: “a fisherman … the fisherman”."""
    like = [
        each
        for each in book.entities
        if each.kind != "person" and head in each.roles and each.plural == plural
    ]
    return Referent(like[-1], "again") if like else Referent(None, "alone")
