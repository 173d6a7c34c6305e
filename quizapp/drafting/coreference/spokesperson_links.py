"""Who speaks for whom: spokespersons, lawyers and heads for a body; a report for who issued it.

Only what the article says by a role word or by “report by”; nobody is taken to speak for somebody by guess.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import speaker_noun_lists

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry

_SPEAKING: Final = re.compile(
    r"\b(?:spokes(?:person|man|woman|people)|lawyers?|attorneys?|solicitors?|barristers?|counsel"
    r"|press officer|agent|chief executive(?: officer)?|managing director|general secretary"
    r"|head of (?:communications|press|policy|media))\b",
    re.IGNORECASE,
)
"""Roles whose bearers speak for a body or a person."""
_OWNER: Final = re.compile(r"\b(?:for|of|at) (?:the )?([a-zà-ÿ -]+)$|\bthe ([a-zà-ÿ]+)(?:’s|'s)")
"""“for the water company”, “the company’s”."""
_DEMONYM: Final = re.compile(r"^[A-Z][a-z]+(?:ese|ian|ish|can|ch)$")
"""“Norwegian”: beside a role it tells where somebody comes from, not whom they speak for."""

_HEADS: Final = (
    "report|study|survey|poll|paper|assessment|analysis|review|audit|inquiry|statement|letter|memo"
)
_ISSUED: Final = re.compile(
    rf"\b(?P<head>{_HEADS})\s(?:(?:published|released|issued|commissioned|written)\s)?(?:by|from)\s(?:the\s)?"
    r"(?P<body>[A-ZÀ-Þ][\w’'&-]*(?:\s[\w’'&-]+){0,8})"
    r"|\b(?P<owner>[A-ZÀ-Þ][\w&-]*(?:\s[A-ZÀ-Þ][\w&-]*){0,5})[’']s\s"
    rf"(?:[a-z-]+\s){{0,3}}(?P<owned>{_HEADS})\b"
)
"""In the text: “a report by the Orle Trust”, “the Orle Trust’s second report”."""
_BY: Final = re.compile(r"\b(?:by|from|of)\s+(?:the\s+)?(?P<body>[A-ZÀ-Þ].*)$")
_OWNED: Final = re.compile(r"^(?P<body>.+?)(?:’s|'s|’|')\s+\w")
"""In a document's own name: who it is by, and whose it is."""


def link_representatives(text: str, book: EntityRegistry, speaking: Iterable[Entity]) -> None:
    """Set `belongs` of everybody who speaks for another entity of the book."""
    issuers = find_issuers(text, book)
    for each in speaking:
        if each.kind == "document":
            told = [issuers[head] for head in sorted(each.roles) if head in issuers]
            each.belongs = _issuer_in_name(each, book) or each.belongs or next(iter(told), None)
        elif each.kind in ("person", "unnamed") and not each.plural:
            role = each.role or each.name
            if each.belongs is None and _SPEAKING.search(role):
                each.belongs = _named_in(role, each, book) or _described_in(role, book)


def _named_in(role: str, own: Entity, book: EntityRegistry) -> Entity | None:
    """Return whom a role names: “a spokesperson for Lowmoor Water”, “Lowmoor Water’s chief executive”.

    Of several namings in it the longest counts, so that “Orle Trust” goes before “Orle”.
    """
    low = role.lower()
    found = [
        (len(naming), other)
        for other in book.entities
        if other is not own and other.kind in ("organisation", "person", "group")
        for naming in (other.name, *other.aliases)
        if naming.lower() in low and _stands_in(naming, role)
    ]
    longest = max((length for length, _ in found), default=0)
    meant = dict.fromkeys(other for length, other in found if length == longest)
    return next(iter(meant)) if len(meant) == 1 else None


def _stands_in(naming: str, role: str) -> bool:
    """Return whether a naming stands in a role as whole words, and is more than letters or a nationality."""
    if len(naming) < 3 or _DEMONYM.match(naming):
        return False
    return bool(re.search(rf"(?<!\w){re.escape(naming)}(?!\w)", role, re.IGNORECASE))


def _described_in(role: str, book: EntityRegistry) -> Entity | None:
    """Return the body without a name that a role tells of: “a spokesperson for the water company”."""
    owner = _OWNER.search(role)
    noun = (owner.group(1) or owner.group(2)).strip() if owner else ""
    if not noun or noun.split()[-1] not in speaker_noun_lists.BODIES:
        return None
    return next(reversed(book.called(noun)), None)


def find_issuers(text: str, book: EntityRegistry) -> dict[str, Entity]:
    """Return who issued “the report”, by that noun: where the text tells it of one body alone."""
    found: dict[str, dict[Entity, None]] = {}
    for match in _ISSUED.finditer(text):
        body = _longest(match["body"] or match["owner"], book)
        if body is not None:
            found.setdefault((match["head"] or match["owned"]).lower(), {}).setdefault(body)
    return {head: next(iter(issuing)) for head, issuing in found.items() if len(issuing) == 1}


def _longest(words: str, book: EntityRegistry) -> Entity | None:
    """Return the body that the longest beginning of some words names."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        for each in book.called(" ".join(parts[:length])):
            if each.kind == "organisation":
                return each
    return None


def _issuer_in_name(document: Entity, book: EntityRegistry) -> Entity | None:
    for pattern in (_BY, _OWNED):
        match = pattern.search(document.name)
        known = book.called(match["body"]) if match else []
        issuing = [each for each in known if each.kind in ("organisation", "group", "person")]
        if issuing:
            return issuing[-1]
    return None
