"""Order: items are put in order."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, count
from typing import TYPE_CHECKING

from quizapp.quiz.kinds.rules import KindRules, shuffle
from quizapp.quiz.responses import OrderAnswer
from quizapp.quiz.scoring_rules import AnswerScore, AnswerTally, Id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.pack.models.questions import OrderItem, OrderQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.quiz.evidence_sentences import ScoringTexts


def score_order(groups: Sequence[Sequence[Id]], given: Sequence[Id]) -> AnswerScore:
    """Score pairs in order − pairs out of order, over pairs not tied; at or below chance 0.

    It is Kendall's tau, with tied pairs left out (Goodman and Kruskal's gamma). A random order comes to 0
    before the floor, which lifts it: four items without a tie come to 7/36.
    """
    rank = {item: place for place, group in enumerate(groups) for item in group}
    pairs = [(a, b) for a, b in combinations(given, 2) if rank[a] != rank[b]]
    right = sum(rank[a] < rank[b] for a, b in pairs)
    wrong = len(pairs) - right
    return AnswerScore(
        max(Fraction(right - wrong, len(pairs)), Fraction(0)), tally=AnswerTally(right, len(pairs), wrong)
    )


def order_items(question: OrderQuestion, seed: int) -> tuple[OrderItem, ...]:
    """Return the items in the order in which they first lie there, which is never a right one."""
    shown = question.items
    if question.shuffle:
        shown = tuple(shuffle(question.items, question, seed, lambda item: item.id))
    for turn in count(1):
        if score_order(question.order, [item.id for item in shown]).score < 1:
            break
        shown = tuple(shuffle(question.items, question, seed, lambda item: f"{item.id}/{turn}"))  # noqa: B023 - used at once
    return shown


def _score(question: OrderQuestion, answer: OrderAnswer, _texts: ScoringTexts) -> AnswerScore:
    return score_order(question.order, answer.items)


def _key(question: OrderQuestion, _texts: ScoringTexts) -> OrderAnswer:
    return OrderAnswer(tuple(item for group in question.order for item in group))


def _feedback(question: OrderQuestion, answer: OrderAnswer, _texts: ScoringTexts) -> list[FieldPath]:
    return [("other",)] if score_order(question.order, answer.items).score < 1 else []


RULES = KindRules(_score, _key, _feedback)
