"""How much is ready for review, for everybody at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.library.derived import STANDS
from quizapp.library.moments import to_us
from quizapp.library.packs.listing import LISTED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from quizapp.library.connections import Reader

_READY: Final = f"""
    SELECT learner, count(*) FROM card JOIN pack ON pack.id = card.pack
    WHERE pack.visible AND {LISTED} AND due_us < ? AND {STANDS} GROUP BY learner
"""  # noqa: S608 - our own words


def ready_for_review(reader: Reader, until: datetime) -> Mapping[str, int]:
    """Return by learner how many cards of the packs at home are due before `until` (exclusive).

    Raises DatabaseError.
    """
    return dict(reader.each(_READY, (to_us(until),)))
