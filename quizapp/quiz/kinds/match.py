"""Match: each item is given its partner."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from quizapp.pack.ids import NOBODY
from quizapp.quiz.kinds.rules import KindRules, is_figure, shuffle
from quizapp.quiz.responses import MatchAnswer
from quizapp.quiz.scoring_rules import AnswerScore, AnswerTally, Id, Partner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.pack.models.questions import MatchPartner, MatchQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.quiz.evidence_sentences import ScoringTexts


def score_match(key: Mapping[Id, Partner], given: Mapping[Id, Partner]) -> AnswerScore:
    """Score the share of items with their own partner.

    At random it comes to 1/p for p partners, whether or not a partner may serve twice.
    """
    right = sum(given.get(item) == partner for item, partner in key.items())
    return AnswerScore(Fraction(right, len(key)), tally=AnswerTally(right, len(key), len(key) - right))


def order_partners(question: MatchQuestion, seed: int, language: str) -> tuple[MatchPartner, ...]:
    """Return the partners as they are shown; “nobody” stands last. Items stay in the pack's order."""
    free = [partner for partner in question.partners if partner.speaker != NOBODY]
    if question.shuffle and not all(partner.text and is_figure(partner.text, language) for partner in free):
        free = shuffle(free, question, seed, lambda partner: partner.id)
    return (*free, *(partner for partner in question.partners if partner.speaker == NOBODY))


def _score(question: MatchQuestion, answer: MatchAnswer, _texts: ScoringTexts) -> AnswerScore:
    return score_match({item.id: item.key for item in question.items}, dict(answer.pairs))


def _key(question: MatchQuestion, _texts: ScoringTexts) -> MatchAnswer:
    return MatchAnswer(tuple((item.id, item.key) for item in question.items))


def _feedback(_question: MatchQuestion, _answer: MatchAnswer, _texts: ScoringTexts) -> tuple[FieldPath, ...]:
    """Return none: each item has feedback of its own instead."""
    return ()


RULES = KindRules(_score, _key, _feedback)
