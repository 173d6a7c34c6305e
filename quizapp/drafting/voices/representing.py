"""Who speaks for whom: spokespersons, lawyers and heads for a body; a report for who issued it.

Only what the article says by a role word or by “report by”; nobody is taken to speak for somebody by guess.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns
from quizapp.drafting.voices.entities import Book, Entity, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPEAKING: Final = re.compile(
    r"\b(?:spokes(?:person|man|woman|people)|lawyers?|attorneys?|solicitors?|barristers?|counsel|press officer|agent"
    r"|chief executive(?: officer)?|managing director|general secretary|head of (?:communications|press|policy|media))\b",
    re.IGNORECASE,
)
_ISSUED: Final = re.compile(r"\b(?:by|from|of)\s+(?:the\s+)?(?P<body>[A-ZÀ-Þ].*)$")
_HEADS: Final = (
    "report|study|survey|poll|paper|assessment|analysis|review|audit|inquiry|statement|letter|memo"
)
_BY: Final = re.compile(
    rf"\b(?P<head>{_HEADS})\s(?:(?:published|released|issued|commissioned|written)\s)?(?:by|from)\s(?:the\s)?(?P<body>[A-ZÀ-Þ][\w’'&-]*(?:\s[\w’'&-]+){{0,8}})"
    rf"|\b(?P<owner>[A-ZÀ-Þ][\w&-]*(?:\s[A-ZÀ-Þ][\w&-]*){{0,5}})[’']s\s(?:[a-z-]+\s){{0,3}}(?P<owned>{_HEADS})\b"
)
_OWNED: Final = re.compile(r"^(?P<body>.+?)(?:’s|'s|’|')\s+\w")
_DEMONYM: Final = re.compile(r"^[A-Z][a-z]+(?:ese|ian|ish|can|ch)$")
_OWN: Final = re.compile(
    r"\b(?:its|their|the (?:company|club|union|council|agency|party|ministry|firm|group)(?:’s|'s))\b",
    re.IGNORECASE,
)


def represent(text: str, book: Book, speaking: Iterable[Entity]) -> None:
    """Set `belongs` of everybody who speaks for another entity of the book."""
    issuers = _issuers(text, book)
    for each in speaking:
        if (
            each.kind in ("person", "unnamed")
            and not each.plural
            and _SPEAKING.search(each.role or each.name)
        ):
            each.belongs = _body_in(each.role or each.name, each, book)
        elif each.kind == "document":
            each.belongs = _issuer(each, book) or next(
                (issuers[head] for head in sorted(each.roles) if head in issuers), None
            )


def _body_in(words: str, own: Entity, book: Book) -> Entity | None:
    """Return the body that a role names: “a spokesperson for Lowmoor Water”, “Lowmoor Water's chief executive”."""
    found: list[tuple[int, Entity]] = []
    for other in book.entities:
        if other is own or other.kind not in ("organisation", "person", "group"):
            continue
        for naming in (other.name, *other.aliases):
            if _DEMONYM.match(naming) or len(naming) < 3:
                continue
            if re.search(rf"(?<!\w){re.escape(naming)}(?!\w)", words, re.IGNORECASE):
                found.append((len(naming), other))
    if found:
        return max(found, key=lambda pair: pair[0])[1]
    owner = re.search(r"\b(?:for|of|at) (?:the )?([a-zà-ÿ -]+)$|\bthe ([a-zà-ÿ]+)(?:’s|'s)", words)
    noun = (owner.group(1) or owner.group(2) or "").strip() if owner else ""
    if noun and noun.split()[-1] in nouns.BODIES:
        known = book.called(noun) or book.called(f"the {noun}")
        return known[-1] if known else None
    return None


def _issuers(text: str, book: Book) -> dict[str, Entity]:
    """Return who issued “the report”, “the study”: what is told so of one body alone."""
    found: dict[str, list[Entity]] = {}
    for match in _BY.finditer(text):
        words = match["body"] or match["owner"]
        for length in range(len(words.split()), 0, -1):
            known = [
                each for each in book.called(" ".join(words.split()[:length])) if each.kind == "organisation"
            ]
            if known:
                heads = found.setdefault((match["head"] or match["owned"]).lower(), [])
                if not any(known[0] is each for each in heads):
                    heads.append(known[0])
                break
    return {head: bodies[0] for head, bodies in found.items() if len(bodies) == 1}


def _issuer(document: Entity, book: Book) -> Entity | None:
    for pattern in (_ISSUED, _OWNED):
        match = pattern.search(document.name)
        if match:
            known = [
                each
                for each in book.called(match["body"])
                if each.kind in ("organisation", "group", "person")
            ]
            if known:
                return known[-1]
    return None


def naming_of(entity: Entity) -> str:
    """Return a name in the form that a voice is shown with: no article where a proper name follows."""
    words = re.sub(r"^(?:The|the)\s+(?=[A-ZÀ-Þ])", "", entity.name).strip(" ,.;:")
    return words if plain(words) else entity.name
