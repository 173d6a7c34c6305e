"""The voices of an article as they are shown: ids, names, aliases, roles, and who speaks for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.article.slugs import slug
from quizapp.drafting.models import Voice
from quizapp.drafting.voices.representing import naming_of, represent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.said.nesting import Placed
    from quizapp.drafting.voices.entities import Book, Entity

LONGEST = 120
"""Characters of a voice's name in a pack."""


def listed(text: str, book: Book, placed: Sequence[Placed]) -> tuple[dict[int, str], tuple[Voice, ...]]:
    """Return ids by entity (`id(entity)`), and the voices that speak or are spoken for, in the order of speaking."""
    speaking: list[Entity] = []
    for each in placed:
        speaking += [one for one in each.chain if not any(one is known for known in speaking)]
    represent(text, book, speaking)
    for each in list(speaking):
        if each.belongs is not None and not any(each.belongs is known for known in speaking):
            speaking.append(each.belongs)
    ids: dict[int, str] = {}
    for each in speaking:
        ids[id(each)] = _free(slug(naming_of(each), "voice")[:40].strip("-"), set(ids.values()))
    return ids, tuple(_voice(each, ids) for each in speaking)


def _free(wanted: str, taken: set[str]) -> str:
    if wanted == "article":
        wanted = "article-voice"
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


def _voice(entity: Entity, ids: dict[int, str]) -> Voice:
    name = naming_of(entity)[:LONGEST]
    aliases = tuple(each for each in sorted(entity.aliases) if each != name and len(each) > 1)[:9]
    belongs = ids[id(entity.belongs)] if entity.belongs is not None else None
    role = entity.role if entity.role and entity.role.lower() != name.lower() else ""
    return Voice(ids[id(entity)], name, entity.kind, role[:LONGEST], aliases, belongs)
