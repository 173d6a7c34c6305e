"""The cards of some keys of one pack, made again from the log for a revision that words questions anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import insertion, selection
from quizapp.library.migrations import run
from quizapp.library.moved import carry
from quizapp.library.rebuild import LOG, follow

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from quizapp.library.checksums import Row
    from quizapp.library.connections import Writer
    from quizapp.library.packs.rewording import Rewordings
    from quizapp.library.rebuild import Review

LOOK_ROWS: Final = 10_000
"""So many rows of the log are looked through in one batch."""

_LAST: Final = "SELECT coalesce(max(number), 0) FROM response"
_PART: Final = f"{LOG} WHERE number > ? AND number <= ? AND pack = ? ORDER BY number"
_REST: Final = f"{LOG} WHERE number > ? AND pack = ? ORDER BY number"


class Recarding:
    """Cards being made beside the library; `finish` puts them in place of those that are there."""

    def __init__(
        self, writer: Writer, review: Review, rewordings: Rewordings, pack: str, keys: Collection[str]
    ) -> None:
        self._writer, self._review, self._rewordings = writer, review, rewordings
        self._pack, self._keys = pack, keys
        self._made = sqlite3.connect("", isolation_level=None)
        self._last = 0

    def steps(self) -> Iterator[None]:
        """Go through the log in batches. Raises DatabaseError."""
        run.migrate(self._made)
        self._made.execute("BEGIN")
        carry(self._writer, self._made)
        (end,) = self._writer.all(_LAST)[0]
        while self._last < end:
            part = (self._last, min(self._last + LOOK_ROWS, end), self._pack)
            self._follow(self._writer.all(_PART, part))
            self._last = part[1]
            yield

    def finish(self, connection: sqlite3.Connection) -> None:
        """Follow what was answered meanwhile, and put the cards in, inside the transaction that was begun."""
        with closing(self._made) as made:
            self._follow(connection.execute(_REST, (self._last, self._pack)).fetchall())
            keys = [(self._pack, key) for key in self._keys]
            connection.executemany("DELETE FROM card WHERE pack = ? AND key = ?", keys)
            connection.executemany(insertion("card"), made.execute(selection("card")))

    def _follow(self, rows: list[Row]) -> None:
        follow(self._made, rows, self._review, self._rewordings, self._keys)
