"""Whom somebody speaks for, where they are first told of: “its chair, Ann Tarr”, “a council spokesman”.

What “its” and “the company” mean is told by what stands before; `representing` knows the whole article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.voices import pronouns
from quizapp.drafting.voices.bearing import known_thing, with_role

if TYPE_CHECKING:
    from quizapp.drafting.voices.discourse import Discourse
    from quizapp.drafting.voices.entities import Entity

_FOR_ANYBODY: Final = word_set(
    """spokesperson spokesman spokeswoman lawyer attorney solicitor barrister counsel agent press aide"""
)
"""Who speaks for a person, or for a body."""
_FOR_BODIES: Final = _FOR_ANYBODY | word_set(
    """chair chairman chairwoman chairperson president director secretary head leader founder co-founder
    manager executive chief boss whip commander coach editor treasurer"""
)
"""Who speaks for the body that is theirs."""
_ITS: Final = re.compile(r"^(?P<whose>its|their|his|her)\s(?P<role>.+)$", re.IGNORECASE)
_OWNED: Final = re.compile(r"^(?:the\s)?(?P<owner>.+?)(?:[’']s|(?<=s)[’'])\s(?P<role>.+)$", re.IGNORECASE)
_OF: Final = re.compile(
    r"^(?:(?:an?|the|one of the)\s)?(?P<role>[^,]+?)\s(?:for|of|at)\s(?:the\s)?(?P<owner>.+)$", re.IGNORECASE
)
_BEFORE: Final = re.compile(
    r"^(?:an?|the)\s(?P<owner>.+?)\s(?P<role>spokes\w+|press officer|lawyers?|attorney)$", re.IGNORECASE
)
_RUNS: Final = re.compile(r"^who\s(?:runs|leads|heads|chairs|founded)\s(?:the\s)?(?P<owner>.+)$")
_SURE: Final = ("it", "it-close", "it-rival", "pronoun", "pronoun-close")


def owner_of(phrase: str, own: Entity, part: int, at: int, discourse: Discourse) -> Entity | None:
    """Return whom a role's words at a code point of a paragraph tell somebody to speak for; None for nobody."""
    words = phrase.strip(" ,.")
    found = _by_pronoun(words, part, at, discourse) or _by_name(words, part, discourse)
    return found if found is not own and found is not None and not found.belongs is own else None


def _by_pronoun(words: str, part: int, at: int, discourse: Discourse) -> Entity | None:
    match = _ITS.match(words)
    if match is None:
        return None
    whose = match["whose"].lower()
    if whose in ("its", "their"):
        entity, how = pronouns.thing(discourse, part, at)
        able = _speaks(match["role"], _FOR_BODIES) and entity is not None and entity.kind == "organisation"
    else:
        entity, how = pronouns.person(discourse, "f" if whose == "her" else "m", part, at)
        able = _speaks(match["role"], _FOR_ANYBODY)
    return entity if able and how in _SURE else None


def _by_name(words: str, part: int, discourse: Discourse) -> Entity | None:
    for pattern in (_BEFORE, _OWNED, _OF, _RUNS):
        match = pattern.match(words)
        if match is None:
            continue
        role = match.groupdict().get("role")
        if role is None or _speaks(role, _FOR_BODIES):
            found = _called(match["owner"], part, discourse)
            able = found is not None and (found.kind != "person" or role is None or _speaks(role, _FOR_ANYBODY))
            if found is not None and able:
                return found
    return None


def _speaks(role: str, able: frozenset[str]) -> bool:
    """Return whether a role's noun, before any “of” or “and”, is one of these."""
    core = re.split(r"\s(?:of|for|at|in|on|who|with)\s|,", role.lower(), maxsplit=1)[0]
    return bool(able & set(re.findall(r"[a-z-]+", core))) and not re.match(r"former\b|ex-", core)


def _called(owner: str, part: int, discourse: Discourse) -> Entity | None:
    """Return the body or person that some words name, or mean here: “Orle Trust”, “water company”."""
    known = [each for each in discourse.book.called(owner) if each.kind in ("organisation", "group", "person")]
    if known:
        return known[-1]
    *before, head = owner.lower().split()
    if head in nouns.BODIES:
        found = known_thing(discourse, head, set(before), part).entity
        return found if found is not None and found.kind == "organisation" else None
    if head in nouns.ROLES:
        return with_role(discourse, head, set(before), part).entity
    return None
