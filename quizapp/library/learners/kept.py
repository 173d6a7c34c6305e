"""What is kept about somebody, in figures, and how much is ready for review, for everybody at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.derived import STANDS
from quizapp.library.learner_rows import THEIRS
from quizapp.library.moments import from_us, to_us
from quizapp.library.packs.listing import LISTED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from quizapp.library.connections import Reader


_ANSWERS: Final = f"""
    SELECT count(answer), coalesce(sum(hint), 0), coalesce(sum(answer IS NULL AND attempt = 2), 0),
        min(answered_us), max(answered_us)
    FROM response WHERE {THEIRS}
"""  # noqa: S608 - our own words
_PROOFS: Final = f"SELECT count(*) FROM evidence WHERE {THEIRS}"  # noqa: S608 - our own words
_CARDS: Final = "SELECT count(*) FROM card WHERE learner = :learner"
_UNFINISHED: Final = "SELECT count(*) FROM session WHERE learner = :learner AND state = 'open'"
_REPORTS: Final = "SELECT count(*) FROM report_author WHERE learner = :learner"
_SETTINGS: Final = "SELECT key FROM learner_setting WHERE learner = :learner ORDER BY key"

_READY: Final = f"""
    SELECT learner, count(*) FROM card JOIN pack ON pack.id = card.pack
    WHERE pack.visible AND {LISTED} AND due_us < ? AND {STANDS} GROUP BY learner
"""  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is kept about a learner.

    Answers given, sentences chosen as proof, cards of questions that come back, hints looked at, questions
    skipped for good, practices not finished, problems reported; the names of the settings that are their own,
    and when they answered first and last (UTC).
    """

    answers: int
    proofs: int
    cards: int
    hints: int
    skipped: int
    unfinished: int
    reports: int
    settings: tuple[str, ...]
    first: datetime | None
    last: datetime | None


def kept(reader: Reader, learner: str) -> Kept:
    """Return how much is kept about a learner. Raises DatabaseError."""
    of = {"learner": learner}
    answers, hints, skipped, first_us, last_us = reader.all(_ANSWERS, of)[0]
    proofs, cards, unfinished, reports = (
        reader.all(statement, of)[0][0] for statement in (_PROOFS, _CARDS, _UNFINISHED, _REPORTS)
    )
    return Kept(
        answers=answers,
        proofs=proofs,
        cards=cards,
        hints=hints,
        skipped=skipped,
        unfinished=unfinished,
        reports=reports,
        settings=tuple(key for (key,) in reader.all(_SETTINGS, of) if " " not in key),
        first=None if first_us is None else from_us(first_us),
        last=None if last_us is None else from_us(last_us),
    )


def ready_for_review(reader: Reader, until: datetime) -> Mapping[str, int]:
    """Return by learner how many cards of the packs at home are due before `until` (exclusive).

    Raises DatabaseError.
    """
    return dict(reader.each(_READY, (to_us(until),)))
