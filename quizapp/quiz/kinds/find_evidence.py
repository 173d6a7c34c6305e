"""Find evidence: the sentences are marked that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.evidence_sentences import find_cited_sentences, get_pick_limit, list_evidence_sentences
from quizapp.quiz.kinds.rules import KindRules, iter_numbered
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.quiz.scoring_rules import AnswerScore, score_marked_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.models.questions import FindEvidenceQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.quiz.evidence_sentences import ScoringTexts


def _score(question: FindEvidenceQuestion, answer: FindEvidenceAnswer, texts: ScoringTexts) -> AnswerScore:
    return score_marked_sentences(list_evidence_sentences(question, texts), frozenset(answer.spans))


def _key(question: FindEvidenceQuestion, texts: ScoringTexts) -> FindEvidenceAnswer:
    first = list_evidence_sentences(question, texts)[0]
    return FindEvidenceAnswer(tuple(sorted(first, key=lambda row: (row.passage, row.start))))


def _feedback(
    question: FindEvidenceQuestion, answer: FindEvidenceAnswer, texts: ScoringTexts
) -> Iterator[FieldPath]:
    picked = frozenset(answer.spans)
    distractors = [
        frozenset(find_cited_sentences(distractor.citation, texts)) for distractor in question.distractors
    ]
    yield from iter_numbered("distractors", (not picked.isdisjoint(each) for each in distractors))
    if picked.difference(*distractors, *list_evidence_sentences(question, texts)):
        yield ("other",)


def _all_or_nothing(question: FindEvidenceQuestion, texts: ScoringTexts) -> bool:
    """Tell whether every evidence is one sentence."""
    return get_pick_limit(question, texts) == 1


RULES = KindRules(_score, _key, _feedback, _all_or_nothing)
