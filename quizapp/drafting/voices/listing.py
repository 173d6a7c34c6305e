"""The voices of an article as they are shown: ids, names, aliases, roles, and who speaks for whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.article.slugs import slug
from quizapp.drafting.models import Voice
from quizapp.drafting.voices.entities import plain
from quizapp.drafting.voices.representing import represent
from quizapp.pack.ids import RESERVED_VOICES

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from quizapp.drafting.said.nesting import Placed
    from quizapp.drafting.voices.entities import Book, Entity

LONGEST: Final = 120
"""Characters of a voice's name, and of its role, in a pack."""
_LONGEST_ID: Final = 40
_MOST_ALIASES: Final = 9


def listed(text: str, book: Book, placed: Sequence[Placed]) -> tuple[dict[int, str], tuple[Voice, ...]]:
    """Return ids by entity (`id(entity)`), and the voices that speak, in that order, or are spoken for.

    For whom somebody speaks who is only spoken for is told where that is one of these voices, too.
    """
    speaking = list(dict.fromkeys(one for each in placed for one in each.chain))
    represent(text, book, speaking)
    spoken_for = [each.belongs for each in speaking if each.belongs is not None]
    ids: dict[Entity, str] = {}
    taken: set[str] = set()
    for entity in dict.fromkeys([*speaking, *spoken_for]):
        ids[entity] = _free(slug(naming_of(entity), "voice")[:_LONGEST_ID].strip("-"), taken)
        taken.add(ids[entity])
    return {id(each): name for each, name in ids.items()}, tuple(_voice(each, ids) for each in ids)


def naming_of(entity: Entity) -> str:
    """Return a name in the form that a voice is shown with: no article where a proper name follows."""
    words = re.sub(r"^(?:The|the)\s+(?=[A-ZÀ-Þ])", "", entity.name).strip(" ,.;:")
    return words if plain(words) else entity.name


def _free(wanted: str, taken: Container[str]) -> str:
    """Return an id that is not taken, by a number from 2 on where the one that is wanted is."""
    if wanted in RESERVED_VOICES:
        wanted = f"{wanted}-voice"
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


def _voice(entity: Entity, ids: dict[Entity, str]) -> Voice:
    name = naming_of(entity)[:LONGEST]
    aliases = [each for each in sorted(entity.aliases) if each != name and len(each) > 1]
    return Voice(
        id=ids[entity],
        name=name,
        kind=entity.kind,
        role=entity.role[:LONGEST] if entity.role.lower() != name.lower() else "",
        aliases=tuple(aliases[:_MOST_ALIASES]),
        speaks_for=ids.get(entity.belongs) if entity.belongs is not None else None,
    )
