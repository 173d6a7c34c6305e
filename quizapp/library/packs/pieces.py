"""A pack's files as they are kept: in pieces, each with its checksum."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.library.checksums import Row

_OF: Final = "SELECT file, place, pieces, data, checksum FROM piece WHERE pack = ?"
PIECES: Final = f"{_OF} ORDER BY file, place"
"""Reads the pieces of the pack with a number in the database."""

OF_FILE: Final = f"{_OF} AND file = ? ORDER BY place"
"""Reads those of one of its files."""


def holds(piece: Row) -> bool:
    """Tell whether a piece, as PIECES reads it, is what was stored."""
    _, _, _, data, stored = piece
    return isinstance(data, bytes) and zlib.crc32(data) == stored


def files_of(pieces: Sequence[Row]) -> Mapping[str, bytes]:
    """Return the files, by their names, of which no piece is lost or does not hold."""
    files: dict[str, list[Row]] = {}
    for piece in pieces:
        files.setdefault(piece[0], []).append(piece)
    return {
        name: b"".join(piece[3] for piece in found)
        for name, found in files.items()
        if all(piece[1:3] == (place, len(found)) and holds(piece) for place, piece in enumerate(found))
    }
