"""The speakers of an article as they are shown: ids, names, aliases, roles, and who speaks for whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference.entity_registry import normalize_name
from quizapp.drafting.coreference.spokesperson_links import link_representatives
from quizapp.drafting.source_reading import DetectedSpeaker
from quizapp.pack.ids import RESERVED_SPEAKERS, build_slug

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from quizapp.drafting.attribute.attribution_chains import NestedReport
    from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry

MAX_NAME_LENGTH: Final = 120
"""Characters of a speaker's name, and of its role, in a pack."""
_LONGEST_ID: Final = 40
_MOST_ALIASES: Final = 9


def build_speakers(
    text: str, book: EntityRegistry, placed: Sequence[NestedReport]
) -> tuple[dict[int, str], tuple[DetectedSpeaker, ...]]:
    """Return ids by entity (`id(entity)`), and the speakers that speak, in that order, or are spoken for.

    For whom somebody speaks who is only spoken for is told where that is one of these speakers, too.
    """
    speaking = list(dict.fromkeys(one for each in placed for one in each.chain))
    link_representatives(text, book, speaking)
    spoken_for = [each.belongs for each in speaking if each.belongs is not None]
    ids: dict[Entity, str] = {}
    taken: set[str] = set()
    for entity in dict.fromkeys([*speaking, *spoken_for]):
        ids[entity] = _free(build_slug(build_display_name(entity), "speaker")[:_LONGEST_ID].strip("-"), taken)
        taken.add(ids[entity])
    return {id(each): name for each, name in ids.items()}, tuple(_speaker(each, ids) for each in ids)


def build_display_name(entity: Entity) -> str:
    """Return a name in the form that a speaker is shown with: no article where a proper name follows."""
    words = re.sub(r"^(?:The|the)\s+(?=[A-ZÀ-Þ])", "", entity.name).strip(" ,.;:")
    return words if normalize_name(words) else entity.name


def _free(wanted: str, taken: Container[str]) -> str:
    """Return an id that is not taken, by a number from 2 on where the one that is wanted is."""
    if wanted in RESERVED_SPEAKERS:
        wanted = f"{wanted}-speaker"
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


def _speaker(entity: Entity, ids: dict[Entity, str]) -> DetectedSpeaker:
    name = build_display_name(entity)[:MAX_NAME_LENGTH]
    aliases = [each for each in sorted(entity.aliases) if each != name and len(each) > 1]
    return DetectedSpeaker(
        id=ids[entity],
        name=name,
        kind=entity.kind,
        role=entity.role[:MAX_NAME_LENGTH] if entity.role.lower() != name.lower() else "",
        aliases=tuple(aliases[:_MOST_ALIASES]),
        speaks_for=ids.get(entity.belongs) if entity.belongs is not None else None,
    )
