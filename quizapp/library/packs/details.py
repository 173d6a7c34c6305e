"""What an installed pack says of itself, as an offer tells it of one that could be added. Parses the pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.library.adding.facts import facts
from quizapp.library.packs.loading import load_pack

if TYPE_CHECKING:
    from quizapp.library.adding.facts import Facts
    from quizapp.library.connections import Reader
    from quizapp.pack.ids import PackId

_SHA256: Final = "SELECT sha256 FROM pack WHERE id = ? AND visible"


def details(reader: Reader, pack: PackId) -> Facts:
    """Return an installed pack's sources, rights, authors, licence and notes.

    Raises DatabaseError, DamagedPackError, LookupError if it is gone.
    """
    loaded = load_pack(reader, pack)
    row = reader.one(_SHA256, (pack,))
    if row is None:
        raise LookupError(pack)
    return facts(loaded, row[0])
