"""Cards and rollups from the log alone, for when they are in doubt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from quizapp.library import cards, history
from quizapp.library.checked import fault
from quizapp.library.checksums import COLUMNS, selection
from quizapp.library.response_rows import to_response
from quizapp.quiz.mastery import settles

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.library.cards import Card
    from quizapp.library.connections import Writer
    from quizapp.quiz.responses import Response

    Review = Callable[[Card | None, Response, str], Card]

_LOG: Final = selection("response") + " ORDER BY number"
_KEY: Final = COLUMNS["response"].index("key")
_DAY: Final = COLUMNS["response"].index("day")


def rebuild(writer: Writer, review: Review) -> None:
    """Make all cards and rollups again, in one transaction, from the responses that hold.

    `review` is given the key's card so far, the response, and the key, and returns the new card: what was
    called when the answer was given, so that what is rebuilt equals what was there. Raises DatabaseError.
    """
    log = writer.all(_LOG)
    with writer.transaction() as connection:
        connection.execute("DELETE FROM card")
        connection.execute("DELETE FROM rollup")
        for row in log:
            if fault("response", row) is not None:
                continue
            response, key, day = to_response(row), row[_KEY], date.fromordinal(row[_DAY])
            before = cards.standing(connection, response.learner, response.pack, key)
            card = review(before.card if before else None, response, key) if settles(response) else None
            history.follow(connection, response, key, day, card)
