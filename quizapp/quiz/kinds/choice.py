"""Choice: one option is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.kinds.rules import KindRules, iter_numbered, scores_all_or_nothing
from quizapp.quiz.responses import ChoiceAnswer
from quizapp.quiz.scoring_rules import AnswerScore, score_all_or_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.models.questions import ChoiceQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.quiz.evidence_sentences import ScoringTexts


def _score(question: ChoiceQuestion, answer: ChoiceAnswer, _texts: ScoringTexts) -> AnswerScore:
    return score_all_or_nothing(right=answer.option == question.key)


def _key(question: ChoiceQuestion, _texts: ScoringTexts) -> ChoiceAnswer:
    return ChoiceAnswer(question.key)


def _feedback(question: ChoiceQuestion, answer: ChoiceAnswer, _texts: ScoringTexts) -> Iterator[FieldPath]:
    return iter_numbered("options", (option.id == answer.option for option in question.options))


RULES = KindRules(_score, _key, _feedback, scores_all_or_nothing)
