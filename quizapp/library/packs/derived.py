"""What the database holds of a pack beside its files: worked out when it is put in, and again when in doubt.

The rows of `about`, `bank`, `question` and `reworded` follow from the pack's bytes. One checksum over all
that a pack has tells that none of them has changed on the disk.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.library.checksums import Value
    from quizapp.library.connections import Reader

_ENCODE: Final = json.JSONEncoder(separators=(",", ":"), default=repr).encode
_ROWS: Final = (
    "SELECT summary, advisory FROM about WHERE pack = ?",
    "SELECT place, id, title, summary, worked, questions FROM bank WHERE pack = ? ORDER BY place",
    """SELECT place, bank, id, kind, skill, difficulty, family, key, fingerprint, worked, traps, sentences,
        reads FROM question WHERE pack = ? ORDER BY place""",
    "SELECT place, question, revision, scored FROM reworded WHERE pack = ? ORDER BY place",
)
_VISIBLE: Final = (
    "SELECT number, derived.checksum FROM pack LEFT JOIN derived ON derived.pack = number"
    " WHERE visible AND damage = ''"
)


def summed(rows: Iterable[tuple[Value, ...]], so_far: int = 0) -> int:
    """Return the checksum over rows, without the pack's number, that follow those already summed."""
    for row in rows:
        plain = [int(value) if isinstance(value, bool) else value for value in row]
        so_far = zlib.crc32(_ENCODE(plain).encode("ascii"), so_far)
    return so_far


def changed(reader: Reader) -> Iterator[int | None]:
    """Yield the number of each pack in sight whose rows are not as they were put in, None for a sound one.

    One that is known to be damaged is passed over.
    Raises DatabaseError.
    """
    for number, stored in reader.all(_VISIBLE):
        total = 0
        for statement in _ROWS:
            total = summed(reader.each(statement, (number,)), total)
        yield None if total == stored else number
