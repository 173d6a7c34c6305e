"""A pack under an id of its own, so that it can stand beside the one that is installed.

The id is that of the pack and the first six digits of its SHA-256: the same file is always the same copy. Of
where it comes from, `derived_from` tells. As answers are kept by ids, its history is its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.library.packs.preparing import content_sha256
from quizapp.pack.ids import PackId
from quizapp.pack.models.pack import DerivedFrom

if TYPE_CHECKING:
    from quizapp.pack.reading import Reading

DIGITS: Final = 6
LONGEST: Final = 64
"""No id of a pack is longer."""


def own_id(pack: PackId, sha256: str) -> PackId:
    """Return the id of a copy; a long one is cut to make room."""
    kept = pack[: LONGEST - DIGITS - 1].rstrip("-")
    return PackId(f"{kept}-{sha256[:DIGITS]}")


def copy_of(reading: Reading) -> Reading:
    """Return a pack that was read without problems under an id of its own."""
    pack = reading.pack
    assert pack is not None
    own = own_id(pack.id, content_sha256(reading.data, reading.media))
    origin = DerivedFrom(id=pack.id, revision=pack.revision, why="copy")
    copy = pack.model_copy(update={"id": own, "derived_from": origin})
    # Without spaces: it is to be no larger than what was let in.
    data = copy.model_dump_json(exclude_defaults=True, by_alias=True).encode()
    return replace(reading, pack=copy, data=data)
