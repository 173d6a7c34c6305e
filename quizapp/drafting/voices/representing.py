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
_OWNED: Final = re.compile(r"^(?P<body>.+?)(?:’s|'s|’|')\s+\w")
_OWN: Final = re.compile(
    r"\b(?:its|their|the (?:company|club|union|council|agency|party|ministry|firm|group)(?:’s|'s))\b",
    re.IGNORECASE,
)


def represent(book: Book, speaking: Iterable[Entity]) -> None:
    """Set `belongs` of everybody who speaks for another entity of the book."""
    for each in speaking:
        if (
            each.kind in ("person", "unnamed")
            and not each.plural
            and _SPEAKING.search(each.role or each.name)
        ):
            each.belongs = _body_in(each.role or each.name, each, book)
        elif each.kind == "document":
            each.belongs = _issuer(each, book)


def _body_in(words: str, own: Entity, book: Book) -> Entity | None:
    """Return the body that a role names: “a spokesperson for Lowmoor Water”, “Lowmoor Water's chief executive”."""
    found: list[tuple[int, Entity]] = []
    for other in book.entities:
        if other is own or other.kind not in ("organisation", "person", "group"):
            continue
        for naming in (other.name, *other.aliases):
            if len(naming) > 2 and re.search(rf"(?<!\w){re.escape(naming)}(?!\w)", words):
                found.append((len(naming), other))
    if found:
        return max(found, key=lambda pair: pair[0])[1]
    owner = re.search(r"\b(?:for|of|at) (?:the )?([a-zà-ÿ -]+)$|\bthe ([a-zà-ÿ]+)(?:’s|'s)", words)
    noun = (owner.group(1) or owner.group(2) or "").strip() if owner else ""
    if noun and noun.split()[-1] in nouns.BODIES:
        known = book.called(noun) or book.called(f"the {noun}")
        return known[-1] if known else None
    return None


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
