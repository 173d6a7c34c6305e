"""What is listed and chosen by of an installed pack, made again from its files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import COLUMNS, checksum
from quizapp.library.packs.install import list_pack
from quizapp.library.packs.listing import PACK_FILE
from quizapp.library.packs.pieces import PIECES, files_of
from quizapp.library.packs.preparing import prepare
from quizapp.pack.reading import parse_pack

if TYPE_CHECKING:
    import sqlite3

    from quizapp.library.checksums import Row
    from quizapp.library.connections import Writer
    from quizapp.library.packs.preparing import Head

_ROW: Final = "SELECT bundled, installed_us, checksum FROM pack WHERE number = ? AND visible"


def relist(writer: Writer, number: int) -> bool:
    """Make again what is listed of the pack with a number, its own row too, and tell whether that could be.

    It cannot if its files do not hold, or it is gone. Raises DatabaseError.
    """
    files = dict(files_of(writer.all(PIECES, (number,))))
    data = files.pop(PACK_FILE, None)
    reading = None if data is None else replace(parse_pack(data), media=files)
    if reading is None or reading.pack is None or reading.problems:
        return False
    prepared = prepare(reading)
    with writer.transaction() as connection:
        found = connection.execute(_ROW, (number,)).fetchone()
        if found is not None:
            _write_row(connection, number, _as_stored(prepared.head, *found))
            list_pack(connection, number, prepared)
    return found is not None


def _as_stored(head: Head, bundled: int, installed_us: int, stored: int) -> Row:
    """Return a pack's row; what its files do not tell is as it was before a single bit of it flipped.

    The sum that was stored tells whether it is.
    """
    moments = (installed_us, *(installed_us ^ (1 << bit) for bit in range(62)))
    for values in ((*head.columns, flag, at, head.sha256) for at in moments for flag in (bundled, 0, 1)):
        if checksum("pack", values) == stored:
            return values
    return (*head.columns, int(bool(bundled)), installed_us, head.sha256)


def _write_row(connection: sqlite3.Connection, number: int, values: Row) -> None:
    names = ", ".join(f"{column} = ?" for column in (*COLUMNS["pack"], "checksum"))
    statement = f"UPDATE pack SET {names}, damage = '' WHERE number = ?"  # noqa: S608 - our own names
    connection.execute(statement, (*values, checksum("pack", values), number))
