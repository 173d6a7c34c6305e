"""Mentions without a name: “the company”, “its spokesperson”, “a senior official”, “the 66-year-old”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns, speakers
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.voices.entities import Entity, plain

if TYPE_CHECKING:
    from quizapp.drafting.said.reports import Mention
    from quizapp.drafting.voices.discourse import Discourse
    from quizapp.pack.words import VoiceKind

_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
_OWN: Final = frozenset({"its", "his", "her", "their", "our", "my"})
_WHEN: Final = re.compile(
    r"\s(?:on|in|from|last|this|of)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|(?:19|20)\d\d|week|month|year|night)\b.*$|\s(?:as|after|over|amid|while)\s.*$"
)
"""When or at what occasion a document or somebody spoke: no part of what they are called."""
_AGED: Final = re.compile(r"\d{1,3}[-‑ ]year[-‑ ]olds?$")
_GENERIC: Final = word_set("body agency organisation organization group institution company firm operator")
_PUBLIC: Final = word_set(
    """office ministry court council commission police university parliament government department"""
)
_EMPTY: Final = word_set(
    """the a an this that these those its his her their one two three four other same latter former new own
    late"""
)
_BROAD: Final = {
    "firm": "company",
    "operator": "company",
    "group": "organisation",
    "airline": "company",
    "supplier": "company",
    "utility": "company",
}


def described(mention: Mention, part: int, discourse: Discourse, hint: str = "") -> tuple[Entity | None, str]:
    """Return whom a noun stands for, a new entity where it is nobody told of before."""
    words = _WHEN.sub("", re.sub(r"\s+", " ", mention.words).strip(" ,.;:"))
    if not words:
        return None, "nothing"
    low = words.lower().split()
    first, head = low[0], plain(mention.head).split()[-1] if plain(mention.head) else ""
    if _AGED.search(words) or (mention.head == "veteran" and _AGED.search(words)):
        entity, how = discourse.person("", part, -1, mention.span.start)
        return entity, f"aged-{how}"
    if first in _DEFINITE:
        known = _known(mention, head, part, discourse, hint)
        if known[0] is not None:
            return known
    again = discourse.book.called(words)
    if again and first not in ("a", "an", "one", "another", "some", "two", "three", "several", "many"):
        return again[-1], "again"
    how = "described" if speakers.may_speak(head) else "described-thing"
    return _new(words, head, mention, discourse), how


def _known(
    mention: Mention, head: str, part: int, discourse: Discourse, hint: str
) -> tuple[Entity | None, str]:
    words = mention.words
    core = words.split(" of ")[0].split(" for ")[0].split(" at ")[0].split(" in ")[0]
    rest = {word for word in re.findall(r"[a-zà-ÿ-]{3,}", core.lower())} - {head} - _EMPTY
    if mention.plural:
        return _last_like(head, discourse, part, plural=True)
    if speakers.is_person(head):
        gender = "f" if head in nouns.WOMEN else "m" if head in nouns.MEN else hint
        found = discourse.with_role(head, rest, part, gender)
        if found[0] is not None:
            return found
        if head in ("spokesperson", "spokesman", "spokeswoman"):
            for other in ("spokesperson", "spokesman", "spokeswoman"):
                found = discourse.with_role(other, rest, part, gender)
                if found[0] is not None:
                    return found
        like = _last_like(head, discourse, part)
        if like[0] is not None or rest:
            return like
        entity, how = discourse.person(gender, part, 0, mention.span.start)
        return (entity, f"focus-{how}") if entity is not None and entity.kind == "person" else (None, how)
    if head in nouns.DOCUMENTS or head in nouns.BODIES:
        return _thing(head, rest, discourse, part)
    return _last_like(head, discourse, part)


def _thing(head: str, rest: set[str], discourse: Discourse, part: int) -> tuple[Entity | None, str]:
    """Return the body or document that a noun stands for: whose name has it, or that it was told to be."""
    kinds = {head, _BROAD.get(head, head)}
    pool = [
        each
        for each in discourse.book.entities
        if each.kind in ("organisation", "document")
        and (kinds & {word.lower().strip(".’'") for word in each.name.split()} or kinds & each.roles)
        and (head in nouns.BODIES or each.kind == "document")
    ]
    if rest:
        pool = [
            each for each in pool if rest <= {word.lower() for word in each.name.split()} | each.roles
        ] or []
    heard = sorted(((discourse.recent(each, part + 6), each) for each in pool), key=lambda pair: pair[0])
    heard = [pair for pair in heard if pair[0] >= 0]
    if heard:
        return heard[-1][1], "thing" if len(heard) == 1 else "thing-rival"
    if len(pool) == 1:
        return pool[0], "thing-far"
    if not pool and not rest and head in _GENERIC:
        told = [
            each
            for each in discourse.book.entities
            if each.kind == "organisation" and each.told and discourse.recent(each, part) >= 0
        ]
        told = [each for each in told if _fits(head, each)]
        if len(told) == 1:
            return told[0], "generic"
    return None, "thing-alone"


def _fits(head: str, body: Entity) -> bool:
    """Return whether a body may be called “the company”, or “the agency”, by its name."""
    words = {word.lower() for word in body.name.split()}
    private = bool(
        words
        & {"ltd", "plc", "inc", "corp", "gmbh", "group", "holdings", "energy", "water", "rail", "company"}
    )
    if head in ("company", "firm", "operator"):
        return not words & _PUBLIC
    return not private


def _last_like(
    head: str, discourse: Discourse, part: int, *, plural: bool = False
) -> tuple[Entity | None, str]:
    """Return who was described by the same noun before: “a fisherman … the fisherman”."""
    del part
    like = [
        each
        for each in discourse.book.entities
        if each.kind in ("unnamed", "group", "document", "organisation")
        and head in each.roles
        and each.plural == plural
    ]
    return (like[-1], "again") if like else (None, "alone")


def _new(words: str, head: str, mention: Mention, discourse: Discourse) -> Entity:
    name = re.sub(
        r"^(?:The|A|An|One|Its|His|Her|Their|Two|Three|Some|Several|Many|Other|Another)\b",
        lambda found: found.group().lower(),
        words,
    )
    kind: VoiceKind = "unnamed"
    if head in nouns.DOCUMENTS and not mention.plural:
        kind = "document"
    elif head in nouns.BODIES and head not in nouns.ROLES:
        kind = "organisation"
    if mention.plural and kind == "unnamed":
        kind = "unnamed"
    entity = Entity(name, kind, plural=mention.plural)
    entity.human = kind == "unnamed" and speakers.may_be_person(head)
    entity.roles.add(head)
    entity.roles.update(re.findall(r"[a-zà-ÿ-]{3,}", words.lower()))
    entity.role = name
    low = set(words.lower().split())
    if low & (nouns.WOMEN - {"her", "she"}):
        entity.gender = "f"
    elif low & (nouns.MEN - {"his", "he", "him"}):
        entity.gender = "m"
    entity.first = mention.span
    return discourse.book.add(entity)
