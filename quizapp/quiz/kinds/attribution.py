"""Attribution: the speaker is picked who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.kinds.rules import KindRules, iter_numbered, scores_all_or_nothing
from quizapp.quiz.responses import AttributionAnswer
from quizapp.quiz.scoring_rules import AnswerScore, score_all_or_nothing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.pack.models.questions import AttributionQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.quiz.evidence_sentences import ScoringTexts


def _score(question: AttributionQuestion, answer: AttributionAnswer, _texts: ScoringTexts) -> AnswerScore:
    return score_all_or_nothing(right=answer.speaker == question.key)


def _key(question: AttributionQuestion, _texts: ScoringTexts) -> AttributionAnswer:
    return AttributionAnswer(question.key)


def _feedback(
    question: AttributionQuestion, answer: AttributionAnswer, _texts: ScoringTexts
) -> Iterable[FieldPath]:
    if answer.speaker is None:
        return [("nobody",)]
    return iter_numbered("options", (option.speaker == answer.speaker for option in question.options))


RULES = KindRules(_score, _key, _feedback, scores_all_or_nothing)
