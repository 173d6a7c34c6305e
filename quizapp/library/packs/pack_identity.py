"""Whose pack an update is: what of a new revision is not as the installed one has it.

Nobody can tell from a file who made it. Anybody may give theirs the id of another pack; then it would take
the place of that one, with its answers. So what is usually kept from one revision to the next is compared,
and somebody is asked where it is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.catalogue import Message, message
from quizapp.pack.canonical_text import escape_hidden, shorten_text

if TYPE_CHECKING:
    from collections.abc import Collection

    from quizapp.library.connections import LibraryReader
    from quizapp.pack.ids import PackId
    from quizapp.pack.models.pack import Pack

MAX_REVISION_LEAP: Final = 10_000
"""After a revision so much higher all honest updates to come would look older. Nobody exports so often."""

_LONGEST: Final = 120
_KNOWN: Final = """
    SELECT revision, title, bundled, authors, origin FROM pack
    JOIN pack_description ON pack_description.pack = pack.number
    WHERE id = ? AND visible AND damage = ''
"""


@dataclass(frozen=True, slots=True)
class PackIdentity:
    """What an update keeps, as a rule. `origin` is as `find_origin` tells."""

    id: PackId
    revision: int
    title: str
    authors: tuple[str, ...]
    origin: str


def find_origin(pack: Pack) -> str:
    """Return the id of the pack that this one says it was made from, '' if none."""
    return pack.derived_from.id if pack.derived_from is not None else ""


def find_doubts(reader: LibraryReader, given: PackIdentity) -> tuple[Message, ...]:
    """Return in sentences why a pack may be somebody else's than the installed one of its id.

    It would replace what came with the program; authors, title or origin are others; its revision is far
    higher. Raises DatabaseError.
    """
    row = reader.one(_KNOWN, (given.id,))
    if row is None:
        return ()
    revision, title, bundled, authors, origin = row
    doubts = [message("pack_doubts.bundled")] if bundled else []
    before, now = frozenset(authors.split("\n")), frozenset(given.authors)
    if before != now:
        doubts.append(message("pack_doubts.authors", before=_names(before, now), now=_names(now, before)))
    if title != given.title:
        doubts.append(
            message("pack_doubts.title", before=escape_hidden(title), now=escape_hidden(given.title))
        )
    if origin != given.origin:
        doubts.append(message("pack_doubts.origin", before=origin or "–", now=given.origin or "–"))
    if given.revision > revision + MAX_REVISION_LEAP:
        doubts.append(message("pack_doubts.revision", before=revision, now=given.revision))
    return tuple(doubts)


def _names(names: Collection[str], others: Collection[str]) -> str:
    """Return names in a row, cut where they are many, those first that the others lack."""
    row = ", ".join(sorted(names, key=lambda name: (name in others, name)))
    return escape_hidden(shorten_text(row, _LONGEST))
