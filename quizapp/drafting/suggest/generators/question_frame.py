"""What all types have in common: the frame of a question, and how it is told why a draft is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.suggest.question_phrases import build_label
from quizapp.drafting.suggestions import SuggestionFeedback

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

Json = dict[str, Any]

_CLOSE: Final = 2
"""So many words of matter in common make two claims easily mistaken for each other."""

WORDS_FOUND: Final = SuggestionFeedback("words-found")
"""Every quote stands in the article, letter for letter, exactly once."""


def build_question(ground: ArticleIndex, kind: str, name: str, place: str, **fields: Any) -> Json:
    """Return a question of a kind; `name` and `place` make its label. Its id is given later."""
    found: Json = {
        "kind": kind,
        "id": "draft",
        "label": build_label(name, place),
        "origin": "suggested",
        "reads": [ground.source["id"]],
    }
    found.update(fields)
    return found


def explain_speaker(ground: ArticleIndex, claim: Claim) -> SuggestionFeedback:
    """Tell how it is known who says a claim: by the name, or by a word that stands for it."""
    name = ground.naming.called(claim.speaker.id)
    rows = " ".join(ground.sentences[row].words for row in claim.sentences)
    if ground.naming.stands(claim.speaker.id, rows):
        return SuggestionFeedback("named-there", {"speaker": name})
    mention = claim.said.mention
    if mention is None or ground.naming.stands(claim.speaker.id, mention.of(ground.reading.text)):
        return SuggestionFeedback("quotation-goes-on", {"speaker": name})
    return SuggestionFeedback("stands-for", {"speaker": name, "words": mention.of(ground.reading.text)})


def estimate_difficulty(ground: ArticleIndex, claim: Claim, others: Iterable[Claim] = ()) -> int:
    """Return how difficult it is to tell who says a claim: 1 to 3.

    It is one more where the name stands in another sentence, or in another paragraph, and one more where
    others speak of much the same matters.
    """
    points = 1
    if not is_named(ground, claim):
        named = claim.said.named
        near = named is not None and ground.place_of(named) == claim.said.part
        points += 1 if near else 2
    return min(3, points + any(len(other.stems & claim.stems) >= _CLOSE for other in others))


def is_named(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether the sentences of a claim name its speaker."""
    return ground.naming.stands(
        claim.speaker.id, " ".join(ground.sentences[row].words for row in claim.sentences)
    )
