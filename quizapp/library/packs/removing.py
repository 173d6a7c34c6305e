"""Removing packs, so that they can be brought back for a while.

A pack that is removed is out of sight at once, and kept hidden; at the first start after thirty days it is
really deleted. What was answered, its snapshots, cards and open sessions stay, and count again when it comes
back, from here or from its file. That somebody removed it is remembered beyond that, so that a pack which
comes with the program is not put in again by itself.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import checksum, insertion
from quizapp.library.derived import RECOUNT
from quizapp.library.moments import to_us

if TYPE_CHECKING:
    from quizapp.library.connections import Writer
    from quizapp.pack.ids import PackId

KEPT_DAYS: Final = 30
"""So long a removed pack can be brought back, and at the least until the next start."""

_HIDE: Final = "UPDATE pack SET visible = 0 WHERE id = ? AND visible RETURNING number"
_LET_GO: Final = "DELETE FROM removed_pack WHERE pack IN (SELECT number FROM pack WHERE id = ?)"
_HIDDEN: Final = "INSERT INTO removed_pack VALUES (?, ?)"
_REMOVAL: Final = insertion("removal").replace("INSERT", "INSERT OR REPLACE", 1)
_FORGET: Final = "DELETE FROM removal WHERE pack = ?"
_LAST: Final = """
    SELECT number FROM pack JOIN removed_pack ON removed_pack.pack = pack.number WHERE id = :id
        AND NOT EXISTS (SELECT 1 FROM pack AS shown WHERE shown.id = :id AND shown.visible)
"""
_SHOW: Final = "UPDATE pack SET visible = 1 WHERE number = ?"
_DATED: Final = "INSERT OR IGNORE INTO outdated_cards VALUES (?)"
_EXPIRED: Final = "DELETE FROM removed_pack WHERE at_us < ?"


def remove(writer: Writer, pack: PackId, now: datetime) -> bool:
    """Take a pack out of sight; False if it is not there. Raises DatabaseError."""
    with writer.transaction() as connection:
        row = connection.execute(_HIDE, (pack,)).fetchone()
        if row is None:
            return False
        # What was removed of it before can no longer be brought back: it is replaced by this.
        connection.execute(_LET_GO, (pack,))
        connection.execute(_HIDDEN, (row[0], to_us(now)))
        values = (pack, to_us(now))
        connection.execute(_REMOVAL, (*values, checksum("removal", values)))
    return True


def bring_back(writer: Writer, pack: PackId) -> bool:
    """Show a removed pack again; False if it is gone for good, or there is another of its id.

    Raises DatabaseError.
    """
    with writer.transaction() as connection:
        row = connection.execute(_LAST, {"id": pack}).fetchone()
        if row is None:
            return False
        connection.execute(_LET_GO, (pack,))
        connection.execute(_FORGET, (pack,))
        connection.execute(_SHOW, row)
        connection.execute(_DATED, row)
        connection.execute(f"{RECOUNT} WHERE pack = ?", (pack,))
    return True


def expire(writer: Writer, now: datetime) -> None:
    """Let go of what was removed long ago, so that `sweep` deletes it. Raises DatabaseError."""
    with writer.transaction() as connection:
        connection.execute(_EXPIRED, (to_us(now - timedelta(days=KEPT_DAYS)),))
