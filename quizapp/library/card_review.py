"""When a key comes back after an answer. Loads fsrs: for where answers are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.cards import ReviewCard, build_card_id
from quizapp.quiz.review_schedule import schedule_review

if TYPE_CHECKING:
    from quizapp.quiz.responses import Response


def review_card(card: ReviewCard | None, response: Response, key: str) -> ReviewCard:
    """Return the card of a key after a response that settles; None is a new card."""
    result = schedule_review(
        None if card is None else card.text, response, build_card_id(response.learner, response.pack, key)
    )
    return ReviewCard(result.card, result.due)
