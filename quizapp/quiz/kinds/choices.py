"""Choices: all options that fit are picked."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from quizapp.quiz.kinds.rules import KindRules, iter_numbered
from quizapp.quiz.responses import ChoicesAnswer
from quizapp.quiz.scoring_rules import AnswerScore, AnswerTally, Id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from collections.abc import Set as AbstractSet

    from quizapp.pack.models.questions import ChoicesQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.quiz.evidence_sentences import ScoringTexts


def score_choices(keys: AbstractSet[Id], offered: Collection[Id], picked: AbstractSet[Id]) -> AnswerScore:
    """Score right ÷ keys − wrong ÷ max(other options, 2), not below 0: the rule "false2" of R/exams.

    Picking all scores 0. Ticking each option with any one probability comes to 0 before the floor, which
    lifts it: a fair coin over five options with two keys comes to 3/16.
    """
    others = len(set(offered) - keys)
    right, wrong = len(picked & keys), len(picked - keys)
    raw = Fraction(right, len(keys)) - Fraction(wrong, max(others, 2))
    return AnswerScore(max(raw, Fraction(0)), tally=AnswerTally(right, len(keys), wrong))


def _score(question: ChoicesQuestion, answer: ChoicesAnswer, _texts: ScoringTexts) -> AnswerScore:
    return score_choices(set(question.keys), [option.id for option in question.options], set(answer.options))


def _key(question: ChoicesQuestion, _texts: ScoringTexts) -> ChoicesAnswer:
    return ChoicesAnswer(tuple(option.id for option in question.options if option.id in question.keys))


def _feedback(question: ChoicesQuestion, answer: ChoicesAnswer, _texts: ScoringTexts) -> Iterator[FieldPath]:
    return iter_numbered("options", (option.id in answer.options for option in question.options))


RULES = KindRules(_score, _key, _feedback)
