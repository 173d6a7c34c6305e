"""Verdict: whether the article says so, says otherwise, or does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.kinds.rules import KindRules, scores_all_or_nothing
from quizapp.quiz.responses import VerdictAnswer
from quizapp.quiz.scoring_rules import AnswerScore, score_all_or_nothing

if TYPE_CHECKING:
    from quizapp.pack.models.questions import VerdictQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.pack.vocabulary import Trap
    from quizapp.quiz.evidence_sentences import ScoringTexts


def _score(question: VerdictQuestion, answer: VerdictAnswer, _texts: ScoringTexts) -> AnswerScore:
    return score_all_or_nothing(right=answer.verdict == question.key)


def _key(question: VerdictQuestion, _texts: ScoringTexts) -> VerdictAnswer:
    return VerdictAnswer(question.key)


def _feedback(_question: VerdictQuestion, answer: VerdictAnswer, _texts: ScoringTexts) -> list[FieldPath]:
    return [("feedback", answer.verdict)]


def _trap(question: VerdictQuestion) -> Trap | None:
    """Return how the statement was altered."""
    return question.altered


RULES = KindRules(_score, _key, _feedback, scores_all_or_nothing, _trap)
