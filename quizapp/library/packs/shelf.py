"""Where packs stand on the shelf: among the favourites, in groups, in the archive. For all who learn here.

It is kept by the pack's id, so that it stays through revisions, and when a pack is removed and comes back.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import checksum, fault, insertion, selection

if TYPE_CHECKING:
    from quizapp.library.checksums import Row
    from quizapp.library.connections import Reader, Writer
    from quizapp.pack.ids import PackId

LONGEST: Final = 60
"""So many characters a group's name may have."""

MOST: Final = 20
"""So many groups a pack may be in."""

_PUT: Final = insertion("pack_collection").replace("INSERT", "INSERT OR REPLACE", 1)
_ALL: Final = selection("pack_collection")
_ONE: Final = _ALL + " WHERE pack = ?"


@dataclass(frozen=True, slots=True)
class Shelved:
    """Where one pack stands; what is archived is not listed at home, and still found."""

    favourite: bool = False
    archived: bool = False
    groups: tuple[str, ...] = ()


def shelve(writer: Writer, pack: PackId, shelved: Shelved) -> None:
    """Put a pack somewhere on the shelf; its groups are kept in order, each once.

    Raises DatabaseError; ValueError for more groups, or a longer or empty name, than there may be.
    """
    groups = sorted({group.strip() for group in shelved.groups}, key=str.casefold)
    if len(groups) > MOST or not all(0 < len(group) <= LONGEST for group in groups):
        raise ValueError(f"at most {MOST} groups with names of 1 to {LONGEST} characters")
    values = (pack, int(shelved.favourite), int(shelved.archived), json.dumps(groups))
    with writer.transaction() as connection:
        connection.execute(_PUT, (*values, checksum("pack_collection", values)))


def shelved(reader: Reader, pack: PackId) -> Shelved:
    """Return where a pack stands. Raises DatabaseError."""
    row = reader.one(_ONE, (pack,))
    return Shelved() if row is None else _shelved(row)


def shelf(reader: Reader) -> dict[str, Shelved]:
    """Return where packs stand that stand anywhere, by their ids. Raises DatabaseError."""
    return {row[0]: _shelved(row) for row in reader.each(_ALL)}


def groups(reader: Reader) -> tuple[str, ...]:
    """Return the names of all groups, in order. Raises DatabaseError."""
    names = {group for each in shelf(reader).values() for group in each.groups}
    return tuple(sorted(names, key=str.casefold))


def _shelved(row: Row) -> Shelved:
    """Return what a row says; nothing if it does not hold, for the check sets it aside."""
    if fault("pack_collection", row) is not None:
        return Shelved()
    return Shelved(bool(row[1]), bool(row[2]), tuple(json.loads(row[3])))
