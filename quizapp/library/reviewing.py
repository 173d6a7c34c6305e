"""When a key comes back after an answer. Loads fsrs: for where answers are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.cards import Card, card_id
from quizapp.quiz.review import review

if TYPE_CHECKING:
    from quizapp.quiz.responses import Response


def reviewed(card: Card | None, response: Response, key: str) -> Card:
    """Return the card of a key after a response that settles; None is a new card."""
    result = review(
        None if card is None else card.text, response, card_id(response.learner, response.pack, key)
    )
    return Card(result.card, result.due)
