"""Giving a practice to another learner: one row more, and cards and counts of both made again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from quizapp.library import card_rebuild
from quizapp.library.batches import BATCH_ROWS
from quizapp.library.profiles import transfer_to
from quizapp.library.row_checksums import selection, to_microseconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from quizapp.library.connections import LibraryWriter

_SESSION: Final = selection("session") + " WHERE id = ?"
_PACKS: Final = "SELECT DISTINCT pack FROM response WHERE session = ?"
_IN_PACKS: Final = "pack IN (SELECT value FROM json_each(:packs))"
_OF_BOTH: Final = f"learner IN (:one, :other) AND {_IN_PACKS}"
_LOG_OF_BOTH: Final = f"""
    {card_rebuild.LOG_SQL} WHERE number > :last AND {_IN_PACKS} AND (learner IN (:one, :other)
        OR session IN (SELECT session FROM session_owner WHERE learner IN (:one, :other)))
    ORDER BY number LIMIT :most
"""  # noqa: S608 - our own words
_KNOWN: Final = "SELECT 1 FROM learner WHERE id = ?"


def transfer_session(
    writer: LibraryWriter, session: str, to: str, now: datetime, review: card_rebuild.Review
) -> Iterator[int]:
    """Give a practice to another learner, with the cards and counts of both, in batches.

    Those of the packs in it are made again beside the library first, and all changes in one transaction.
    Where that learner has one of the same pack that goes on, this one is ended. `review` is as in `rebuild`.
    Raises DatabaseError; ValueError where there is no such practice or learner.
    """
    if writer.one(_KNOWN, (to,)) is None:
        raise ValueError(f"there is no learner {to}")
    row = writer.one(_SESSION, (session,))
    if row is None:
        raise ValueError(f"there is no session {session}")
    packs = [pack for (pack,) in writer.all(_PACKS, (session,))]
    of = {"one": row[1], "other": to, "packs": json.dumps(packs), "most": BATCH_ROWS, "last": 0}
    with card_rebuild.open_progress_draft(writer, {session: to}) as made:
        rewordings, done = card_rebuild.Rewordings(writer), 0
        while rows := writer.all(_LOG_OF_BOTH, of):
            of["last"], done = rows[-1][0], done + len(rows)
            card_rebuild.update_from_rows(made, rows, review, rewordings)
            yield done
        with writer.transaction() as connection:
            while rows := connection.execute(_LOG_OF_BOTH, of).fetchall():
                of["last"] = rows[-1][0]
                card_rebuild.update_from_rows(made, rows, review, rewordings)
            transfer_to(connection, session, to, to_microseconds(now))
            card_rebuild.replace_progress(connection, made, f"WHERE {_OF_BOTH}", of)
    yield done
