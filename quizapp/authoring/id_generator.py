"""Ids of new parts of a pack: never one that the document has, and by chance never one that it had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack import ids
from quizapp.pack.ids import RESERVED_SPEAKERS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from random import Random

    from quizapp.authoring.json_pointers import Json


_LETTERS: Final = "23456789abcdefghjkmnpqrstuvwxyz"
"""Digits and letters that are not taken for one another."""


_LENGTH: Final = 6


def new_id(prefix: str, taken: Container[str], chance: Random) -> str:
    """Return prefix, hyphen and six random letters or digits, as is none of those taken."""
    while True:
        made = f"{prefix}-{''.join(chance.choices(_LETTERS, k=_LENGTH))}"
        if made not in taken:
            return made


def take_free_id(wanted: str, taken: set[str], chance: Random) -> str:
    """Return an id as it is wanted, or one that begins like it where that is taken; it is taken then."""
    made = wanted if wanted not in taken else new_id(wanted[:30].strip("-"), taken, chance)
    taken.add(made)
    return made


def build_slug(title: str) -> str:
    """Return a title as the beginning of an id; “pack” if nothing of it can stand in one."""
    return ids.build_slug(title, "pack")


def collect_ids(document: Json) -> frozenset[str]:
    """Return every id that a document has, of whatever sort, and those that are reserved."""
    return frozenset(_ids(document)) | RESERVED_SPEAKERS


def _ids(node: Json) -> Iterator[str]:
    if isinstance(node, dict):
        found = node.get("id")
        if isinstance(found, str):
            yield found
        for value in node.values():
            yield from _ids(value)
    elif isinstance(node, list):
        for value in node:
            yield from _ids(value)
