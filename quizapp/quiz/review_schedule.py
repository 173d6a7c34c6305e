"""Spaced review by FSRS (the `fsrs` library): when a question comes back.

This is the only module that loads fsrs; import it where answers are written, never for a first screen.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from fsrs import Card, Rating, Scheduler

from quizapp.quiz.responses import Response

_SCHEDULER: Final = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
"""Whole days only and no chance: the same answers always come back on the same day."""


@dataclass(frozen=True, slots=True)
class ReviewResult:
    """The new state of a card, as JSON, and the moment (UTC) at which it is due."""

    card: str
    due: datetime


def schedule_review(card: str | None, response: Response, card_id: int) -> ReviewResult:
    """Return the card of a question, or of its family, after a response that settles; None is a new card.

    The time is the response's own; no clock is read. The card comes back a whole number of days later, at
    least one.
    """
    now = response.answered.astimezone(UTC)
    before = Card(card_id=card_id, due=now) if card is None else Card.from_json(card)
    after, _ = _SCHEDULER.review_card(before, rate_response(response), review_datetime=now)
    return ReviewResult(after.to_json(), after.due)


def rate_response(response: Response) -> Rating:
    """Return FSRS's rating of a response.

    Not this time, partly, skipped or hinted is again; right but guessed hard; fairly sure, or not asked,
    good; certain easy.
    """
    if response.outcome != "correct" or response.hint:
        return Rating.Again
    match response.certainty:
        case "guess":
            return Rating.Hard
        case "certain":
            return Rating.Easy
        case _:
            return Rating.Good
